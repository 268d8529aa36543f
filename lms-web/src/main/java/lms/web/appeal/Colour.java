package lms.web.appeal;

import lms.appeal.AppealState;

/** The colour that goes with a state. */
final class Colour {
  private Colour() {}

  static String of(AppealState state) {
    return switch (state) {
      case OPEN -> "info";
      case REFUSED -> "bad";
      case ACCEPTED -> "warn";
      case SETTLED -> "ok";
      case CLOSED -> "info";
    };
  }
}
