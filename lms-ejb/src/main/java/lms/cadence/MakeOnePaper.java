package lms.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.exam.ExamKind;
import lms.exam.ExamRecordService;
import lms.exam.ExamRecordService.SeenItem;
import lms.exam.Feedback;
import lms.exam.PaperOrder;
import lms.exam.PaperService;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.programme.OccasionKind;
import lms.programme.OccasionRow;
import lms.programme.OccasionService.DueOccasion;
import lms.question.DrawableQuestion;
import lms.question.QuestionDrawingService;
import lms.question.QuestionVersionId;

/** One paper for one person, in a transaction of its own. */
@ApplicationScoped
class MakeOnePaper {
  /** A paper made later than this after its window began costs its taker time. */
  static final Duration PUNCTUAL = Duration.ofMinutes(5);

  private static final String OVERTAKEN = "not due";

  @Inject QuestionDrawingService questions;
  @Inject ExamRecordService records;
  @Inject PaperService papers;
  @Inject Beats beats;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * @return false when the bank has no question to ask; then there is no paper
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean make(DueOccasion due, long personId) {
    String occasion = key(due.occasion(), personId);
    if (papers.made(occasion)) return true;
    long seed = seed(occasion);
    Set<String> topics = new HashSet<>(due.quota().keySet());
    topics.addAll(due.older());
    List<QuestionVersionId> items =
        items(due, questions.drawable(topics), records.history(personId), seed);
    if (items.isEmpty()) return false;
    UUID paper = papers.make(order(due, personId, occasion, items, seed));
    Instant now = clock.instant();
    OccasionRow row = due.occasion();
    if (now.isAfter(row.opens().plus(PUNCTUAL))) beats.addLate(paper, now);
    if (now.isBefore(row.opens()))
      beats.addAhead(new AheadPaper(paper, occasion, row.opens(), row.closes()));
    return true;
  }

  /** The papers whose window has not begun, by occasion and person; see {@link #key}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Map<String, AheadPaper> ahead(Instant now) {
    beats.forgetBegun(now);
    return beats.ahead(now);
  }

  /**
   * Its occasion takes place at another time, or not for this person: nobody could begin it yet.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void takeBack(AheadPaper paper) {
    if (papers.withdraw(paper.paperId(), OVERTAKEN)) beats.forget(paper);
  }

  /** Those that people mark come only where the plan asks for them, and first. */
  static List<QuestionVersionId> items(
      DueOccasion due, List<DrawableQuestion> pool, List<SeenItem> history, long seed) {
    Map<Boolean, List<DrawableQuestion>> kinds =
        pool.stream().collect(Collectors.partitioningBy(DrawableQuestion::byHand));
    Map<Boolean, List<DrawableQuestion>> people =
        kinds.get(true).stream().collect(Collectors.partitioningBy(DrawableQuestion::isShort));
    List<QuestionVersionId> items = new ArrayList<>();
    items.addAll(asked(due, due.byHand(), people.get(false), history, seed));
    items.addAll(asked(due, due.shorts(), people.get(true), history, seed));
    items.addAll(
        new Draw(kinds.get(false), history, seed)
            .items(due.items() - items.size(), due.reviewShare(), due.quota(), due.older()));
    return items;
  }

  private static List<QuestionVersionId> asked(
      DueOccasion due, int count, List<DrawableQuestion> pool, List<SeenItem> history, long seed) {
    if (count == 0) return List.of();
    return new Draw(pool, history, seed).items(count, 0, due.quota(), Set.of());
  }

  /** Tells the trail that a paper could not be made. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void noteEmpty(DueOccasion due) {
    audit.record(
        Actor.SYSTEM,
        "empty-draw",
        "occasion",
        due.occasion().id(),
        null,
        Map.of("key", due.occasion().key(), "topics", due.quota()),
        null);
  }

  /**
   * What a paper goes by. Without its end it names the hall: those who resit on one day, or are
   * late, write in one, so the day stands where the key of the occasion has the person.
   */
  static String key(OccasionRow occasion, long personId) {
    String stage = ":" + occasion.stageId() + ":";
    String key =
        occasion.personId() == null
            ? occasion.key()
            : occasion.key().replace(stage + personId, stage + occasion.day());
    return "C" + occasion.cohortId() + ":" + key + ":P" + personId;
  }

  /** From the occasion alone, so that two makers draw alike (64 bit FNV-1a). */
  static long seed(String occasion) {
    long hash = 0xcbf29ce484222325L;
    for (char c : occasion.toCharArray()) hash = (hash ^ c) * 0x100000001b3L;
    return hash;
  }

  private static PaperOrder order(
      DueOccasion due, long personId, String occasion, List<QuestionVersionId> items, long seed) {
    OccasionRow row = due.occasion();
    return new PaperOrder(
        occasion,
        personId,
        kind(row),
        new Both(title(due, Language.ZH), title(due, Language.EN)),
        items,
        seed,
        row.opens(),
        row.closes(),
        due.limit(),
        due.passMark(),
        row.kind() == OccasionKind.DAILY ? Feedback.AT_ONCE : Feedback.AFTER_CLOSE,
        row.cohortId(),
        row.stageId(),
        due.rules(),
        due.marking());
  }

  private static ExamKind kind(OccasionRow row) {
    return ExamKind.valueOf(row.kind().name());
  }

  private static String title(DueOccasion due, Language language) {
    OccasionRow row = due.occasion();
    return Texts.in(language)
        .of(
            "cadence.title." + row.kind(),
            due.stageTitle().in(language),
            row.number(),
            row.day().toString());
  }
}
