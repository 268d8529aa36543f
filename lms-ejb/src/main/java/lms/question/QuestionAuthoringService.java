package lms.question;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lms.audit.Audit;
import lms.knowledge.KnowledgeService;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;

/** The life of questions in the hands of trainers: draft, review by somebody else, active. */
@Stateless
@DenyAll
public class QuestionAuthoringService {
  @Inject Questions questions;
  @Inject KnowledgeService knowledge;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** A page of questions, by id. */
  @RolesAllowed({Right.AUTHOR_QUESTION, Right.REVIEW_QUESTION})
  public List<QuestionRow> list(@NotNull QuestionFilter filter, int first, int most) {
    return questions.list(filter, first, most);
  }

  /** How many there are on all pages. */
  @RolesAllowed({Right.AUTHOR_QUESTION, Right.REVIEW_QUESTION})
  public long count(@NotNull QuestionFilter filter) {
    return questions.count(filter);
  }

  /**
   * How many questions stand in which state, by the version that is asked; drafts beside it count
   * too.
   */
  @RolesAllowed({Right.AUTHOR_QUESTION, Right.REVIEW_QUESTION})
  public Map<QuestionState, Long> counts() {
    return questions.counts();
  }

  /** Questions handed in by others that I may review. */
  @RolesAllowed(Right.REVIEW_QUESTION)
  public long waiting() {
    return questions.waitingFor(me.id());
  }

  /** A question as its newest version stands, with what is wrong with it. */
  @RolesAllowed({Right.AUTHOR_QUESTION, Right.REVIEW_QUESTION})
  public QuestionEditCard open(@NotNull String id) {
    Question question = questions.require(id);
    List<QuestionVersion> versions = questions.versions(id);
    QuestionVersion newest = versions.get(0);
    QuestionCard card = newest.card(question.topic());
    return new QuestionEditCard(
        card,
        newest.lock(),
        newest.state(),
        faultsOf(card),
        versions.stream().map(QuestionVersion::row).toList(),
        newest.writtenBy(me.id()));
  }

  /**
   * Keeps a draft, unless its type, level or difficulty are none at all. Editing an active or
   * retired question begins its next version; frozen papers keep theirs.
   *
   * @param card without an id for a new question
   * @param lock as it was when the author opened the question; any number for a new one
   * @throws QuestionNotInThatState while it is in review
   * @throws QuestionChangedMeanwhile when somebody else saved it since
   */
  @RolesAllowed(Right.AUTHOR_QUESTION)
  public QuestionSaved save(@Valid @NotNull QuestionCard card, int lock) {
    List<QuestionFault> grave = QuestionPolicy.graveFaultsOf(card);
    if (!grave.isEmpty()) return new QuestionSaved(card.id(), card.version(), null, grave);
    if (card.id() == null || card.id().isBlank()) return add(card);
    Question question = questions.require(card.id());
    QuestionVersion newest = questions.versions(card.id()).get(0);
    if (newest.number() != card.version() || newest.lock() != lock)
      throw new QuestionChangedMeanwhile();
    question.editedHere(clock.instant());
    if (newest.state() == QuestionState.ACTIVE || newest.state() == QuestionState.RETIRED)
      return begin(question, card, newest.number() + 1);
    QuestionCard before = newest.card(question.topic());
    QuestionCard after = numbered(card, question, newest.number());
    newest.take(after, me.actor(), clock.instant());
    audit.record(me.actor(), "edit", "question", question.id(), before, after, null);
    return saved(newest, after);
  }

  /** Hands a draft in for review; with a fault it stays a draft and the faults are told. */
  @RolesAllowed(Right.AUTHOR_QUESTION)
  public QuestionSaved handIn(@NotNull String id) {
    QuestionVersion version = newest(id);
    QuestionCard card = version.card(questions.require(id).topic());
    if (version.state() == QuestionState.DRAFT && !faultsOf(card).isEmpty())
      return saved(version, card);
    QuestionState before = version.state();
    version.handIn();
    record("hand-in", version, before, card, null);
    return saved(version, card);
  }

  /**
   * Makes a reviewed version active; the one before it is superseded. With a fault it stays in
   * review and the faults are told: the section that proves it may have gone since it was handed
   * in.
   */
  @RolesAllowed(Right.REVIEW_QUESTION)
  public QuestionSaved activate(@NotNull String id) {
    QuestionVersion version = newest(id);
    QuestionCard card = version.card(questions.require(id).topic());
    if (version.state() == QuestionState.IN_REVIEW && !faultsOf(card).isEmpty())
      return saved(version, card);
    for (QuestionVersion other : questions.versions(id))
      if (other.state() == QuestionState.ACTIVE && other != version) supersede(other, card.topic());
    questions.flush(); // the database allows one active version at any moment
    QuestionState before = version.state();
    version.activate(me.actor(), clock.instant());
    record("activate", version, before, card, null);
    return saved(version, card);
  }

  /** Sends a version back to its author, saying why. */
  @RolesAllowed(Right.REVIEW_QUESTION)
  public QuestionSaved sendBack(@NotNull String id, @NotNull @Size(min = 1, max = 500) String why) {
    QuestionVersion version = newest(id);
    QuestionState before = version.state();
    version.sendBack(me.actor(), why, clock.instant());
    QuestionCard card = version.card(questions.require(id).topic());
    record("send-back", version, before, card, why);
    return saved(version, card);
  }

  /**
   * Takes a draft back; what was active before it stays so. A question that was never anything but
   * this draft goes with it.
   *
   * @throws QuestionNotInThatState it is no draft
   */
  @RolesAllowed(Right.AUTHOR_QUESTION)
  public void drop(@NotNull String id) {
    Question question = questions.require(id);
    List<QuestionVersion> versions = questions.versions(id);
    QuestionVersion draft = versions.get(0);
    if (draft.state() != QuestionState.DRAFT)
      throw new QuestionNotInThatState(draft.state().name());
    QuestionCard before = draft.card(question.topic());
    List<QuestionVersion> others = versions.subList(1, versions.size());
    questions.remove(draft);
    if (others.isEmpty()) questions.remove(question);
    else if (others.stream().allMatch(QuestionVersion::asLoaded)) question.editForgotten();
    audit.record(me.actor(), "drop-draft", "question", id, before, null, null);
  }

  /** Takes a question out of every future paper; a newer draft of it stays. */
  @RolesAllowed(Right.REVIEW_QUESTION)
  public QuestionSaved retire(@NotNull String id, @NotNull @Size(min = 1, max = 500) String why) {
    QuestionVersion version =
        questions.versions(id).stream()
            .filter(v -> v.state() == QuestionState.ACTIVE)
            .findFirst()
            .orElseGet(() -> newest(id));
    QuestionState before = version.state();
    version.retire();
    questions.require(id).editedHere(clock.instant());
    QuestionCard card = version.card(questions.require(id).topic());
    record("retire", version, before, card, why);
    return saved(version, card);
  }

  private QuestionSaved add(QuestionCard card) {
    if (knowledge.topics().stream().noneMatch(t -> t.id().equals(card.topic())))
      throw new NotFound("topic", card.topic());
    Question question = new Question(questions.freeId(card.topic()), card.topic());
    question.editedHere(clock.instant());
    questions.add(question);
    return begin(question, card, 1);
  }

  private QuestionSaved begin(Question question, QuestionCard card, int number) {
    QuestionCard draft = numbered(card, question, number);
    QuestionVersion version = new QuestionVersion(draft, me.actor(), clock.instant());
    questions.add(version);
    record("write", version, null, draft, null);
    return saved(version, draft);
  }

  private QuestionSaved saved(QuestionVersion version, QuestionCard card) {
    return new QuestionSaved(card.id(), card.version(), version.state(), faultsOf(card));
  }

  private QuestionVersion newest(String id) {
    questions.require(id);
    return questions.versions(id).get(0);
  }

  private List<QuestionFault> faultsOf(QuestionCard card) {
    List<QuestionFault> faults = new ArrayList<>(QuestionPolicy.faultsOf(card));
    if (!knowledge.hasSection(card.articleId(), card.sectionId()))
      faults.add(new QuestionFault("source", "question.fault.source", List.of()));
    return faults;
  }

  private void supersede(QuestionVersion older, String topic) {
    QuestionState before = older.state();
    older.supersede();
    record("supersede", older, before, older.card(topic), null);
  }

  /**
   * @param before null when it is new
   */
  private void record(
      String action, QuestionVersion version, QuestionState before, QuestionCard card, String why) {
    audit.record(
        me.actor(),
        action,
        "question",
        card.id(),
        before == null ? null : stated(before, card),
        stated(version.state(), card),
        why);
  }

  private static Map<String, Object> stated(QuestionState state, QuestionCard card) {
    return Map.of("state", state, "version", card.version(), "question", card);
  }

  private static QuestionCard numbered(QuestionCard card, Question question, int number) {
    return new QuestionCard(
        question.id(),
        number,
        question.topic(),
        card.type(),
        card.level(),
        card.difficulty(),
        card.critical(),
        card.articleId() == null ? "" : card.articleId(),
        card.sectionId() == null ? "" : card.sectionId(),
        card.body());
  }
}
