package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The page for what went wrong: one sentence, what to do, never a stack trace. */
@Named
@RequestScoped
public class LayoutError {
  @Inject HttpServletRequest request;
  @Inject Speaking speaking;

  public String getSentence() {
    if (request.getAttribute(RefusalHandler.FAILURE) instanceof Failure failure)
      return failure.text();
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown != null) return Failure.of(thrown, speaking.texts(), true).text();
    return speaking.texts().of(keyOf(getStatus()));
  }

  public String getHeading() {
    String kind =
        switch (getStatus()) {
          case 401, 403 -> "closed";
          case 404 -> "missing";
          case 500, 503 -> "broken";
          default -> "refused";
        };
    return speaking.texts().of("layout.errorHeading." + kind);
  }

  /** Where the person wanted to go; a change of language tries it again. */
  public String getHere() {
    String wanted = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return wanted == null ? "/home" : wanted;
  }

  static String keyOf(int status) {
    return switch (status) {
      case 401 -> "layout.signInFirst";
      case 403 -> "layout.notAllowed";
      case 404 -> "layout.noSuchPage";
      case 503 -> "layout.databaseAway";
      default -> "layout.badRequest";
    };
  }

  public int getStatus() {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }
}
