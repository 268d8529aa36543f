package lms.loading;

import lms.platform.Refusal;

/** What was sent is larger than any archive of content, packed as it is. */
public class ArchiveTooHeavy extends Refusal {
  public ArchiveTooHeavy(int megabytes) {
    super(megabytes);
  }
}
