package lms.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trail is append-only, so these entries are looked for among whatever else is there. */
class TrailDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final String KIND = "lamp";

  @BeforeAll
  static void write() {
    for (int n = 1; n <= 5; n++) write("L" + n, "林一诺", "2026-11-2" + n + "T15:59:59Z");
    write("L9", "100%", "2026-11-29T01:00:00Z");
  }

  @Test
  void the_newest_stands_first_and_pages_hold() {
    assertThat(ids(of("", "", null, null), 0, 2)).containsExactly("L9", "L5");
    assertThat(ids(of("", "", null, null), 4, 9)).containsExactly("L2", "L1");
    long found = with(t -> t.count(of("", "", null, null), ZONE));
    assertThat(found).isEqualTo(6);
  }

  @Test
  void one_thing_and_one_actor_are_found() {
    assertThat(ids(of("L3", "", null, null), 0, 9)).containsExactly("L3");
    assertThat(ids(of("", "一诺", null, null), 0, 9)).hasSize(5);
    assertThat(ids(of("", "%", null, null), 0, 9)).containsExactly("L9");
  }

  @Test
  void days_are_those_of_the_bank() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(ids(of("", "", day, day), 0, 9)).containsExactly("L3");
  }

  @Test
  void the_kinds_of_things_are_told_once() {
    assertThat(with(Trail::subjects)).containsOnlyOnce(KIND).isSorted();
  }

  @Test
  void before_and_after_are_told_field_by_field() {
    assertThat(with(t -> t.list(of("L1", "", null, null), ZONE, 0, 1)).get(0).changes())
        .containsExactly(new TrailRow.Change("lit", "false", "true"));
  }

  private static TrailFilter of(String id, String actor, LocalDate from, LocalDate until) {
    return new TrailFilter(KIND, id, actor, from, until);
  }

  private static List<String> ids(TrailFilter filter, int first, int most) {
    return with(t -> t.list(filter, ZONE, first, most)).stream().map(TrailRow::subjectId).toList();
  }

  private static <T> T with(Function<Trail, T> work) {
    return DB.commit(
        em -> {
          Trail trail = new Trail();
          trail.em = em;
          return work.apply(trail);
        });
  }

  private static void write(String id, String actor, String at) {
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into audit.entry (at, actor_kind, actor_id, actor_name, action, subject,
                      subject_id, before, after)
                    values (:at, 'PERSON', 77, :actor, 'light', :kind, :id,
                      '{"lit": false, "watts": 9}', '{"lit": true, "watts": 9}')""")
                .setParameter("at", Instant.parse(at))
                .setParameter("actor", actor)
                .setParameter("kind", KIND)
                .setParameter("id", id)
                .executeUpdate());
  }
}
