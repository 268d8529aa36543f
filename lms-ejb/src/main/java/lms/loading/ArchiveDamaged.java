package lms.loading;

import lms.platform.Refusal;

/** What was sent is no ZIP archive, or a broken one. */
public class ArchiveDamaged extends Refusal {}
