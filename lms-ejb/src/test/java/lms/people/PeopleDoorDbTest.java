package lms.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import lms.audit.Trails;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.platform.ChangedMeanwhile;
import lms.platform.Heard;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.OwnCase;
import lms.platform.TestDatabase;
import lms.security.Doors;
import lms.security.Group;
import lms.security.Me;
import lms.security.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleDoorDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final LocalDate HIRED = LocalDate.of(2026, 11, 2);

  @BeforeEach
  void empty() {
    DB.empty("people.person", "security.account");
  }

  @Test
  void five_hundred_newcomers_are_found_and_let_in_at_once() {
    DB.commit(
        em -> {
          for (int n = 0; n < 500; n++) people(em).put(order("H" + (30000 + n), HIRED), null);
          return null;
        });
    List<NewcomerRow> waiting = waiting();
    assertThat(waiting).hasSize(500).allMatch(row -> row.codeUntil() == null);
    List<AdmissionSlip> slips =
        DB.commit(em -> admission(em).admit(waiting.stream().map(NewcomerRow::id).toList(), NOW));
    assertThat(slips).hasSize(500).extracting(AdmissionSlip::number).isSorted();
    assertThat(slips.get(0).lastDay()).isEqualTo(LocalDate.of(2026, 12, 5));
    assertThat(waiting()).hasSize(500).allMatch(row -> row.codeUntil() != null);
    List<Long> ids = waiting.stream().map(NewcomerRow::id).toList();
    assertThatThrownBy(() -> DB.commit(em -> admission(em).admit(ids, NOW.minusSeconds(60))))
        .isInstanceOf(NothingChosen.class);
  }

  @Test
  void who_has_left_does_not_wait_for_a_code() {
    DB.commit(em -> people(em).put(order("H30000", HIRED), TODAY));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void leaving_by_roster_closes_the_account_at_once_and_coming_again_opens_it() {
    long id = DB.commit(em -> people(em).put(order("H30000", HIRED), null));
    DB.commit(em -> people(em).put(order("H30000", HIRED), TODAY));
    assertThat(active(id)).isFalse();
    DB.commit(em -> people(em).put(order("H30000", HIRED), null));
    assertThat(active(id)).as("an old order brings nobody back").isFalse();
    long again = DB.commit(em -> people(em).put(order("H30000", TODAY), null));
    assertThat(again).isEqualTo(id);
    assertThat(active(id)).isTrue();
    PersonRow row = DB.commit(em -> persons(em).require(id).row());
    assertThat(row.leftOn()).isNull();
    assertThat(row.hiredOn()).isEqualTo(TODAY);
  }

  @Test
  void hr_neither_makes_nor_unmakes_nor_sends_away_those_above_it() {
    assertThatThrownBy(() -> put(Group.HR, "H30000", Group.ADMINISTRATOR))
        .isInstanceOf(GroupTooHigh.class);
    long id = put(Group.ADMINISTRATOR, "H30000", Group.ADMINISTRATOR);
    assertThatThrownBy(() -> put(Group.HR, "H30000", Group.TRAINEE))
        .isInstanceOf(GroupTooHigh.class);
    assertThatThrownBy(
            () ->
                DB.commit(
                    em -> {
                      people(em).leave(id, TODAY, "gone");
                      return null;
                    }))
        .isInstanceOf(GroupTooHigh.class);
    assertThat(put(Group.HR, "h30000", Group.ADMINISTRATOR)).as("nothing taken").isEqualTo(id);
    assertThat(active(id)).isTrue();
  }

  @Test
  void a_number_is_hired_once_and_nobody_changes_groups_of_their_own() {
    long id =
        DB.commit(em -> administrator(em, 1).hire(groups("A30000", Set.of(Group.ADMINISTRATOR))));
    assertThatThrownBy(
            () -> DB.commit(em -> administrator(em, 1).hire(groups("a30000", Set.of(Group.HR)))))
        .isInstanceOf(NumberTaken.class);
    assertThatThrownBy(() -> change(id, "A30000", Set.of(Group.HR))).isInstanceOf(OwnCase.class);
    change(id, "A30000", Set.of(Group.ADMINISTRATOR));
    change(1, "A30000", Set.of(Group.HR));
    PersonRow now = DB.commit(em -> persons(em).require(id).row());
    assertThat(now.groups()).containsOnly(Group.HR);
    assertThatThrownBy(() -> change(1, "X30000", Set.of(Group.HR))).isInstanceOf(NotFound.class);
  }

  @Test
  void who_saw_an_older_record_overwrites_nothing() {
    long id = DB.commit(em -> administrator(em, 1).hire(groups("A30000", Set.of(Group.TRAINEE))));
    int seen = DB.commit(em -> administrator(em, 1).version(id));
    change(1, "A30000", Set.of(Group.MENTOR));
    assertThatThrownBy(
            () ->
                DB.commit(
                    em -> {
                      administrator(em, 1).change(groups("A30000", Set.of(Group.TRAINER)), seen);
                      return null;
                    }))
        .isInstanceOf(ChangedMeanwhile.class);
    PersonRow now = DB.commit(em -> persons(em).require(id).row());
    assertThat(now.groups()).containsOnly(Group.MENTOR);
  }

  private static void change(long by, String number, Set<Group> gets) {
    DB.commit(
        em -> {
          PeopleService door = administrator(em, by);
          int version = persons(em).byNumber(number).map(Person::version).orElse(0);
          door.change(groups(number, gets), version);
          return null;
        });
  }

  private static PeopleService administrator(EntityManager em, long id) {
    PeopleService door = people(em);
    door.me = Somebody.of(em, id, null, null, Group.ADMINISTRATOR);
    door.accounts = Doors.accounts(em, door.me, clock());
    door.org = new NoSites();
    return door;
  }

  private static PersonOrder groups(String number, Set<Group> gets) {
    return new PersonOrder(number, "安宁", null, null, null, null, Language.ZH, gets, HIRED);
  }

  private static long put(Group by, String number, Group gets) {
    return DB.commit(
        em -> {
          PeopleService door = people(em);
          door.me = Somebody.of(em, 1, null, null, by);
          door.accounts = Doors.accounts(em, door.me, clock());
          return door.put(
              new PersonOrder(
                  number, "林一诺", null, null, null, null, Language.ZH, Set.of(gets), HIRED));
        });
  }

  private static boolean active(long id) {
    return DB.commit(
        em ->
            Doors.accounts(em, Somebody.of(em, 1, null, null, Group.ADMINISTRATOR), clock())
                .show(id)
                .active());
  }

  private static List<NewcomerRow> waiting() {
    return DB.commit(
        em -> admission(em).waiting(new PersonFilter("", null, PersonFilter.Presence.HERE)));
  }

  private static PersonOrder order(String number, LocalDate hired) {
    return new PersonOrder(
        number, "林一诺", null, null, null, null, Language.ZH, Set.of(Group.TRAINEE), hired);
  }

  private static PeopleService people(EntityManager em) {
    PeopleService door = new PeopleService();
    door.persons = persons(em);
    door.me = hr(em);
    door.accounts = Doors.accounts(em, door.me, clock());
    door.audit = Trails.in(em, clock());
    door.left = new Heard<>();
    door.clock = clock();
    return door;
  }

  private static AdmissionService admission(EntityManager em) {
    AdmissionService door = new AdmissionService();
    door.persons = persons(em);
    door.me = hr(em);
    door.accounts = Doors.accounts(em, door.me, clock());
    door.audit = Trails.in(em, clock());
    door.clock = clock();
    door.org = new NoSites();
    return door;
  }

  private static Me hr(EntityManager em) {
    return Somebody.of(em, 1, null, null, Group.HR);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static Persons persons(EntityManager em) {
    Persons persons = new Persons();
    persons.em = em;
    return persons;
  }

  /** A bank without sites. */
  private static final class NoSites extends OrgService {
    @Override
    public List<SiteRow> sites() {
      return List.of();
    }

    @Override
    public List<TeamRow> teams() {
      return List.of();
    }
  }
}
