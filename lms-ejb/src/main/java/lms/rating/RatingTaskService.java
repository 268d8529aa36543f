package lms.rating;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.audit.Audit;
import lms.exam.RemarkService;
import lms.handmark.HandMark;
import lms.handmark.HandMarkDesk;
import lms.platform.Actor;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.platform.Texts;
import lms.question.QuestionBody;
import lms.question.QuestionCard;
import lms.question.QuestionDrawingService;
import lms.question.QuestionVersionId;
import lms.rating.Pieces.Piece;
import lms.rating.Tasks.Task;
import lms.recording.RecordingCard;
import lms.recording.RecordingDesk;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;
import lms.sitting.Answer;
import lms.sitting.SittingLog;
import lms.sitting.StepRow;

/**
 * The marker's door: my tasks, the answer with its guide, and the mark. Says nothing of whose the
 * answer is.
 */
@Stateless
@DenyAll
public class RatingTaskService {
  private static final int SHOWN = 300;
  private static final BigDecimal HALVES = BigDecimal.valueOf(2);
  private static final int DECIMALS = 6;
  private static final char ONE = '①';

  @Inject Pieces pieces;
  @Inject Tasks tasks;
  @Inject SittingLog sittings;
  @Inject QuestionDrawingService questions;
  @Inject HandMarkDesk handMarks;
  @Inject RecordingDesk recordings;
  @Inject RemarkService remarks;
  @Inject Acquaintance acquaintance;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** What I have to mark, the most urgent first, and then what I marked. */
  @RolesAllowed(Right.MARK_ANSWER)
  public List<TaskRow> mine() {
    List<Task> all = tasks.ofMarker(me.id(), SHOWN);
    Map<Long, Piece> of =
        pieces.all(all.stream().map(Task::piece).toList()).stream()
            .collect(Collectors.toMap(Piece::id, p -> p));
    return all.stream()
        .filter(t -> t.done() != null || !of.get(t.piece()).isClosed())
        .map(t -> row(t, of.get(t.piece())))
        .toList();
  }

  /** How many I have to mark. */
  @RolesAllowed(Right.MARK_ANSWER)
  public long waiting() {
    return Optional.ofNullable(tasks.loads(Set.of(me.id()), LocalDate.now(clock)).get(me.id()))
        .map(MarkerRow::open)
        .orElse(0L);
  }

  /**
   * @throws NotFound when it is not mine
   */
  @RolesAllowed(Right.MARK_ANSWER)
  public TaskCard open(long taskId) {
    Task task = own(taskId);
    Piece piece = pieces.require(task.piece());
    QuestionCard card = card(piece);
    List<MarkLine> all = tasks.marks(piece.id()).stream().map(MarkLine::blind).toList();
    boolean spoken = card.type().equals(QuestionCard.SPOKEN);
    return new TaskCard(
        row(task, piece),
        card.type(),
        card.body().stem(),
        card.body().explanation(),
        card.body().guide(),
        spoken ? null : answer(piece).t().get(0),
        card.byRule() ? card.body().rule().accept() : List.of(),
        heard(piece),
        all.stream().filter(m -> m.task() == taskId).toList(),
        task.part() == Part.THIRD || task.part() == Part.REVIEW
            ? all.stream().filter(m -> m.task() != taskId).toList()
            : List.of());
  }

  /**
   * The sound of a spoken answer that I have to mark.
   *
   * @throws NotFound when it is not mine, or did not arrive
   */
  @RolesAllowed(Right.MARK_ANSWER)
  public RecordingCard recording(long taskId) {
    Piece piece = pieces.require(own(taskId).piece());
    if (!card(piece).type().equals(QuestionCard.SPOKEN)) throw new NotFound("recording", taskId);
    return recordings.require(piece.sittingId(), UUID.fromString(answer(piece).t().get(0)));
  }

  /**
   * Gives a mark, or another one while the answer has none that counts; the earlier ones stay. When
   * all that the rule asks for are there, the answer has its mark.
   *
   * @throws AnswerDecided the answer has its mark
   * @throws ReasonMissing it was marked before, and nothing says why again; or a review gives no
   *     more than there was, and nothing says why
   * @throws SoundMissing it was spoken, the sound has not arrived, and nothing says why it is
   *     marked without
   * @throws KnownTaker I know by now whose it is
   * @throws PointsUnfit they do not go with the guide
   */
  @RolesAllowed(Right.MARK_ANSWER)
  public void mark(long taskId, @Valid @NotNull MarkOrder order) {
    long pieceId = own(taskId).piece();
    // the sitting before the piece, as when an answer comes late
    sittings.lock(pieces.require(pieceId).sittingId());
    Piece piece = pieces.lock(pieceId);
    Task task = own(taskId); // it may have been taken away while the locks were waited for
    if (!piece.takes(task.part())) throw new AnswerDecided();
    acquaintance.requireNone(piece, me.id());
    QuestionBody.Guide guide = card(piece).body().guide();
    requireFit(guide, order, answer(piece));
    String reason = order.reason() == null || order.reason().isBlank() ? null : order.reason();
    boolean again = tasks.marked(taskId);
    if (again && reason == null) throw new ReasonMissing();
    boolean heard = heard(piece);
    if (!heard && reason == null) throw new SoundMissing();
    if (task.part() == Part.REVIEW && !raises(piece, share(guide, order)))
      requireWords(order, reason);
    Instant now = clock.instant();
    handMarks.markedBy(piece.sittingId(), piece.item(), me.id());
    tasks.mark(
        taskId, me.actor(), order, share(guide, order), again || !heard ? reason : null, now);
    audit.record(
        me.actor(),
        again ? "mark-again" : "mark",
        "marking-task",
        taskId,
        task.share(),
        Map.of("points", order.points(), "piece", piece.id()),
        reason);
    decide(piece, now);
  }

  /** Is there all that a marker has to see or hear? */
  private boolean heard(Piece piece) {
    return !card(piece).type().equals(QuestionCard.SPOKEN)
        || recordings.received(piece.sittingId()).contains(answer(piece).t().get(0));
  }

  private boolean raises(Piece piece, BigDecimal share) {
    HandMark was =
        handMarks.of(piece.sittingId(), Map.of(piece.item(), piece.answer())).get(piece.item());
    return was != null && share.compareTo(was.share()) > 0;
  }

  private static void requireWords(MarkOrder order, String reason) {
    if (order.words().isBlank() && reason == null) throw new ReasonMissing();
  }

  private void decide(Piece piece, Instant now) {
    Map<Part, BigDecimal> shares = new EnumMap<>(Part.class);
    for (Task t : tasks.of(List.of(piece.id())).get(piece.id()))
      if (t.share() != null) shares.put(t.part(), t.share());
    Optional<BigDecimal> decided = piece.agreement().decided(shares);
    if (decided.isEmpty()) return;
    List<MarkLine> counting = counting(piece, piece.agreement().counting(shares));
    handMarks.decide(
        piece.sittingId(),
        new HandMark(
            piece.item(),
            piece.answer(),
            decided.get(),
            means(counting),
            said(counting, answer(piece))),
        now);
    pieces.decided(piece.id(), now);
    lookedAt(piece.sittingId());
    // takers learn what was decided, not by whom
    remarks.byHand(piece.sittingId(), Actor.SYSTEM, inBoth("rating.task.marked"));
  }

  private void lookedAt(UUID sittingId) {
    boolean open = pieces.open(sittingId);
    Acting.asSystem(
        () -> {
          remarks.lookedAt(sittingId, open);
          return null;
        });
  }

  /** Kept for ever, and read in either language. */
  private static String inBoth(String key) {
    return new Both(Texts.in(Language.ZH).of(key), Texts.in(Language.EN).of(key)).line();
  }

  /**
   * Comments, and remarks with what they are about; in the words of markers alone, and where they
   * are two, with the number of each.
   */
  private static List<String> said(List<MarkLine> marks, Answer answer) {
    List<String> said = new ArrayList<>();
    for (int n = 0; n < marks.size(); n++) {
      String whose = marks.size() == 1 ? "" : (char) (ONE + n) + " ";
      if (!marks.get(n).words().isBlank()) said.add(whose + marks.get(n).words());
      for (NoteLine note : marks.get(n).notes()) said.add(whose + note.said(answer.t().get(0)));
    }
    return said;
  }

  /** The latest mark of each of these parts. */
  private List<MarkLine> counting(Piece piece, Set<Part> parts) {
    Map<Part, MarkLine> latest = new EnumMap<>(Part.class);
    for (MarkLine line : tasks.marks(piece.id()))
      if (parts.contains(line.part())) latest.put(line.part(), line);
    return List.copyOf(latest.values());
  }

  private static List<BigDecimal> means(List<MarkLine> marks) {
    List<BigDecimal> means = new ArrayList<>();
    for (int n = 0; n < marks.get(0).points().size(); n++) {
      int criterion = n;
      BigDecimal sum =
          marks.stream()
              .map(m -> m.points().get(criterion))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      means.add(sum.divide(BigDecimal.valueOf(marks.size()), 2, RoundingMode.HALF_UP));
    }
    return means;
  }

  private Task own(long taskId) {
    Task task = tasks.require(taskId);
    if (task.marker() != me.id()) throw new NotFound("task", taskId);
    return task;
  }

  private QuestionCard card(Piece piece) {
    QuestionVersionId id = new QuestionVersionId(piece.question(), piece.version());
    return Acting.asSystem(() -> questions.frozen(List.of(id))).get(piece.question());
  }

  /** The one that is to be marked, whatever took its place since. */
  private Answer answer(Piece piece) {
    return sittings.steps(piece.sittingId()).stream()
        .filter(s -> s.answer() != null && Objects.equals(s.item(), piece.item()))
        .map(StepRow::answer)
        .filter(a -> HandMark.print(a.t()).equals(piece.answer()))
        .findFirst()
        .orElseThrow(() -> new NotFound("answer", piece.id()));
  }

  private static void requireFit(QuestionBody.Guide guide, MarkOrder order, Answer answer) {
    List<QuestionBody.Criterion> criteria = guide.criteria();
    boolean fit =
        order.points().size() == criteria.size()
            && IntStream.range(0, criteria.size())
                .allMatch(n -> fits(order.points().get(n), criteria.get(n).points()));
    int length = guide.longest() == null ? 0 : answer.t().get(0).length();
    if (!fit || !order.notes().stream().allMatch(note -> note.fits(length)))
      throw new PointsUnfit();
  }

  private static boolean fits(BigDecimal points, int most) {
    return points.signum() >= 0
        && points.compareTo(BigDecimal.valueOf(most)) <= 0
        && points.multiply(HALVES).stripTrailingZeros().scale() <= 0;
  }

  private static BigDecimal share(QuestionBody.Guide guide, MarkOrder order) {
    return order.points().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(guide.points()), DECIMALS, RoundingMode.HALF_UP);
  }

  private TaskRow row(Task task, Piece piece) {
    return new TaskRow(
        task.id(),
        piece.title(),
        piece.question(),
        piece.candidate(),
        task.part(),
        task.due(),
        task.overdue(LocalDate.now(clock)) && piece.takes(task.part()),
        task.done(),
        task.share(),
        !piece.takes(task.part()));
  }
}
