package lms.loading;

import lms.platform.Refusal;

/** A name in the archive leads out of it, or stands in it twice. */
public class ArchivePathRefused extends Refusal {
  public ArchivePathRefused(String path) {
    super(path);
  }
}
