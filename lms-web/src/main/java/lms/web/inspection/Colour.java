package lms.web.inspection;

import lms.inspection.BookingState;

/** The colour that goes with a state. */
final class Colour {
  private Colour() {}

  static String of(BookingState state) {
    return switch (state) {
      case BOOKED -> "info";
      case OPEN -> "ok";
      case MISSED -> "bad";
      case OVER, CANCELLED -> "";
    };
  }
}
