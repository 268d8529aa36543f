package lms.web.inspection;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import lms.inspection.BookingState;

/** What is told on the next page, and the colour of a state. */
final class Told {
  private Told() {}

  static void next(String words) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  static String kind(BookingState state) {
    return switch (state) {
      case BOOKED -> "info";
      case OPEN -> "ok";
      case MISSED -> "bad";
      case OVER, CANCELLED -> "";
    };
  }
}
