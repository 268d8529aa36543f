package lms.inspection;

import static lms.programme.TrainedCohort.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lms.correction.Change;
import lms.correction.CorrectionDesk;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.MarkRow;
import lms.exam.ResultCard;
import lms.exam.ResultNotYet;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.platform.OwnCase;
import lms.platform.TestHouse;
import lms.programme.TrainedCohort;
import lms.question.QuestionVersionId;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.security.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The stage exam is on Tuesday from nine to twelve; its rule never shows answers. The tutor watches
 * from two to three.
 */
class InspectionDbTest {
  private static final LocalDate TUESDAY = MONDAY.plusDays(8);

  private TrainedCohort academy;
  private InspectionService door;
  private SupervisionService desk;
  private long lin;
  private long chen;
  private UUID exam;
  private long entries;

  @BeforeEach
  void an_exam_was_written() {
    academy = new TrainedCohort("appeal");
    academy.database.empty(
        "inspection.sight",
        "inspection.booking",
        "inspection.slot",
        "appeal.appeal",
        "exam.marking");
    academy.rules(
        "stage",
        "{\"feedback\": {\"mark\": \"closed\", \"answers\": \"never\", \"explanations\": \"never\"}}");
    door = academy.house.get(InspectionService.class);
    desk = academy.house.get(SupervisionService.class);
    academy.open(MONDAY, 2);
    academy.live(TUESDAY, "08:00");
    academy.liveUntil(TUESDAY, "09:01");
    lin = academy.papers().get(0).person();
    chen =
        academy.papers().stream()
            .map(TrainedCohort.Laid::person)
            .filter(p -> p != lin)
            .findFirst()
            .orElseThrow();
    exam = academy.take(lin, "stage:a", Set.of());
    entries = academy.number("select max(entry_id) from audit.entry");
  }

  @Test
  void a_marked_exam_is_seen_whole_while_it_is_open_and_never_else() {
    long slot = offer(1);
    assertThatThrownBy(() -> book(lin, slot)).isInstanceOf(ResultNotYet.class);
    academy.liveUntil(TUESDAY, "12:01");
    assertThat(taker(lin, () -> academy.house.get(ExamSittingService.class).result(exam)).items())
        .isEmpty();
    long booking = book(lin, slot);
    assertThatThrownBy(() -> look(lin, booking)).isInstanceOf(InspectionClosed.class);
    assertThatThrownBy(() -> open(booking)).isInstanceOf(SlotAhead.class);
    at("14:05");
    assertThatThrownBy(() -> book(lin, slot)).isInstanceOf(SlotBegun.class);
    open(booking);
    ResultCard card = look(lin, booking);
    assertThat(card.items()).hasSize(8).allSatisfy(i -> assertThat(i.right()).isNotNull());
    at("14:05:20");
    taker(lin, () -> door.still(booking));
    at("14:20");
    look(lin, booking);
    assertThatThrownBy(() -> look(chen, booking)).isInstanceOf(NotFound.class);
    at("15:00");
    assertThatThrownBy(() -> look(lin, booking)).isInstanceOf(InspectionClosed.class);
    assertThatThrownBy(() -> open(booking)).isInstanceOf(SlotOver.class);
    BookingRow row = rows().get(0);
    assertThat(row.state()).isEqualTo(BookingState.OVER);
    assertThat(row.ended()).isEqualTo(moment("15:00"));
    assertThat(row.sights())
        .containsExactly(
            new BookingRow.SightRow(moment("14:05"), moment("14:05:20")),
            new BookingRow.SightRow(moment("14:20"), moment("14:20")));
    assertThat(
            academy.number(
                "select count(*) from audit.entry where subject = 'inspection'"
                    + " and action in ('book', 'open', 'look') and entry_id > "
                    + entries))
        .isEqualTo(4);
  }

  @Test
  void what_was_corrected_since_is_seen_with_who_is_answerable_and_why() {
    academy.liveUntil(TUESDAY, "12:01");
    long booking = book(lin, offer(1));
    QuestionVersionId second = new QuestionVersionId(asked().get(1), 1);
    academy.house.commit(
        () ->
            academy
                .house
                .get(CorrectionDesk.class)
                .add(
                    second,
                    Change.voiding(),
                    moment("13:00"),
                    new Actor(Actor.Kind.PERSON, academy.manager, "Lin"),
                    "题干有歧义"));
    at("14:05");
    open(booking);
    InspectionCard card = taker(lin, () -> door.look(booking));
    assertThat(card.corrections()).containsOnlyKeys(1);
    assertThat(card.corrections().get(1))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.byId()).isEqualTo(academy.manager);
              assertThat(c.reason()).isEqualTo("题干有歧义");
            });
  }

  private List<String> asked() {
    return academy.asked(
        academy.papers().stream()
            .filter(p -> p.person() == lin && p.occasion().contains(":stage:a"))
            .findFirst()
            .orElseThrow()
            .id());
  }

  @Test
  void only_what_was_said_in_the_exam_that_is_open_is_heard() {
    academy.liveUntil(TUESDAY, "12:01");
    long booking = book(lin, offer(1));
    UUID thrownAway =
        academy.house.commit(
            () ->
                academy
                    .house
                    .get(RecordingDesk.class)
                    .put(
                        exam,
                        0,
                        sound(),
                        Duration.ofMinutes(5),
                        Set.of(),
                        academy.clock.instant()));
    assertThatThrownBy(() -> listen(lin, booking, thrownAway)).isInstanceOf(InspectionClosed.class);
    at("14:05");
    open(booking);
    assertThatThrownBy(() -> listen(lin, booking, thrownAway)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> listen(chen, booking, thrownAway)).isInstanceOf(NotFound.class);
    // as if the first question had been a spoken one
    academy.run(
        "set session_replication_role = replica; update sitting.line set value = '{\"t\": [\""
            + thrownAway
            + "\"]}' where no = (select no from sitting.sitting where sitting_id = '"
            + exam
            + "') and item = 0 and kind is null; set session_replication_role = origin");
    assertThat(listen(lin, booking, thrownAway).sound()).isEqualTo(sound());
    assertThat(heard()).isEqualTo(1);
    assertThat(listen(lin, booking, thrownAway, false).sound()).isEqualTo(sound());
    assertThat(heard()).as("the rest of it").isEqualTo(1);
    at("15:00");
    assertThatThrownBy(() -> listen(lin, booking, thrownAway)).isInstanceOf(InspectionClosed.class);
    assertThat(heard()).isEqualTo(1);
  }

  private long heard() {
    return academy.number(
        "select count(*) from audit.entry where subject = 'inspection' and action = 'listen'"
            + " and entry_id > "
            + entries);
  }

  private RecordingCard listen(long person, long booking, UUID recording) {
    return listen(person, booking, recording, true);
  }

  private RecordingCard listen(long person, long booking, UUID recording, boolean begins) {
    return taker(person, () -> door.listen(booking, recording, begins));
  }

  /** What a browser's recorder begins with, and nothing more. */
  private static byte[] sound() {
    return new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0, 0, 0, 0, 0, 0, 0};
  }

  @Test
  void who_supervises_may_close_it_before_and_it_never_opens_again() {
    academy.liveUntil(TUESDAY, "12:01");
    long booking = book(lin, offer(1));
    at("14:05");
    open(booking);
    look(lin, booking);
    at("14:30");
    tutor(
        () -> {
          desk.close(booking);
          return null;
        });
    assertThatThrownBy(() -> look(lin, booking)).isInstanceOf(InspectionClosed.class);
    assertThatThrownBy(() -> open(booking)).isInstanceOf(InspectionClosed.class);
    assertThat(rows().get(0).ended()).isEqualTo(moment("14:30"));
  }

  @Test
  void an_objection_is_written_from_there_and_only_while_it_is_open() {
    academy.liveUntil(TUESDAY, "12:01");
    long booking = book(lin, offer(1));
    assertThatThrownBy(() -> object(booking)).isInstanceOf(InspectionClosed.class);
    at("14:05");
    open(booking);
    object(booking);
    assertThat(academy.number("select count(*) from appeal.appeal where person_id = " + lin))
        .isEqualTo(1);
    assertThat(
            academy.number(
                "select count(*) from audit.entry where subject = 'appeal' and action = 'file'"
                    + " and actor_id = "
                    + lin))
        .isPositive();
    at("15:00");
    assertThatThrownBy(() -> object(booking)).isInstanceOf(InspectionClosed.class);
  }

  @Test
  void places_are_counted_and_nobody_books_twice() {
    academy.liveUntil(TUESDAY, "12:01");
    long slot = offer(1);
    long other = offer(1);
    long booking = book(lin, slot);
    assertThatThrownBy(() -> book(lin, slot)).isInstanceOf(BookedAlready.class);
    assertThatThrownBy(() -> book(lin, other)).isInstanceOf(BookedAlready.class);
    assertThatThrownBy(() -> book(chen, other)).isInstanceOf(NotFound.class);
    assertThat(taker(lin, () -> door.offers())).hasSize(1);
    assertThatThrownBy(() -> withdraw(slot)).isInstanceOf(SlotBooked.class);
    taker(
        lin,
        () -> {
          door.cancel(booking);
          return null;
        });
    withdraw(slot);
    assertThatThrownBy(() -> book(lin, slot)).isInstanceOf(SlotWithdrawn.class);
    assertThat(taker(lin, () -> door.offers())).hasSize(1);
  }

  @Test
  void two_requests_at_once_book_one_inspection_of_an_exam() throws Exception {
    academy.liveUntil(TUESDAY, "12:01");
    List<Long> both = List.of(offer(1), offer(1));
    var pool = Executors.newFixedThreadPool(2);
    List<Future<Long>> asked = new ArrayList<>();
    try (var connection = academy.database.source().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery("select 1 from inspection.slot for update");
      for (long slot : both) asked.add(pool.submit(() -> book(lin, slot)));
      awaitLocks(2);
      connection.rollback();
    }
    int refused = 0;
    for (Future<Long> one : asked)
      try {
        one.get();
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(BookedAlready.class);
        refused++;
      }
    pool.shutdown();
    assertThat(refused).isEqualTo(1);
    assertThat(academy.number("select count(*) from inspection.booking")).isEqualTo(1);
  }

  private void awaitLocks(int waiting) throws InterruptedException {
    for (int n = 0; n < 200; n++) {
      if (academy.number("select count(*) from pg_locks where not granted") >= waiting) return;
      Thread.sleep(20);
    }
    throw new AssertionError("nobody waits");
  }

  @Test
  void opened_twice_or_taken_back_twice_is_written_down_once() {
    academy.liveUntil(TUESDAY, "12:01");
    long back = book(lin, offer(1));
    cancel(back);
    cancel(back);
    long booking = book(lin, offer(1));
    at("14:05");
    open(booking);
    open(booking);
    for (String action : List.of("open", "cancel"))
      assertThat(
              academy.number(
                  "select count(*) from audit.entry where subject = 'inspection' and action = '"
                      + action
                      + "' and entry_id > "
                      + entries))
          .isEqualTo(1);
  }

  @Test
  void only_exams_whose_results_are_out_are_offered() {
    assertThat(taker(lin, () -> door.exams())).isEmpty();
    academy.liveUntil(TUESDAY, "11:00");
    academy.write(chen, "stage:a", Set.of());
    academy.clock.set(moment("12:01"));
    assertThat(taker(lin, () -> door.exams())).isEmpty();
    assertThatThrownBy(() -> book(lin, offer(1))).isInstanceOf(ResultNotYet.class);
    academy.liveUntil(TUESDAY, "12:31");
    List<MarkRow> offered = taker(lin, () -> door.exams());
    assertThat(offered)
        .filteredOn(m -> m.kind() == ExamKind.STAGE)
        .extracting(MarkRow::sittingId)
        .containsExactly(exam);
    assertThat(offered).allMatch(m -> m.mark() == null);
    assertThat(book(lin, offer(1))).isPositive();
  }

  private void cancel(long booking) {
    taker(
        lin,
        () -> {
          door.cancel(booking);
          return null;
        });
  }

  @Test
  void nobody_opens_their_own_and_a_trainee_opens_nothing() {
    academy.liveUntil(TUESDAY, "12:01");
    long booking = book(lin, offer(1));
    at("14:05");
    assertThatThrownBy(
            () ->
                taker(
                    lin,
                    () -> {
                      desk.open(booking);
                      return null;
                    }))
        .isInstanceOf(TestHouse.NotAllowed.class);
    assertThatThrownBy(
            () ->
                academy.as(
                    lin,
                    Group.TRAINER,
                    () -> {
                      desk.open(booking);
                      return null;
                    }))
        .isInstanceOf(OwnCase.class);
  }

  @Test
  void a_time_lies_ahead_and_is_not_endless() {
    academy.liveUntil(TUESDAY, "12:01");
    for (String[] unfit :
        new String[][] {{"09:00", "10:00"}, {"15:00", "14:00"}, {"13:00", "17:01"}})
      assertThatThrownBy(() -> offer(1, unfit[0], unfit[1])).isInstanceOf(SlotUnfit.class);
  }

  private long offer(int places) {
    return offer(places, "14:00", "15:00");
  }

  private long offer(int places, String from, String until) {
    return tutor(() -> desk.offer(new SlotOrder("二楼小会议室", moment(from), moment(until), places)));
  }

  private void withdraw(long slot) {
    tutor(
        () -> {
          desk.withdraw(slot, "改期");
          return null;
        });
  }

  private long book(long person, long slot) {
    return taker(person, () -> door.book(slot, exam));
  }

  private void open(long booking) {
    tutor(
        () -> {
          desk.open(booking);
          return null;
        });
  }

  private ResultCard look(long person, long booking) {
    return taker(person, () -> door.look(booking)).exam();
  }

  private void object(long booking) {
    taker(
        lin,
        () -> {
          door.object(booking, 0, "题干有歧义");
          return null;
        });
  }

  private List<BookingRow> rows() {
    return tutor(() -> desk.list()).get(0).bookings();
  }

  private void at(String time) {
    academy.clock.set(moment(time));
  }

  private static Instant moment(String time) {
    return TrainedCohort.at(TUESDAY, time);
  }

  private <T> T tutor(Callable<T> work) {
    return academy.as(academy.tutor, Group.TRAINER, work);
  }

  private <T> T taker(long person, Callable<T> work) {
    return academy.as(person, Group.TRAINEE, work);
  }
}
