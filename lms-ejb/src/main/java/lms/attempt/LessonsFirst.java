package lms.attempt;

import lms.platform.Refusal;

/** Lessons are to be read before another attempt. */
public class LessonsFirst extends Refusal {
  public LessonsFirst(int lessons) {
    super(lessons);
  }
}
