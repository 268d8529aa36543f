package lms.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lms.people.PersonFilter.Presence;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.security.Group;
import lms.security.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonsDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final LocalDate HIRED = LocalDate.of(2026, 11, 2);
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @BeforeEach
  void empty() {
    DB.empty("people.person");
  }

  @Test
  void a_list_counts_what_it_pages() {
    for (int n = 10; n < 40; n++) hire("H" + n, "林一诺", null);
    assertThat(numbers("", Presence.HERE, 0, 20)).hasSize(20).startsWith("H10");
    assertThat(numbers("", Presence.HERE, 20, 20)).hasSize(10).endsWith("H39");
    assertThat(count("", Presence.HERE)).isEqualTo(30);
  }

  @Test
  void words_are_looked_for_as_they_stand() {
    hire("H10", "林一诺", null);
    hire("H11", "周子昂", null);
    assertThat(numbers("子昂", Presence.ALL, 0, 9)).containsExactly("H11");
    assertThat(count("h1", Presence.ALL)).isEqualTo(2);
    assertThat(count("%", Presence.ALL)).isZero();
  }

  @Test
  void a_person_is_here_until_the_day_of_leaving_comes() {
    hire("H10", "林一诺", TODAY.plusDays(1));
    hire("H11", "周子昂", TODAY);
    assertThat(numbers("", Presence.HERE, 0, 9)).containsExactly("H10");
    assertThat(numbers("", Presence.LEFT, 0, 9)).containsExactly("H11");
    assertThat(count("", Presence.ALL)).isEqualTo(2);
  }

  private static void hire(String number, String name, LocalDate left) {
    DB.commit(
        em -> {
          Person person =
              persons(em)
                  .add(
                      new Person(
                          new PersonOrder(
                              number,
                              name,
                              null,
                              null,
                              null,
                              null,
                              Language.ZH,
                              Set.of(Group.TRAINEE),
                              HIRED)));
          if (left != null) person.leave(left);
          return person;
        });
  }

  private static List<String> numbers(String words, Presence presence, int first, int most) {
    return DB.commit(
        em ->
            persons(em)
                .list(Reach.EVERYBODY, new PersonFilter(words, null, presence), TODAY, first, most)
                .stream()
                .map(p -> p.row().number())
                .toList());
  }

  private static long count(String words, Presence presence) {
    return DB.commit(
        em -> persons(em).count(Reach.EVERYBODY, new PersonFilter(words, null, presence), TODAY));
  }

  private static Persons persons(EntityManager em) {
    Persons persons = new Persons();
    persons.em = em;
    return persons;
  }
}
