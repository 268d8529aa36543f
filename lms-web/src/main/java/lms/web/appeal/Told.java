package lms.web.appeal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import lms.appeal.AppealState;

/** What is told on the next page, and the colour of a state. */
final class Told {
  private Told() {}

  static void next(String words) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, words));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  static String kind(AppealState state) {
    return switch (state) {
      case OPEN -> "info";
      case REFUSED -> "bad";
      case ACCEPTED -> "warn";
      case SETTLED -> "ok";
      case CLOSED -> "info";
    };
  }
}
