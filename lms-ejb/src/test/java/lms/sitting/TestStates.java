package lms.sitting;

import java.time.Instant;
import java.util.List;

/** States of sittings without a log. */
public final class TestStates {
  private TestStates() {}

  /**
   * Somebody who said one thing to the first item.
   *
   * @param answer null for nothing
   */
  public static SittingState saying(Answer answer) {
    return SittingState.fold(
        answer == null
            ? List.of()
            : List.of(StepRow.message(StepKind.ANSWER, 1, Instant.EPOCH, null, 1, 0, answer)));
  }
}
