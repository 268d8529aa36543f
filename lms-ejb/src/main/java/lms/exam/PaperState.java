package lms.exam;

/**
 * Where a paper stands for its taker. SETTLING: its time is over and the mark is not made yet;
 * MISSED: a window that ended without a sitting.
 */
public enum PaperState {
  COMING,
  OPEN,
  WRITING,
  SETTLING,
  DONE,
  MISSED
}
