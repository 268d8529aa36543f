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
    DB.empty("people.person", "security.account");
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

  @Test
  void members_of_a_group_are_found_behind_any_number_of_others() {
    for (int n = 100; n < 700; n++) hire("H" + n, "林一诺", null);
    hire("T10", "周子昂", null, Group.MENTOR, Group.TRAINER);
    hire("T11", "吴静", TODAY, Group.TRAINER);
    assertThat(members(Group.TRAINER, "")).containsExactly("T10");
    assertThat(members(Group.TRAINEE, "h69")).hasSize(10);
    assertThat(members(Group.TRAINEE, "T1")).isEmpty();
  }

  @Test
  void a_number_finds_its_own_person_and_not_one_that_contains_it() {
    for (int n = 100; n < 160; n++) hire("AH1" + n, "林一诺", null);
    hire("H1", "周子昂", null);
    assertThat(withNumber("h1")).isEqualTo("H1");
    assertThat(withNumber("H")).isNull();
  }

  @Test
  void a_list_and_its_count_end_where_the_reach_ends() {
    for (int n = 1; n <= 4; n++) hire("H" + n, "林一诺", null);
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into security.account (person_id, version, login, name, language,
                      group_names, active, team_id, site_id, epoch_changed)
                    select person_id, 0, number, name, language, group_names, true,
                      case number when 'H1' then 5 when 'H2' then 5 when 'H3' then 6 end,
                      case number when 'H4' then 2 else 1 end, current_timestamp
                    from people.person""")
                .executeUpdate());
    long first = DB.commit(em -> persons(em).byNumber("H1").orElseThrow().id());
    assertThat(seen(Reach.EVERYBODY)).containsExactly("H1", "H2", "H3", "H4");
    assertThat(seen(new Reach(Reach.Kind.SITE, first, 5L, 1L))).containsExactly("H1", "H2", "H3");
    assertThat(seen(new Reach(Reach.Kind.TEAM, first, 5L, 1L))).containsExactly("H1", "H2");
    assertThat(seen(new Reach(Reach.Kind.OWN, first, 5L, 1L))).containsExactly("H1");
    assertThat(seen(new Reach(Reach.Kind.SITE, first, null, null)))
        .as("without a site as far as oneself")
        .containsExactly("H1");
    assertThat(seen(new Reach(Reach.Kind.TEAM, first, null, 1L))).containsExactly("H1");
  }

  private static List<String> seen(Reach reach) {
    PersonFilter all = new PersonFilter("", null, Presence.ALL);
    return DB.commit(
        em -> {
          List<String> numbers =
              persons(em).list(reach, all, TODAY, 0, 9).stream()
                  .map(p -> p.row().number())
                  .toList();
          assertThat(persons(em).count(reach, all, TODAY)).isEqualTo(numbers.size());
          assertThat(persons(em).find(reach, "", 0, 9)).hasSize(numbers.size());
          return numbers;
        });
  }

  private static List<String> members(Group group, String words) {
    return DB.commit(
        em ->
            persons(em).members(Reach.EVERYBODY, group, words, 50).stream()
                .map(p -> p.row().number())
                .toList());
  }

  private static String withNumber(String number) {
    return DB.commit(
        em ->
            persons(em)
                .withNumber(Reach.EVERYBODY, number)
                .map(p -> p.row().number())
                .orElse(null));
  }

  private static void hire(String number, String name, LocalDate left) {
    hire(number, name, left, Group.TRAINEE);
  }

  private static void hire(String number, String name, LocalDate left, Group... groups) {
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
                              Set.of(groups),
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
