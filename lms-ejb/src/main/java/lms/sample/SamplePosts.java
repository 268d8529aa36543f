package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import lms.career.CareerService;
import lms.career.PlacementOrder;
import lms.people.PersonRow;
import lms.platform.Language;
import lms.platform.Texts;

/** Where the staff of the sample academy stand in their careers, as HR has written it down. */
@ApplicationScoped
class SamplePosts {
  @Inject CareerService career;
  @Inject Clock clock;

  /** Leaves those alone who are somewhere already. */
  int fill(Map<String, PersonRow> all) {
    int put = 0;
    for (SamplePerson p : SampleRoll.people())
      if (!p.grade().isEmpty() && career.way(all.get(p.number()).id()).grade() == null) {
        put(all.get(p.number()), p.grade());
        put++;
      }
    return put;
  }

  /** For half of their time at the bank. */
  private void put(PersonRow person, String grade) {
    long days = ChronoUnit.DAYS.between(person.hiredOn(), LocalDate.now(clock));
    career.place(
        new PlacementOrder(
            person.id(),
            grade,
            person.hiredOn().plusDays(days / 2),
            Texts.in(Language.ZH).of("sample.placed")));
  }
}
