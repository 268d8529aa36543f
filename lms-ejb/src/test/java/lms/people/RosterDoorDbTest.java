package lms.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lms.audit.Trails;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.platform.TestDatabase;
import lms.platform.Texts;
import lms.security.Doors;
import lms.security.Group;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roster through its door. */
class RosterDoorDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
  static final String HEADER = "工号,姓名,站点,角色,入职日期\n";
  static final String LIN = "H20417,林一诺,SH,学员,2026-11-02\n";
  static final String ZHOU = "H20418,周子昂,SH,学员,2026-11-02\n";

  @BeforeEach
  void one_site() {
    DB.empty("people.person", "security.account", "org.site");
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into org.site (site_id, version, code, name_zh, name_en, zone)
                    overriding system value
                    values (1, 0, 'SH', '上海', 'Shanghai', 'Asia/Shanghai')""")
                .executeUpdate());
  }

  @Test
  void a_preview_writes_nothing_and_a_second_import_changes_nothing() {
    assertThat(states(door -> door.preview(file(LIN, ZHOU))))
        .containsExactly(RosterRow.State.NEW, RosterRow.State.NEW);
    assertThat(people()).isZero();
    states(door -> door.apply(file(LIN, ZHOU)));
    assertThat(people()).isEqualTo(2);
    long entries = entries();
    assertThat(states(door -> door.apply(file(LIN, ZHOU))))
        .containsExactly(RosterRow.State.UNCHANGED, RosterRow.State.UNCHANGED);
    assertThat(people()).isEqualTo(2);
    assertThat(entries()).as("only the import itself").isEqualTo(entries + 1);
  }

  @Test
  void while_a_row_is_wrong_nothing_is_written_unless_it_is_to_be_left_out() {
    byte[] file = file(LIN, ZHOU.replace("SH", "NJ"));
    assertThatThrownBy(() -> states(door -> door.apply(file))).isInstanceOf(RosterRowsWrong.class);
    assertThatThrownBy(() -> states(door -> door.apply(file, Set.of(2))))
        .as("as many, but others than HR has seen")
        .isInstanceOf(RosterRowsWrong.class);
    assertThat(people()).isZero();
    assertThat(states(door -> door.apply(file, Set.of(3))))
        .containsExactly(RosterRow.State.NEW, RosterRow.State.WRONG);
    assertThat(people()).isEqualTo(1);
  }

  @Test
  void what_was_to_be_left_out_and_is_mended_meanwhile_is_looked_at_again() {
    assertThatThrownBy(() -> states(door -> door.apply(file(LIN, ZHOU), Set.of(3))))
        .isInstanceOf(RosterRowsWrong.class);
    assertThat(people()).isZero();
  }

  @Test
  void one_row_is_told_as_one() {
    for (long[] n : new long[][] {{1, 0}, {1, 1}, {2, 3}}) {
      String done = Texts.in(Language.EN).of("people.roster.done", n[0], n[1]);
      assertThat(done).startsWith(n[0] == 1 ? "1 row was written" : "2 rows were written");
      assertThat(done).doesNotContain("1 others", "0 other");
      assertThat(Texts.in(Language.EN).of("people.roster.applyOthers", n[0], n[1]))
          .doesNotContain("1 rows", "1 wrong ones", "1 other rows");
    }
    assertThat(Texts.in(Language.ZH).of("people.roster.done", 5L, 0L)).startsWith("已写入 5 行。");
  }

  @Test
  void when_the_database_refuses_one_row_none_is_written() {
    DB.commit(
        em ->
            em.createNativeQuery(
                    """
                    insert into security.account (person_id, version, login, name, language,
                      group_names, must_change, active, failures, epoch, epoch_changed)
                    values (1, 0, 'h20418', 'x', 'ZH', 'TRAINEE', false, true, 0, 0, now())""")
                .executeUpdate());
    assertThatThrownBy(() -> states(door -> door.apply(file(LIN, ZHOU))))
        .hasMessageContaining("account");
    assertThat(people()).isZero();
  }

  private static byte[] file(String... rows) {
    return (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
  }

  private static long people() {
    return count("people.person");
  }

  private static long entries() {
    return count("audit.entry");
  }

  private static long count(String table) {
    return DB.commit(
        em ->
            ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult())
                .longValue());
  }

  private static List<RosterRow.State> states(Function<RosterService, List<RosterRow>> work) {
    return DB.commit(em -> work.apply(door(em)).stream().map(RosterRow::state).toList());
  }

  private static RosterService door(EntityManager em) {
    RosterService door = new RosterService();
    door.persons = new Persons();
    door.persons.em = em;
    door.me = Somebody.of(em, 1, null, null, Group.HR);
    door.audit = Trails.in(em, CLOCK);
    door.clock = CLOCK;
    door.org = new OneSite();
    door.people = new PeopleService();
    door.people.persons = door.persons;
    door.people.accounts = Doors.accounts(em, door.me, CLOCK);
    door.people.audit = door.audit;
    door.people.me = door.me;
    door.people.clock = CLOCK;
    return door;
  }

  /** A bank with one site. */
  private static final class OneSite extends OrgService {
    @Override
    public List<SiteRow> sites() {
      return List.of(new SiteRow(1, "SH", new Both("上海", "Shanghai"), Clocks.BANK_ZONE));
    }

    @Override
    public List<TeamRow> teams() {
      return List.of();
    }
  }
}
