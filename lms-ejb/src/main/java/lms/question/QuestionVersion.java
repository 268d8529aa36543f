package lms.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import lms.platform.Actor;

/**
 * One wording of a question. Written as a draft, handed in for review, made active by somebody
 * else, superseded by the next one or retired. Once active its content never changes, because
 * papers refer to it by number.
 */
@Entity
@Table(schema = "question", name = "version")
class QuestionVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "version_key")
  private Long key;

  @Version
  @Column(name = "lock")
  private int lock;

  @Column(name = "question_id")
  private String questionId;

  private int number;

  @Enumerated(EnumType.STRING)
  private QuestionState state;

  private String type;
  private String level;
  private double difficulty;
  private boolean critical;

  @Column(name = "article_id")
  private String articleId;

  @Column(name = "section_id")
  private String sectionId;

  private String body;

  @Column(name = "author_id")
  private long authorId;

  @Column(name = "author_name")
  private String authorName;

  /** ids of those who wrote in it before its author, each between commas */
  private String writers = "";

  @Column(name = "written_at")
  private Instant writtenAt;

  /** null until somebody reviewed it */
  @Column(name = "reviewer_id")
  private Long reviewerId;

  /** null until somebody reviewed it */
  @Column(name = "reviewer_name")
  private String reviewerName;

  /** null until somebody reviewed it */
  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  /** what the reviewer said when it was sent back; null otherwise */
  private String remark;

  protected QuestionVersion() {}

  QuestionVersion(QuestionCard card, Actor author, Instant now) {
    questionId = card.id();
    number = card.version();
    state = QuestionState.DRAFT;
    take(card, author, now);
  }

  /** Writes the content of a draft. */
  void take(QuestionCard card, Actor author, Instant now) {
    if (state != QuestionState.DRAFT) throw new QuestionNotInThatState(state.name());
    type = card.type();
    level = card.level();
    difficulty = card.difficulty();
    critical = card.critical();
    articleId = card.articleId();
    sectionId = card.sectionId();
    body = card.body().json();
    if (writtenAt != null && authorId != author.id()) remember(authorId);
    authorId = author.id();
    authorName = author.name();
    writtenAt = now;
  }

  private void remember(long writer) {
    if (!writers.contains("," + writer + ","))
      writers = (writers.isEmpty() ? "," : writers) + writer + ",";
  }

  /** Did this person write any of it, first or last? */
  boolean writtenBy(long person) {
    return authorId == person || writers.contains("," + person + ",");
  }

  /** All who wrote in it or approved it; not the academy itself. */
  Set<Long> authors() {
    Set<Long> all = new TreeSet<>();
    for (String one : writers.split(",")) if (!one.isEmpty()) all.add(Long.valueOf(one));
    all.add(authorId);
    if (reviewerId != null) all.add(reviewerId);
    all.remove(Actor.SYSTEM.id());
    return all;
  }

  void handIn() {
    move(QuestionState.DRAFT, QuestionState.IN_REVIEW);
    remark = null;
  }

  /** Sends the version back to its author. */
  void sendBack(Actor reviewer, String why, Instant now) {
    move(QuestionState.IN_REVIEW, QuestionState.DRAFT);
    reviewed(reviewer, now);
    remark = why;
  }

  /** Makes the version the one that is drawn. */
  void activate(Actor reviewer, Instant now) {
    if (reviewer.kind() != Actor.Kind.SYSTEM && writtenBy(reviewer.id()))
      throw new ReviewNeedsSomebodyElse();
    move(QuestionState.IN_REVIEW, QuestionState.ACTIVE);
    reviewed(reviewer, now);
  }

  void supersede() {
    move(QuestionState.ACTIVE, QuestionState.SUPERSEDED);
  }

  void retire() {
    move(QuestionState.ACTIVE, QuestionState.RETIRED);
  }

  /** Did course-content say it, and has nobody here decided anything about it? */
  boolean asLoaded() {
    return authorId == Actor.SYSTEM.id() && state != QuestionState.RETIRED;
  }

  /** Grows with everything that happens to it. */
  int lock() {
    return lock;
  }

  QuestionState state() {
    return state;
  }

  int number() {
    return number;
  }

  String questionId() {
    return questionId;
  }

  QuestionVersionRow row() {
    return new QuestionVersionRow(
        number,
        state,
        authorName,
        authorId,
        writtenAt,
        reviewerName,
        reviewerId,
        reviewedAt,
        remark);
  }

  QuestionRow listed(String topic, QuestionState waiting) {
    return new QuestionRow(
        questionId,
        number,
        topic,
        type,
        level,
        critical,
        state,
        waiting,
        QuestionBody.of(body).stem(),
        authorName,
        authorId,
        writtenAt);
  }

  QuestionCard card(String topic) {
    return new QuestionCard(
        questionId,
        number,
        topic,
        type,
        level,
        difficulty,
        critical,
        articleId,
        sectionId,
        QuestionBody.of(body));
  }

  private void reviewed(Actor reviewer, Instant now) {
    reviewerId = reviewer.id();
    reviewerName = reviewer.name();
    reviewedAt = now;
  }

  private void move(QuestionState from, QuestionState to) {
    if (state != from) throw new QuestionNotInThatState(state.name());
    state = to;
  }
}
