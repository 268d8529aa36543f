package lms.loading;

import lms.platform.Refusal;

/** Unpacked, the archive has more files or bytes than any real folder of content. */
public class ArchiveTooLarge extends Refusal {
  public ArchiveTooLarge(int files, long megabytes) {
    super(files, megabytes);
  }
}
