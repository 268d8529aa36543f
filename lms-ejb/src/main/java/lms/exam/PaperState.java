package lms.exam;

/**
 * Where a paper stands for its taker. SETTLING: its time is over and the mark is not made yet;
 * MARKING: handed in, and people have still to mark some of it; MISSED: a window that ended without
 * a sitting.
 */
public enum PaperState {
  COMING,
  OPEN,
  WRITING,
  SETTLING,
  MARKING,
  DONE,
  MISSED
}
