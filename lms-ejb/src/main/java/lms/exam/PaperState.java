package lms.exam;

/** Where a paper stands for its taker. MISSED is a window that ended without a sitting. */
public enum PaperState {
  COMING,
  OPEN,
  WRITING,
  DONE,
  MISSED
}
