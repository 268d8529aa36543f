package lms.invigilation;

import static lms.programme.TrainedCohort.MONDAY;
import static lms.programme.TrainedCohort.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lms.attempt.Excuse;
import lms.exam.ExamHallService;
import lms.exam.ExamRecordService;
import lms.exam.ExamSittingService;
import lms.exam.HallRow;
import lms.exam.PaperService;
import lms.exam.ProtocolCard;
import lms.exam.SeatRow;
import lms.exam.SittingCard;
import lms.platform.NotFound;
import lms.platform.TestHouse;
import lms.presence.PulseCard;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.security.Acting;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.ExclusionCause;
import lms.sitting.NotWaiting;
import lms.sitting.OwnSitting;
import lms.sitting.SavedCard;
import lms.sitting.SittingClosed;
import lms.sitting.SittingPaused;
import lms.sitting.StepKind;
import lms.sitting.TakenOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The tutor at the front of the hall, three trainees at a daily quiz of ten minutes, begun at 8:31.
 */
class InvigilationDbTest {
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final String HALL_OF_DAILY = "daily";

  private TrainedCohort academy;
  private List<Laid> papers;
  private SittingCard first;

  @BeforeEach
  void a_quiz_that_one_has_begun() {
    academy = new TrainedCohort();
    academy.database.empty(
        "invigilation.incident", "invigilation.press", "sitting.line", "sitting.sitting");
    academy.open(MONDAY, 3);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:31");
    papers = academy.papers();
    first = begin(0);
  }

  @Test
  void the_hall_shows_who_has_come_and_how_far_they_are() {
    save(first, 1);
    HallRow hall = hall();
    assertThat(hall.people()).isEqualTo(3);
    assertThat(hall.begun()).isEqualTo(1);
    SeatRow seat = seat(0);
    assertThat(seat.state()).isEqualTo(SeatRow.State.WRITING);
    assertThat(seat.answered()).isEqualTo(1);
    assertThat(seat.items()).isEqualTo(4);
    assertThat(seat.item()).isZero();
    assertThat(seat.acknowledged()).isEqualTo(academy.clock.instant());
    assertThat(seat.lost()).isNull();
    assertThat(seat(1).state()).isEqualTo(SeatRow.State.ABSENT);
    academy.clock.set(academy.clock.instant().plusSeconds(36));
    assertThat(seat(0).lost()).isEqualTo(seat.acknowledged());
  }

  @Test
  void an_extension_moves_the_deadline_and_the_watch_follows_it() {
    act(() -> door().extend(first.id(), 5, "printer jam", null));
    assertThat(pulse().deadline()).isEqualTo(first.deadline().plus(Duration.ofMinutes(5)));
    assertThat(pulse().notes().get(0).minutes()).isEqualTo(5);
    academy.liveUntil(TUESDAY, "08:42");
    assertThat(pulse().closed()).isNull();
    assertThat(save(first, 1).late()).isFalse();
    academy.liveUntil(TUESDAY, "08:47");
    assertThat(pulse().closed()).isNotNull();
    assertThatThrownBy(() -> act(() -> door().extend(first.id(), 5, "too late", null)))
        .isInstanceOf(SittingClosed.class);
    assertThat(incidents()).extracting(IncidentRow::kind).containsExactly(IncidentKind.EXTENDED);
    assertThat(incidents().get(0).detail()).isEqualTo("5");
  }

  @Test
  void an_extension_for_all_is_for_all_who_are_writing() {
    SittingCard second = begin(1);
    handIn(1, second);
    SittingCard third = begin(2);
    int moved = tutor(() -> door().extendAll(hall().key(), 10, "fire drill", null));
    assertThat(moved).isEqualTo(2);
    assertThat(seat(0).deadline()).isEqualTo(first.deadline().plus(Duration.ofMinutes(10)));
    assertThat(seat(1).deadline()).isEqualTo(second.deadline());
    assertThat(seat(2).deadline()).isEqualTo(third.deadline().plus(Duration.ofMinutes(10)));
    assertThat(incidents()).singleElement().matches(i -> i.personId() == null);
  }

  @Test
  void what_was_pressed_again_because_its_answer_was_lost_is_done_once() {
    String key = hall().key();
    for (int n = 0; n < 2; n++) {
      act(() -> door().extend(first.id(), 5, "printer jam", "p1"));
      tutor(() -> door().extendAll(key, 10, "fire drill", "p2"));
      act(() -> door().tell(first.id(), "please sit down", "p3"));
      tutor(() -> door().tellAll(key, "ten minutes", "p4"));
      act(() -> door().writeDown(key, IncidentKind.OTHER, null, "noise", "p5"));
    }
    assertThat(seat(0).deadline()).isEqualTo(first.deadline().plus(Duration.ofMinutes(15)));
    assertThat(incidents()).hasSize(5);
    act(() -> door().extend(first.id(), 5, "printer jam", "another"));
    academy.as(
        academy.hr,
        Group.HR,
        () -> {
          door().extend(first.id(), 5, "printer jam", "p1");
          return null;
        });
    assertThat(seat(0).deadline())
        .as("another press, and that of somebody else")
        .isEqualTo(first.deadline().plus(Duration.ofMinutes(25)));
  }

  @Test
  void who_was_moved_and_goes_on_is_not_stopped_by_the_same_press() {
    act(() -> door().move(first.id(), "the screen went black", "p1"));
    SittingCard there = taker(0, () -> taker().takeOver(first.id(), null));
    act(() -> door().move(first.id(), "the screen went black", "p1"));
    assertThat(save(there, 1)).as("not refused").isNotNull();
  }

  @Test
  void a_press_that_was_refused_may_come_again() {
    String key = hall().key();
    act(() -> door().handInFor(first.id(), "is ill"));
    assertThatThrownBy(() -> tutor(() -> door().extendAll(key, 5, "fire drill", "p1")))
        .isInstanceOf(NobodyWriting.class);
    SittingCard second = begin(1);
    assertThat(tutor(() -> door().extendAll(key, 5, "fire drill", "p1"))).isEqualTo(1);
    assertThat(seat(1).deadline()).isEqualTo(second.deadline().plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_pause_that_nobody_ended_ends_with_the_day_and_does_not_count_against_its_taker() {
    act(() -> door().pause(first.id(), "fire alarm"));
    academy.liveUntil(TUESDAY, "23:59");
    assertThat(pulse().closed()).isNull();
    LocalDate wednesday = TUESDAY.plusDays(1);
    List<HallRow> later =
        tutor(
            () ->
                academy
                    .house
                    .get(ExamHallService.class)
                    .halls(at(wednesday, "00:00"), at(wednesday.plusDays(1), "00:00")));
    assertThat(later).singleElement().matches(h -> h.people() == 3 && h.begun() == 1);
    academy.liveUntil(wednesday, "00:01");
    assertThat(pulse().closed()).isEqualTo(at(wednesday, "00:01"));
    assertThat(excused()).isEqualTo(1);
  }

  @Test
  void who_was_sent_out_by_mistake_gets_the_mark_back_when_somebody_else_finds_so() {
    save(first, 1);
    act(() -> door().exclude(first.id(), ExclusionCause.PERSON, "mistaken for another"));
    assertThat(excused()).isZero();
    assertThatThrownBy(() -> act(() -> reconsider(ExclusionCause.STAFF)))
        .isInstanceOf(OwnExclusion.class);
    assertThatThrownBy(() -> other(() -> reconsider(ExclusionCause.PERSON)))
        .isInstanceOf(NotExcluded.class);
    other(() -> reconsider(ExclusionCause.STAFF));
    assertThat(mark()).isPositive();
    assertThat(excused()).isEqualTo(1);
    assertThatThrownBy(() -> other(() -> reconsider(ExclusionCause.STAFF)))
        .isInstanceOf(NotExcluded.class);
    assertThat(incidents().get(0).kind()).isEqualTo(IncidentKind.RECONSIDERED);
  }

  @Test
  void what_does_not_count_is_not_called_missed_in_the_hall_either() {
    String key = hall().key();
    academy.liveUntil(TUESDAY, "23:59");
    assertThat(seatIn(key, 1).absolved()).isFalse();
    PaperService papersDoor = academy.house.get(PaperService.class);
    Acting.asSystem(
        () -> {
          papersDoor.excuse(papers.get(1).id(), Excuse.STANDSTILL);
          return null;
        });
    assertThat(seatIn(key, 1).state()).isEqualTo(SeatRow.State.MISSED);
    assertThat(seatIn(key, 1).excused()).isEqualTo(Excuse.STANDSTILL);
    assertThat(seatIn(key, 1).absolved()).isTrue();
    assertThat(seatIn(key, 2).absolved()).isFalse();
    HallRow hall = tutor(() -> academy.house.get(ExamHallService.class).hall(key));
    assertThat(hall.missed()).isEqualTo(2);
    assertThat(hall.excused()).isEqualTo(1);
  }

  private SeatRow seatIn(String key, int who) {
    return tutor(() -> academy.house.get(ExamHallService.class).seats(key)).stream()
        .filter(s -> s.personId() == papers.get(who).person())
        .findFirst()
        .orElseThrow();
  }

  private void reconsider(ExclusionCause cause) {
    door().reconsider(first.id(), cause, "it was somebody else");
  }

  private void other(Runnable act) {
    academy.as(
        academy.manager,
        Group.MANAGER,
        () -> {
          act.run();
          return null;
        });
  }

  private java.math.BigDecimal mark() {
    return academy.papers().stream()
        .filter(p -> p.id().equals(papers.get(0).id()))
        .findFirst()
        .orElseThrow()
        .mark();
  }

  @Test
  void while_it_is_paused_the_time_stands_and_nothing_is_taken() {
    save(first, 1);
    academy.clock.set(at(TUESDAY, "08:35"));
    act(() -> door().pause(first.id(), "fire alarm"));
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.PAUSED);
    assertThatThrownBy(() -> save(first, 2)).isInstanceOf(SittingPaused.class);
    assertThat(save(first, 1)).as("known already").isNotNull();
    assertThatThrownBy(() -> handIn(0, first)).isInstanceOf(SittingPaused.class);
    assertThatThrownBy(() -> act(() -> door().pause(first.id(), "again")))
        .isInstanceOf(SittingPaused.class);
    academy.liveUntil(TUESDAY, "08:55");
    assertThat(pulse().closed()).as("never handed in while it stands").isNull();
    act(() -> door().resume(first.id(), "over"));
    assertThat(pulse().deadline()).isEqualTo(first.deadline().plus(Duration.ofMinutes(20)));
    save(first, 2);
    academy.liveUntil(TUESDAY, "09:02");
    SeatRow done = seat(0);
    assertThat(done.state()).isEqualTo(SeatRow.State.HANDED_IN);
    assertThat(protocol().integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThat(protocol().steps())
        .extracting(s -> s.kind())
        .contains(StepKind.PAUSED, StepKind.RESUMED);
  }

  @Test
  void handed_in_for_somebody_counts_what_was_saved() {
    save(first, 1);
    act(() -> door().handInFor(first.id(), "taken ill"));
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.HANDED_IN);
    assertThat(papers().get(0).mark()).isEqualByComparingTo("25");
    assertThat(protocol().integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
  }

  @Test
  void late_answers_of_one_candidate_are_decided_at_once_and_each_is_a_step() {
    save(first, 1);
    handIn(0, first);
    for (int n = 1; n <= 3; n++)
      academy.run(
          "insert into sitting.line (no, number, at, client_at, lease, kind,"
              + " item, value) select no, "
              + (100 + n)
              + ", at, at, 1, 'LATE', "
              + n
              + ", '{\"b\":true}' from sitting.step where kind = 'ANSWER' and sitting_id = '"
              + first.id()
              + "'");
    LateAnswerService late = academy.house.get(LateAnswerService.class);
    assertThat(tutor(late::count)).isEqualTo(3);
    assertThat(academy.as(papers.get(0).person(), Group.TRAINER, late::count)).isZero();
    act(() -> late.decide(first.id(), List.of(101, 102), true, "the network was down"));
    assertThat(tutor(late::waiting)).extracting(c -> c.row().number()).containsExactly(103);
    assertThat(tutor(late::count)).isEqualTo(1);
    assertThat(mark()).isEqualByComparingTo("75");
    assertThat(protocol().steps())
        .filteredOn(s -> s.kind() == StepKind.LET_IN)
        .hasSize(2)
        .allMatch(s -> s.value().endsWith("the network was down"));
    assertThat(protocol().markings()).hasSize(2);
    assertThat(protocol().markings().get(1).byId()).isNotNull();
    assertThat(protocol().integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThatThrownBy(() -> act(() -> late.decide(first.id(), List.of(103, 101), false, "x")))
        .isInstanceOf(NotWaiting.class);
    assertThat(tutor(late::count)).as("all or none").isEqualTo(1);
    act(() -> late.decide(first.id(), List.of(103), false, "typed too late"));
    assertThat(tutor(late::count)).isZero();
    assertThat(incidents())
        .extracting(i -> i.kind() + " " + i.detail() + " " + i.words())
        .containsExactly("LATE_OUT 1 typed too late", "LATE_IN 2 the network was down");
  }

  @Test
  void who_is_sent_out_for_their_own_fault_has_nothing_and_it_counts() {
    save(first, 1);
    act(() -> door().exclude(first.id(), ExclusionCause.PERSON, "used a phone"));
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.EXCLUDED);
    assertThat(papers().get(0).mark()).isEqualByComparingTo("0");
    assertThat(excused()).isZero();
    assertThatThrownBy(() -> save(first, 2)).isInstanceOf(SittingClosed.class);
    assertThat(protocol().excluded()).isEqualTo(ExclusionCause.PERSON);
    assertThat(incidents().get(0).detail()).isEqualTo("PERSON");
  }

  @Test
  void who_is_sent_out_for_another_cause_is_marked_as_it_stands_and_it_does_not_count() {
    save(first, 1);
    act(() -> door().exclude(first.id(), ExclusionCause.TECHNICAL, "the machine burnt"));
    assertThat(papers().get(0).mark()).isEqualByComparingTo("25");
    assertThat(excused()).isEqualTo(1);
  }

  @Test
  void a_word_to_one_and_to_all_is_in_the_log_of_each() {
    begin(1);
    act(() -> door().tell(first.id(), "please sit down", null));
    assertThat(tutor(() -> door().tellAll(hall().key(), "ten minutes", null))).isEqualTo(2);
    assertThat(pulse().notes())
        .extracting(n -> n.text())
        .containsExactly("please sit down", "ten minutes");
    assertThat(incidents()).hasSize(2);
  }

  @Test
  void who_has_not_begun_hears_what_all_are_told_and_nothing_else() {
    act(() -> door().tell(first.id(), "please sit down", null));
    assertThat(heard(1)).isNull();
    tutor(() -> door().tellAll(hall().key(), "another five minutes", null));
    assertThat(heard(1).words()).isEqualTo("another five minutes");
    tutor(() -> door().tellAll(hall().key(), "we begin", null));
    assertThat(heard(1).words()).isEqualTo("we begin");
    assertThatThrownBy(() -> academy.as(papers.get(0).person(), Group.TRAINEE, this::ofOther))
        .isInstanceOf(NotFound.class);
    act(() -> door().handInFor(first.id(), "is ill"));
    assertThat(tutor(() -> door().tellAll(hall().key(), "one is still to come", null))).isZero();
    academy.run("update exam.paper set settled = closes where sitting_id is null");
    assertThatThrownBy(() -> tutor(() -> door().tellAll(hall().key(), "is anybody there?", null)))
        .isInstanceOf(NobodyWriting.class);
  }

  private NoticeRow heard(int n) {
    return academy.as(papers.get(n).person(), Group.TRAINEE, () -> told(papers.get(n).id()));
  }

  private NoticeRow ofOther() {
    return told(papers.get(1).id());
  }

  private NoticeRow told(UUID paper) {
    return academy.house.get(EntranceService.class).told(paper);
  }

  @Test
  void the_log_of_the_hall_is_added_to_and_never_changed() {
    long someone = papers.get(1).person();
    act(
        () ->
            door().writeDown(hall().key(), IncidentKind.ENVIRONMENT, null, "noise outside", null));
    act(() -> door().writeDown(hall().key(), IncidentKind.PERSON, someone, "left the room", null));
    assertThat(incidents()).extracting(IncidentRow::personId).containsExactly(someone, null);
    assertThatThrownBy(
            () ->
                act(() -> door().writeDown(hall().key(), IncidentKind.OTHER, 9_999L, "who?", null)))
        .isInstanceOf(NotInHall.class);
    assertThatThrownBy(() -> academy.run("delete from invigilation.incident"))
        .hasStackTraceContaining("append-only");
  }

  @Test
  void nobody_acts_for_themselves_outside_their_reach_or_without_the_right() {
    long taker = papers.get(0).person();
    assertThatThrownBy(() -> academy.as(taker, Group.TRAINER, () -> extend(first.id())))
        .isInstanceOf(OwnSitting.class);
    assertThatThrownBy(() -> academy.as(taker, Group.TRAINEE, () -> extend(first.id())))
        .isInstanceOf(TestHouse.NotAllowed.class);
    academy.run("update security.account set site_id = null where person_id = " + taker);
    assertThatThrownBy(() -> tutor(() -> extend(first.id()))).isInstanceOf(NotFound.class);
    assertThat(hall().people()).isEqualTo(2);
  }

  @Test
  void who_reaches_everybody_sees_every_hall() {
    Instant now = academy.clock.instant();
    ExamHallService halls = academy.house.get(ExamHallService.class);
    String key = hall().key();
    assertThat(academy.as(academy.hr, Group.HR, () -> halls.halls(now.minusSeconds(60), now)))
        .extracting(HallRow::key)
        .contains(key);
    assertThat(academy.as(academy.hr, Group.HR, () -> halls.hall(key)).people()).isEqualTo(3);
    assertThat(academy.as(academy.hr, Group.HR, () -> halls.seats(key))).hasSize(3);
    assertThat(academy.as(academy.hr, Group.HR, () -> door().incidents(key))).isEmpty();
  }

  @Test
  void who_is_moved_goes_on_at_the_next_machine_without_asking_and_the_old_one_is_refused() {
    save(first, 1);
    act(() -> door().move(first.id(), "the screen went black", null));
    assertThat(pulse().held()).isFalse();
    assertThat(pulse().notes())
        .singleElement()
        .matches(n -> n.kind() == StepKind.FREED && n.text().equals("the screen went black"));
    assertThatThrownBy(() -> save(first, 2)).isInstanceOf(TakenOver.class);
    assertThat(taker(0, () -> taker().start(papers.get(0).id(), first.lease(), null)))
        .as("the old page has to ask")
        .matches(c -> c.lease() == 0 && !c.free());
    SittingCard next = begin(0);
    assertThat(next.free()).isTrue();
    SittingCard there = taker(0, () -> taker().takeOver(first.id(), null));
    assertThat(there.answers()).containsOnlyKeys(0);
    assertThat(begin(0)).matches(c -> c.lease() == 0 && !c.free());
    assertThat(
            academy.number(
                "select count(*) from sitting.step where kind = 'FREED'"
                    + " and author = 'INVIGILATOR' and value = 'the screen went black'"))
        .isEqualTo(1);
    assertThat(incidents()).extracting(IncidentRow::kind).containsExactly(IncidentKind.MOVED);
    assertThat(
            academy.number(
                "select count(*) from audit.entry where action = 'move-machine' and subject_id = '"
                    + first.id()
                    + "'"))
        .isEqualTo(1);
    handIn(0, there);
    assertThatThrownBy(() -> act(() -> door().move(first.id(), "once more", null)))
        .isInstanceOf(SittingClosed.class);
  }

  private Object extend(UUID sitting) {
    door().extend(sitting, 5, "because", null);
    return null;
  }

  private InvigilationService door() {
    return academy.house.get(InvigilationService.class);
  }

  private void act(Runnable act) {
    tutor(
        () -> {
          act.run();
          return null;
        });
  }

  private <T> T tutor(java.util.concurrent.Callable<T> work) {
    return academy.as(academy.tutor, Group.TRAINER, work);
  }

  private HallRow hall() {
    Instant now = academy.clock.instant();
    return tutor(
        () ->
            academy
                .house
                .get(ExamHallService.class)
                .halls(now.minusSeconds(7200), now.plusSeconds(60))
                .stream()
                .filter(h -> h.key().contains(HALL_OF_DAILY))
                .findFirst()
                .orElseThrow());
  }

  private SeatRow seat(int who) {
    return tutor(() -> academy.house.get(ExamHallService.class).seats(hall().key())).stream()
        .filter(s -> s.personId() == papers.get(who).person())
        .findFirst()
        .orElseThrow();
  }

  private List<IncidentRow> incidents() {
    return tutor(() -> door().incidents(hall().key()));
  }

  private ProtocolCard protocol() {
    return tutor(() -> academy.house.get(ExamRecordService.class).protocol(first.id()));
  }

  private List<Laid> papers() {
    return academy.papers();
  }

  private long excused() {
    return academy.number("select count(*) from programme.excused_paper");
  }

  private ExamSittingService taker() {
    return academy.house.get(ExamSittingService.class);
  }

  private <T> T taker(int who, java.util.concurrent.Callable<T> work) {
    return academy.as(papers.get(who).person(), Group.TRAINEE, work);
  }

  private SittingCard begin(int who) {
    return taker(who, () -> taker().start(papers.get(who).id(), 0, academy.clock.instant()));
  }

  private PulseCard pulse() {
    return taker(0, () -> taker().pulse(first.id(), 1));
  }

  private void handIn(int who, SittingCard card) {
    taker(who, () -> taker().handIn(card.id(), card.lease()));
  }

  /** Answers the first item, rightly. */
  private SavedCard save(SittingCard card, int number) {
    AnswerOrder order =
        new AnswerOrder(number, card.lease(), 0, new Answer(null, true, null), null, null, null);
    return taker(0, () -> taker().save(card.id(), card.paperId(), order));
  }
}
