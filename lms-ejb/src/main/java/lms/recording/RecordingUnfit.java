package lms.recording;

import lms.platform.Refusal;

/** It is no recording that a browser makes, or too large. */
public class RecordingUnfit extends Refusal {
  public RecordingUnfit(int megabytes) {
    super(megabytes);
  }
}
