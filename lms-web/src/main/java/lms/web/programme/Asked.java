package lms.web.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import lms.platform.NotFound;

/** What a person asked for, read from the address or a field. */
final class Asked {
  private Asked() {}

  /**
   * @throws NotFound for what cannot be an id
   */
  static long id(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    if (given == null || !given.matches("\\d{1,18}"))
      throw new NotFound(name, given == null ? "" : given);
    return Long.parseLong(given);
  }

  /**
   * @throws DayUnreadable for what is no day
   */
  static LocalDate day(String given) {
    try {
      return LocalDate.parse(given.strip());
    } catch (DateTimeParseException e) {
      throw new DayUnreadable(given);
    }
  }
}
