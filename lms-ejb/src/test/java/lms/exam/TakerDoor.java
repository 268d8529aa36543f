package lms.exam;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lms.accommodation.TestExtraTimes;
import lms.accommodation.TestPlaces;
import lms.attempt.TestAttempts;
import lms.audit.Audit;
import lms.entry.Rules;
import lms.entry.TestEntry;
import lms.handmark.TestHandMarks;
import lms.marking.LaidOut;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Heard;
import lms.presence.TestPresence;
import lms.question.QuestionVersionId;
import lms.security.Me;
import lms.security.Reach;
import lms.sitting.TestLog;

/** The taker's door without a server: one taker, one paper of one question with four options. */
final class TakerDoor {
  static final long LIN = 7;
  private static final Actor ACTOR = new Actor(Actor.Kind.PERSON, LIN, "Lin");
  private static final String ITEMS = "[{\"q\":\"q-multiple\",\"v\":1,\"o\":[0,1,2,3],\"l\":[]}]";

  private TakerDoor() {}

  static ExamSittingService of(EntityManager em, Instant now, Runnable audited) {
    ExamSittingService door = new ExamSittingService();
    door.papers = new Papers();
    door.papers.em = em;
    door.sittings = TestLog.of(em);
    door.markings = new Markings();
    door.markings.em = em;
    door.clock = Clock.fixed(now, ZoneOffset.UTC);
    door.desk = LaidOut.of(em);
    door.me = taker(LIN);
    door.audit = new Counted(audited);
    door.extraTime = TestExtraTimes.of(em);
    door.places = TestPlaces.of(em);
    door.attempts = TestAttempts.at(em, door.clock);
    door.entry = TestEntry.at(em, door.clock);
    door.presence = TestPresence.at(door.clock);
    door.handMarks = TestHandMarks.of(em);
    door.settling = new Settling();
    door.settling.handMarks = door.handMarks;
    door.settling.toMark = new Heard<>();
    door.settling.papers = door.papers;
    door.settling.sittings = door.sittings;
    door.settling.markings = door.markings;
    door.settling.desk = door.desk;
    door.settling.audit = door.audit;
    door.settling.attempts = door.attempts;
    door.settling.closed = new Heard<>();
    door.settling.remarked = new Heard<>();
    return door;
  }

  /** The door of those who watch a hall. */
  static ExamHallService hall(ExamSittingService door, Me who) {
    ExamHallService hall = new ExamHallService();
    hall.papers = door.papers;
    hall.sittings = door.sittings;
    hall.settling = door.settling;
    hall.presence = door.presence;
    hall.entry = door.entry;
    hall.me = who;
    hall.clock = door.clock;
    return hall;
  }

  /** The door of those who judge, as the same person or as the academy. */
  static ExamRecordService records(ExamSittingService door, Me who) {
    ExamRecordService records = new ExamRecordService();
    records.papers = door.papers;
    records.sittings = door.sittings;
    records.markings = door.markings;
    records.desk = door.desk;
    records.handMarks = door.handMarks;
    records.settling = door.settling;
    records.entry = door.entry;
    records.me = who;
    records.clock = door.clock;
    return records;
  }

  /** Ten minutes within half an hour. */
  static Paper paper(UUID id, Instant opens) {
    return paper(id, opens, LIN, Feedback.AT_ONCE);
  }

  static Paper paper(UUID id, Instant opens, long personId, Feedback feedback) {
    return paper(id, opens, personId, feedback, Rules.FREE);
  }

  static Paper paper(UUID id, Instant opens, long personId, Feedback feedback, Rules rules) {
    return paper(id, "door:" + id, opens, personId, feedback, rules);
  }

  /** One of many in a hall. */
  static Paper seat(UUID id, String hall, Instant opens, long personId) {
    return paper(id, hall + ":P" + personId, opens, personId, Feedback.AT_ONCE, Rules.FREE);
  }

  private static Paper paper(
      UUID id, String occasion, Instant opens, long personId, Feedback feedback, Rules rules) {
    return new Paper(
        id,
        new PaperOrder(
            occasion,
            personId,
            ExamKind.DAILY,
            new Both("小测", "quiz"),
            List.of(new QuestionVersionId("q-multiple", 1)),
            42,
            opens,
            opens.plus(Duration.ofMinutes(30)),
            Duration.ofMinutes(10),
            new BigDecimal("85"),
            feedback,
            1,
            "business",
            rules),
        ITEMS);
  }

  /** Somebody else than Lin. */
  static Me taker(long id) {
    return new Taker(id);
  }

  private static final class Taker extends Me {
    private final long id;

    Taker(long id) {
      this.id = id;
    }

    @Override
    public long id() {
      return id;
    }

    @Override
    public Actor actor() {
      return id == LIN ? ACTOR : new Actor(Actor.Kind.PERSON, id, "P" + id);
    }

    @Override
    public Reach reach() {
      return Reach.EVERYBODY;
    }
  }

  /** An entry of the trail is one statement. */
  private static final class Counted extends Audit {
    private final Runnable told;

    Counted(Runnable told) {
      this.told = told;
    }

    @Override
    public void record(
        Actor actor,
        String action,
        String subject,
        Object id,
        Object before,
        Object after,
        String reason) {
      told.run();
    }
  }
}
