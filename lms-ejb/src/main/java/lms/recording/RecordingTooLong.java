package lms.recording;

import java.time.Duration;
import lms.platform.Refusal;

/** It lasts longer than the question allows. */
public class RecordingTooLong extends Refusal {
  public RecordingTooLong(Duration lasts, Duration most) {
    super(lasts.toSeconds(), most.toSeconds());
  }
}
