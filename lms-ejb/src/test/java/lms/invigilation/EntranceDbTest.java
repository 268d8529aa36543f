package lms.invigilation;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import lms.attempt.Excuse;
import lms.attempt.NotMissed;
import lms.entry.EntryCard;
import lms.entry.EntryState;
import lms.entry.NotAdmitted;
import lms.entry.NotAtDoor;
import lms.entry.TooLate;
import lms.entry.WrongPlace;
import lms.exam.ExamHallService;
import lms.exam.ExamRecordService;
import lms.exam.ExamSittingService;
import lms.exam.PaperNotOpen;
import lms.exam.ProtocolCard;
import lms.exam.SeatRow;
import lms.exam.SittingCard;
import lms.platform.NotFound;
import lms.programme.TrainedCohort;
import lms.programme.TrainedCohort.Laid;
import lms.safebrowser.Whence;
import lms.security.Group;
import lms.sitting.OwnSitting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The door of a daily quiz that asks for admission and lets nobody in after ten minutes; three
 * trainees, the tutor, 8:31.
 */
class EntranceDbTest {
  static final LocalDate TUESDAY = MONDAY.plusDays(1);

  private TrainedCohort academy;
  private List<Laid> papers;
  private String hall;

  @BeforeEach
  void a_quiz_with_a_door() {
    academy = new TrainedCohort();
    academy.database.empty(
        "invigilation.incident", "invigilation.press", "entry.arrival", "entry.hall_key");
    academy.rules("daily", "{\"admission\": true, \"lateEntry\": 10}");
    academy.open(MONDAY, 3);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:31");
    papers = academy.papers();
    hall = papers.get(0).occasion().replaceFirst(":P[0-9]+$", "");
  }

  @Test
  void nobody_begins_before_somebody_let_them_in() {
    assertThatThrownBy(() -> begin(0)).isInstanceOf(NotAdmitted.class);
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.ABSENT);
    EntryCard card = come(0);
    assertThat(card.state()).isEqualTo(EntryState.WAITING);
    assertThat(card.code()).isTrue();
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.WAITING);
    assertThat(seat(0).arrival().came()).isEqualTo(academy.clock.instant());
    act(() -> door().admit(papers.get(0).id()));
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.ADMITTED);
    assertThat(come(0).state()).isEqualTo(EntryState.OPEN);
    begin(0);
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.WRITING);
    assertThat(seat(0).arrival()).isNull();
    assertThatThrownBy(() -> act(() -> door().admit(papers.get(0).id())))
        .isInstanceOf(NotAtDoor.class);
    assertThat(incidents()).extracting(IncidentRow::kind).containsExactly(IncidentKind.ADMITTED);
  }

  @Test
  void who_sits_in_the_waiting_room_is_seen_and_may_be_admitted_before_it_opens() {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"admission\": true}");
    academy.open(MONDAY, 2);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:20");
    papers = academy.papers();
    hall = papers.get(0).occasion().replaceFirst(":P[0-9]+$", "");
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    assertThat(taker(0, () -> exam.opening(papers.get(0).id(), null)).door().state())
        .isEqualTo(EntryState.WAITING);
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.WAITING);
    assertThat(seat(0).arrival().came()).isEqualTo(TrainedCohort.at(TUESDAY, "08:20"));
    assertThat(seat(1).state()).isEqualTo(SeatRow.State.ABSENT);
    act(() -> door().admit(papers.get(0).id()));
    assertThatThrownBy(() -> begin(0)).isInstanceOf(PaperNotOpen.class);
    academy.liveUntil(TUESDAY, "08:31");
    assertThat(come(0).state()).isEqualTo(EntryState.OPEN);
    begin(0);
  }

  @Test
  void who_waits_at_a_machine_elsewhere_is_told_before_it_opens() {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"networks\": [\"10.9.0.0/16\"]}");
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:20");
    papers = academy.papers();
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    EntryCard door = taker(0, () -> exam.opening(papers.get(0).id(), from("10.8.0.4"))).door();
    assertThat(door.state()).isEqualTo(EntryState.ELSEWHERE);
    assertThat(door.address()).isEqualTo("10.8.0.4");
    assertThat(taker(0, () -> exam.opening(papers.get(0).id(), from("10.9.1.7"))).door().state())
        .isEqualTo(EntryState.OPEN);
  }

  @Test
  void all_who_wait_are_admitted_at_once_and_nobody_else() {
    assertThatThrownBy(() -> tutor(() -> door().admitAll(hall))).isInstanceOf(NobodyWaiting.class);
    come(0);
    come(1);
    assertThat(tutor(() -> door().admitAll(hall))).isEqualTo(2);
    begin(0);
    begin(1);
    assertThatThrownBy(() -> begin(2)).isInstanceOf(NotAdmitted.class);
  }

  @Test
  void who_begins_by_the_code_while_all_are_admitted_is_left_out_and_keeps_nobody_out()
      throws Exception {
    String code = tutor(() -> door().code(hall)).code();
    come(0);
    come(1);
    CompletableFuture<Integer> admitted = new CompletableFuture<>();
    academy.house.commit(
        () -> {
          come(0); // holds the first of them, so that all are seen and nobody is in yet
          admitted.completeAsync(() -> tutor(() -> door().admitAll(hall)));
          assertThatThrownBy(() -> admitted.get(700, TimeUnit.MILLISECONDS))
              .isInstanceOf(TimeoutException.class);
          CompletableFuture.runAsync(
                  () -> {
                    type(1, code);
                    begin(1);
                  })
              .get(10, TimeUnit.SECONDS);
          return null;
        });
    assertThat(admitted.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(seat(0).state()).isEqualTo(SeatRow.State.ADMITTED);
    assertThat(seat(1).state()).isEqualTo(SeatRow.State.WRITING);
  }

  @Test
  void the_code_of_the_room_opens_the_door_and_a_wrong_one_does_not() {
    String code = tutor(() -> door().code(hall)).code();
    EntryCard wrong = type(0, code.equals("000000") ? "000001" : "000000");
    assertThat(wrong.state()).isEqualTo(EntryState.WAITING);
    assertThat(wrong.wrong()).isTrue();
    assertThat(seat(0).arrival().wrong()).isEqualTo(1);
    academy.clock.set(academy.clock.instant().plusSeconds(200));
    assertThat(type(0, code).state()).as("the one before").isEqualTo(EntryState.OPEN);
    begin(0);
    academy.clock.set(academy.clock.instant().plusSeconds(200));
    assertThat(type(1, code).state()).as("an old one").isEqualTo(EntryState.WAITING);
  }

  @Test
  void guessing_is_slowed_also_for_the_right_one_and_the_invigilator_helps() {
    String code = tutor(() -> door().code(hall)).code();
    String other = code.equals("000000") ? "000001" : "000000";
    type(0, other);
    type(0, other);
    EntryCard third = type(0, other);
    assertThat(third.again()).isEqualTo(academy.clock.instant().plusSeconds(30));
    assertThat(type(0, code).state()).isEqualTo(EntryState.WAITING);
    assertThat(seat(0).arrival().wrong()).as("not looked at, not counted").isEqualTo(3);
    act(() -> door().admit(papers.get(0).id()));
    begin(0);
    type(1, other);
    type(1, other);
    type(1, other);
    academy.clock.set(academy.clock.instant().plusSeconds(31));
    assertThat(type(1, code).state()).isEqualTo(EntryState.OPEN);
  }

  @Test
  void who_comes_late_is_told_the_time_and_may_be_let_in_with_a_reason() {
    come(1);
    academy.liveUntil(TUESDAY, "08:41");
    assertThatThrownBy(() -> begin(0))
        .isInstanceOfSatisfying(TooLate.class, e -> assertThat(e.facts()).containsExactly("08:40"));
    EntryCard card = come(0);
    assertThat(card.state()).isEqualTo(EntryState.LATE);
    assertThat(card.code()).isFalse();
    act(() -> door().admit(papers.get(0).id()));
    assertThatThrownBy(() -> begin(0)).isInstanceOf(TooLate.class);
    assertThat(seat(0).arrival().state()).isEqualTo(EntryState.LATE);
    act(() -> door().letIn(papers.get(0).id(), "the tram stood still", null));
    begin(0);
    assertThat(incidents().get(0).words()).isEqualTo("the tram stood still");
    assertThat(come(1).state()).as("came in time").isEqualTo(EntryState.WAITING);
    act(() -> door().admit(papers.get(1).id()));
    begin(1);
  }

  @Test
  void the_door_opens_only_for_others_within_reach_and_while_the_window_is_open() {
    assertThatThrownBy(() -> academy.as(papers.get(0).person(), Group.TRAINEE, this::code))
        .hasMessageContaining("EntranceService.code");
    assertThatThrownBy(
            () -> academy.as(papers.get(0).person(), Group.HR, () -> admit(papers.get(0))))
        .isInstanceOf(OwnSitting.class);
    assertThatThrownBy(
            () -> academy.as(papers.get(1).person(), Group.TRAINEE, () -> come(papers.get(0))))
        .isInstanceOf(NotFound.class);
    academy.liveUntil(TUESDAY, "09:01");
    assertThatThrownBy(() -> come(2)).isInstanceOf(PaperNotOpen.class);
    assertThatThrownBy(() -> act(() -> door().admit(papers.get(2).id())))
        .isInstanceOf(NotAtDoor.class);
  }

  @Test
  void who_waited_at_the_door_until_it_was_over_may_be_excused_with_a_reason() {
    come(0);
    act(() -> door().admit(papers.get(0).id()));
    come(1);
    begin(0);
    UUID waited = papers.get(1).id();
    assertThatThrownBy(() -> act(() -> excuse(waited))).isInstanceOf(NotMissed.class);
    academy.liveUntil(TUESDAY, "09:01");
    assertThat(seat(1).state()).isEqualTo(SeatRow.State.MISSED);
    assertThat(seat(1).arrival().state()).isEqualTo(EntryState.WAITING);
    assertThat(seat(1).arrival().came()).isEqualTo(TrainedCohort.at(TUESDAY, "08:31"));
    assertThat(seat(2).arrival()).isNull();
    assertThatThrownBy(() -> act(() -> excuse(papers.get(0).id()))).isInstanceOf(NotMissed.class);
    assertThatThrownBy(
            () -> academy.as(papers.get(1).person(), Group.HR, () -> excused(papers.get(1))))
        .isInstanceOf(OwnSitting.class);
    academy.run(
        "update security.account set site_id = null where person_id = " + papers.get(2).person());
    assertThatThrownBy(() -> act(() -> excuse(papers.get(2).id()))).isInstanceOf(NotFound.class);
    act(() -> excuse(waited));
    assertThat(seat(1).excused()).isEqualTo(Excuse.ABSENCE);
    assertThat(seat(1).absolved()).isTrue();
    assertThat(incidents().get(0).kind()).isEqualTo(IncidentKind.EXCUSED);
    assertThat(incidents().get(0).words()).isEqualTo("nobody came to the door");
    assertThat(incidents().get(0).personId()).isEqualTo(papers.get(1).person());
    assertThat(
            academy.number(
                "select count(*) from audit.entry where action = 'excuse' and subject = 'paper' and"
                    + " reason = 'nobody came to the door'"))
        .isEqualTo(1);
    assertThatThrownBy(() -> act(() -> excuse(waited))).isInstanceOf(NotMissed.class);
  }

  private void excuse(UUID paper) {
    academy.house.get(InvigilationService.class).excuse(paper, "nobody came to the door");
  }

  private Object excused(Laid paper) {
    excuse(paper.id());
    return null;
  }

  @Test
  void who_goes_on_at_a_machine_elsewhere_is_let_in_on_the_spot() {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"networks\": [\"10.9.0.0/16\"]}");
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:31");
    papers = academy.papers();
    hall = papers.get(0).occasion().replaceFirst(":P[0-9]+$", "");
    UUID paper = papers.get(0).id();
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    SittingCard card = taker(0, () -> exam.start(paper, 0, null, from("10.9.1.7")));
    assertThatThrownBy(() -> taker(0, () -> exam.takeOver(card.id(), null, from("10.8.0.4"))))
        .isInstanceOf(WrongPlace.class);
    assertThatThrownBy(() -> taker(0, () -> exam.start(paper, 0, null, from("10.8.0.4"))))
        .as("it shows what is asked")
        .isInstanceOf(WrongPlace.class);
    assertThat(taker(0, () -> exam.start(paper, 0, null, from("10.9.1.8"))).lease()).isZero();
    for (int n = 0; n < 2; n++) // its answer was lost
    act(() -> door().letIn(paper, "the machine broke", "p1"));
    assertThat(taker(0, () -> exam.start(paper, 0, null, from("10.8.0.4"))).lease()).isZero();
    SittingCard next = taker(0, () -> exam.takeOver(card.id(), null, from("10.8.0.4")));
    assertThat(next.lease()).isEqualTo(card.lease() + 1);
    assertThat(incidents()).extracting(IncidentRow::kind).containsExactly(IncidentKind.LET_IN);
    taker(0, () -> exam.handIn(card.id(), next.lease()));
    assertThatThrownBy(() -> act(() -> door().letIn(paper, "too late", null)))
        .isInstanceOf(NotAtDoor.class);
  }

  /** Half past eight in Los Angeles is past midnight at the bank. */
  @Test
  void extra_time_and_places_go_by_the_day_where_their_person_is() {
    academy = new TrainedCohort();
    academy.run("update org.site set zone = 'America/Los_Angeles'");
    academy.rules("daily", "{\"networks\": [\"10.9.0.0/16\"]}");
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY.plusDays(1), "00:31");
    Laid quiz = academy.papers().get(0);
    papers = List.of(quiz);
    grant("extra_time (version, percent, minutes", "0, 0, 20", quiz.person());
    grant("place (version, network", "0, '10.8.0.0/16'", quiz.person());
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    assertThat(taker(0, () -> exam.around(quiz.id())).paper().extra()).hasMinutes(20);
    SittingCard card = taker(0, () -> exam.start(quiz.id(), 0, null, from("10.8.0.4")));
    academy.database.empty("accommodation.extra_time", "accommodation.place");
    assertThat(card.deadline()).isAfter(TrainedCohort.at(TUESDAY.plusDays(1), "01:00"));
  }

  /** Until Tuesday. */
  private void grant(String columns, String values, long person) {
    academy.run(
        "insert into accommodation."
            + columns
            + ", person_id, reason, valid_from, valid_to, approved_by, approved_by_name, approved)"
            + " values ("
            + values
            + ", "
            + person
            + ", 'x', '"
            + MONDAY
            + "', '"
            + TUESDAY
            + "', 0, 'x', now())");
  }

  @Test
  void nothing_of_an_exam_is_shown_elsewhere_while_it_is_written() {
    UUID paper = bound("\"breaks\": {\"count\": 1, \"minutes\": 5}, \"order\": \"sequential\"");
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    SittingCard card = taker(0, () -> exam.start(paper, 0, null, from("10.9.1.7")));
    List<Function<Whence, Object>> looks =
        List.of(
            from -> exam.start(paper, 0, null, from),
            from -> exam.start(paper, 1, null, from),
            from -> exam.pulse(card.id(), 1, from),
            from -> exam.beginBreak(card.id(), 1, 1, from),
            from -> exam.endBreak(card.id(), 1, 1, from),
            from -> exam.moveOn(card.id(), 0, 1, from));
    for (Whence stranger : List.of(from("10.8.0.4"), Whence.UNKNOWN))
      for (Function<Whence, Object> look : looks)
        assertThatThrownBy(() -> taker(0, () -> look.apply(stranger)))
            .isInstanceOf(WrongPlace.class);
    assertThatThrownBy(() -> taker(0, () -> exam.check(card.id(), 0, 1, from("10.8.0.4"))))
        .isInstanceOf(WrongPlace.class);
    for (Function<Whence, Object> look : looks) taker(0, () -> look.apply(from("10.9.1.8")));
    act(() -> door().letIn(paper, "the machine broke", null));
    for (Function<Whence, Object> look : looks) taker(0, () -> look.apply(from("10.8.0.4")));
  }

  @Test
  void who_may_sit_it_at_another_place_goes_on_there_and_whoever_is_done_is_asked_no_more() {
    UUID paper = bound("\"order\": \"sequential\"");
    grant("place (version, network", "0, '10.7.0.0/16'", papers.get(0).person());
    ExamSittingService exam = academy.house.get(ExamSittingService.class);
    SittingCard card = taker(0, () -> exam.start(paper, 0, null, from("10.7.0.4")));
    assertThat(taker(0, () -> exam.start(paper, 1, null, from("10.7.0.5"))).lease()).isEqualTo(1);
    assertThat(taker(0, () -> exam.pulse(card.id(), 1, from("10.7.0.5"))).held()).isTrue();
    assertThatThrownBy(() -> taker(0, () -> exam.pulse(card.id(), 1, from("10.8.0.4"))))
        .isInstanceOf(WrongPlace.class);
    academy.database.empty("accommodation.place");
    assertThatThrownBy(() -> taker(0, () -> exam.start(paper, 1, null, from("10.7.0.5"))))
        .as("no longer")
        .isInstanceOf(WrongPlace.class);
    taker(0, () -> exam.handIn(card.id(), 1));
    assertThat(taker(0, () -> exam.pulse(card.id(), 1, from("10.8.0.4"))).closed()).isNotNull();
    assertThat(taker(0, () -> exam.start(paper, 1, null, from("10.8.0.4"))).closed()).isNotNull();
  }

  /** The paper of one trainee whose quiz is sat at 10.9.x.x only. */
  private UUID bound(String more) {
    academy = new TrainedCohort();
    academy.rules("daily", "{\"networks\": [\"10.9.0.0/16\"], " + more + "}");
    academy.open(MONDAY, 1);
    academy.live(MONDAY, "08:00");
    academy.liveUntil(TUESDAY, "08:31");
    papers = academy.papers();
    hall = papers.get(0).occasion().replaceFirst(":P[0-9]+$", "");
    return papers.get(0).id();
  }

  private static Whence from(String address) {
    return new Whence(address, null, List.of());
  }

  @Test
  void the_rules_are_frozen_in_the_paper_and_sealed_with_it() {
    come(0);
    act(() -> door().admit(papers.get(0).id()));
    SittingCard card = begin(0);
    taker(0, () -> academy.house.get(ExamSittingService.class).handIn(card.id(), card.lease()));
    ProtocolCard protocol =
        tutor(() -> academy.house.get(ExamRecordService.class).protocol(card.id()));
    assertThat(protocol.integrity()).isEqualTo(ProtocolCard.Integrity.INTACT);
    assertThatThrownBy(() -> academy.run("update exam.paper set rules = null"))
        .hasStackTraceContaining("a paper is frozen");
  }

  private Object code() {
    return door().code(hall);
  }

  private Object admit(Laid paper) {
    door().admit(paper.id());
    return null;
  }

  private EntryCard come(Laid paper) {
    return academy.house.get(ExamSittingService.class).arrive(paper.id(), null);
  }

  private EntryCard come(int who) {
    return taker(who, () -> come(papers.get(who)));
  }

  private EntryCard type(int who, String code) {
    return taker(
        who,
        () -> academy.house.get(ExamSittingService.class).enter(papers.get(who).id(), code, null));
  }

  private SittingCard begin(int who) {
    return taker(
        who,
        () -> academy.house.get(ExamSittingService.class).start(papers.get(who).id(), 0, null));
  }

  private List<IncidentRow> incidents() {
    return tutor(() -> academy.house.get(InvigilationService.class).incidents(hall));
  }

  private SeatRow seat(int who) {
    return tutor(() -> academy.house.get(ExamHallService.class).seats(hall)).stream()
        .filter(s -> s.personId() == papers.get(who).person())
        .findFirst()
        .orElseThrow();
  }

  private EntranceService door() {
    return academy.house.get(EntranceService.class);
  }

  private void act(Runnable act) {
    tutor(
        () -> {
          act.run();
          return null;
        });
  }

  private <T> T tutor(Callable<T> work) {
    return academy.as(academy.tutor, Group.TRAINER, work);
  }

  private <T> T taker(int who, Callable<T> work) {
    return academy.as(papers.get(who).person(), Group.TRAINEE, work);
  }
}
