package lms.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How long there is for an appeal and for its decision: so many working days after the day on which
 * it began.
 */
record AppealPolicy(int days) {
  private static final int DAYS = 5;

  /** By the setting {@code academy.appeal.days}; 5 when it is not set, and never less than 1. */
  static AppealPolicy standing() {
    return new AppealPolicy(Math.max(1, Integer.getInteger("academy.appeal.days", DAYS)));
  }

  /**
   * @param workingDays so many working days from a day on
   * @return the last day that counts
   */
  LocalDate lastDay(LocalDate begun, BiFunction<LocalDate, Integer, List<LocalDate>> workingDays) {
    return workingDays.apply(begun.plusDays(1), days).get(days - 1);
  }
}
