package lms.content;

import lms.platform.Refusal;

/** What was sent is no picture of the kinds a lesson may show, or is too large. */
public class PictureRefused extends Refusal {
  public PictureRefused(int megabytes) {
    super(megabytes);
  }
}
