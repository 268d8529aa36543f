package lms.people;

import java.time.LocalDate;
import java.util.Set;
import lms.platform.Language;
import lms.security.Group;

/** Somebody for a test of what is printed. */
public final class TestPerson {
  private TestPerson() {}

  public static PersonRow of(long id, String number, String name, String latin) {
    return new PersonRow(
        id,
        number,
        name,
        latin,
        null,
        null,
        null,
        Language.ZH,
        Set.of(Group.TRAINEE),
        LocalDate.of(2026, 10, 1),
        null);
  }
}
