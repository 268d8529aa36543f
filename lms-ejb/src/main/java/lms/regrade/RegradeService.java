package lms.regrade;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.audit.Audit;
import lms.correction.Change;
import lms.correction.ChangeKind;
import lms.correction.Corrected;
import lms.correction.Correction;
import lms.correction.CorrectionDesk;
import lms.correction.CorrectionPolicy;
import lms.exam.RemarkService;
import lms.platform.NotFound;
import lms.question.QuestionCard;
import lms.question.QuestionDrawingService;
import lms.question.QuestionVersionId;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/**
 * Where another marking is ordered, looked at before it happens, and put in force. Trainers order;
 * managers and HR put in force.
 */
@Stateless
@DenyAll
public class RegradeService {
  private static final int LIST = 300;
  private static final int SHOWN = 10_000;

  @Inject Regrades regrades;
  @Inject Lines lines;
  @Inject CorrectionDesk corrections;
  @Inject QuestionDrawingService questions;
  @Inject RemarkService remarks;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** The latest first. */
  @RolesAllowed(Right.ORDER_REGRADE)
  public List<RegradeRow> list() {
    return regrades.all(LIST).stream().map(Regrade::row).toList();
  }

  /** How many wait for somebody who puts them in force, and who is not the one who ordered them. */
  @RolesAllowed(Right.REGRADE)
  public long waiting() {
    return regrades.checked(me.id());
  }

  /**
   * A question with how it counts.
   *
   * @param version 0 for the newest
   */
  @RolesAllowed(Right.ORDER_REGRADE)
  public RegradeQuestionCard question(@NotBlank String id, int version) {
    List<Integer> versions = Acting.asSystem(() -> questions.everAsked(id));
    if (versions.isEmpty()) throw new NotFound("question", id);
    QuestionVersionId wanted = new QuestionVersionId(id, version == 0 ? versions.get(0) : version);
    if (!versions.contains(wanted.version())) throw new NotFound("question", id);
    QuestionCard asked = asked(wanted);
    List<Correction> log = corrections.of(wanted);
    return new RegradeQuestionCard(
        asked,
        CorrectionPolicy.apply(asked, log),
        CorrectionPolicy.inForce(log),
        CorrectionPolicy.newest(log),
        versions);
  }

  /**
   * Orders that the academy finds out what this would do; it comes into force only by {@link
   * #putInForce}.
   *
   * @throws NotFound this version was never asked
   * @throws lms.correction.ChangeUnfit it cannot be corrected like this
   * @throws lms.correction.ChangeWithoutEffect it counts like this already
   * @throws KeyCorrected it is a key, and the key that was seen is no longer the one that counts
   */
  @RolesAllowed(Right.ORDER_REGRADE)
  public long order(@Valid @NotNull RegradeOrder order) {
    if (!Acting.asSystem(() -> questions.everAsked(order.question())).contains(order.version()))
      throw new NotFound("question", order.question());
    List<Correction> log = corrections.of(order.id());
    CorrectionPolicy.require(asked(order.id()), log, order.change());
    long seen = order.seen() == null ? CorrectionPolicy.newest(log) : order.seen();
    requireKeySeen(order.id(), order.change(), seen);
    long id = regrades.add(new Regrade(order, seen, me.actor(), clock.instant())).id();
    audit.record(me.actor(), "order-regrade", "regrade", id, null, order, null);
    return id;
  }

  /** A key replaces all that was right before: whoever says it must have seen that. */
  private void requireKeySeen(QuestionVersionId question, Change change, long seen) {
    if (change.kind() == ChangeKind.KEY
        && CorrectionPolicy.rekeyedSince(asked(question), corrections.of(question), seen))
      throw new KeyCorrected();
  }

  private void requireKeySeen(Regrade regrade) {
    requireKeySeen(regrade.question(), regrade.change(), regrade.seen());
  }

  /** Orders that one in force is taken back. */
  @RolesAllowed(Right.ORDER_REGRADE)
  public long undo(long id) {
    RegradeRow row = regrades.require(id).row();
    if (row.correctionId() == null) throw new NotChecked();
    return order(new RegradeOrder(row.question(), row.version(), Change.undo(row.correctionId())));
  }

  @RolesAllowed(Right.ORDER_REGRADE)
  public RegradeCard show(long id) {
    Regrade regrade = regrades.require(id);
    List<Correction> log = corrections.of(regrade.question());
    QuestionCard asked = asked(regrade.question());
    Set<Long> people = people(id);
    return new RegradeCard(
        regrade.row(),
        lines.counts(id),
        asked,
        corrected(regrade, asked, log),
        lines.of(id, me.reach().sql("l.person_id"), SHOWN),
        people.size() - me.withinReach(people).size(),
        toDecide(regrade),
        undoable(regrade.row(), log));
  }

  private boolean toDecide(Regrade regrade) {
    long mine = me.id();
    return !regrade.orderedBy(mine)
        && !Acting.asSystem(() -> questions.authors(regrade.question())).contains(mine)
        && !Acting.asSystem(() -> remarks.wasAsked(mine, regrade.question()));
  }

  /** How far it is, for a page that follows it. */
  @RolesAllowed(Right.ORDER_REGRADE)
  public RegradeProgress progress(long id) {
    return new RegradeProgress(regrades.require(id).state(), lines.counts(id));
  }

  private static Corrected corrected(Regrade regrade, QuestionCard asked, List<Correction> log) {
    return regrade.state().inForce()
        ? CorrectionPolicy.apply(asked, log)
        : CorrectionPolicy.apply(asked, log, regrade.change());
  }

  private static boolean undoable(RegradeRow row, List<Correction> log) {
    UUID mine = row.correctionId();
    return row.state() == RegradeState.DONE
        && row.change().kind() != ChangeKind.UNDO
        && CorrectionPolicy.inForce(log).stream().anyMatch(c -> c.id().equals(mine));
  }

  /**
   * Puts it in force: whoever hands in from now on is marked under it, and the academy marks again
   * whom it touches.
   *
   * @throws KeyCorrected when it is a key, and the key was corrected since it was ordered
   * @throws CheckOutdated when something else came into force, or was marked, since it was checked
   * @throws RegradeUnderWay while another one is being carried out
   * @throws OrderedByYou when it is me who ordered it
   * @throws OwnQuestion when the question is mine
   * @throws lms.correction.MarkingUnderWay when somebody is being marked and that takes long
   * @throws OwnPaperTouched when a paper of mine asks it, marked or not
   * @throws BeyondReach when it touches, or may touch, people whom I may not see
   */
  @RolesAllowed(Right.REGRADE)
  public void putInForce(long id, @NotBlank @Size(max = 400) String reason) {
    regrades.queue();
    Regrade regrade = regrades.lock(id);
    regrade.requireChecked();
    if (regrades.anyUnderWay()) throw new RegradeUnderWay();
    requireKeySeen(regrade);
    regrade.requireBase(corrections.newest());
    requireAsked(regrade);
    regrade.requireOther(me.actor(), Acting.asSystem(() -> questions.authors(regrade.question())));
    requireMine(regrade);
    corrections.alone();
    Instant now = clock.instant();
    UUID correction =
        corrections.add(regrade.question(), regrade.change(), now, me.actor(), reason);
    RegradeRow before = regrade.row();
    regrade.putInForce(correction, reason, me.actor(), now);
    audit.record(
        me.actor(), "put-in-force", "regrade", id, before.state(), lines.counts(id), reason);
  }

  /** Whoever was marked since the check may be me, or beyond my reach. */
  private void requireAsked(Regrade regrade) {
    int now = Acting.asSystem(() -> remarks.asked(regrade.question())).size();
    if (now != regrade.asked()) throw new CheckOutdated();
  }

  /** What it does to a paper of mine need not be known: that it is asked there is enough. */
  private void requireMine(Regrade regrade) {
    long mine = me.id();
    if (Acting.asSystem(() -> remarks.wasAsked(mine, regrade.question())))
      throw new OwnPaperTouched();
    requireReach(people(regrade.id()));
  }

  /** Whom it touches, and whose sittings could not be looked at. */
  private Set<Long> people(long id) {
    Set<Long> people = new HashSet<>(lines.people(id));
    people.addAll(Acting.asSystem(() -> remarks.takers(regrades.aside(id))));
    return people;
  }

  private void requireReach(Set<Long> people) {
    Set<Long> within = me.withinReach(people);
    if (within.size() < people.size()) throw new BeyondReach(people.size() - within.size());
  }

  /**
   * Tries again those that could not be marked.
   *
   * @throws NothingFailed when there are none
   * @throws RegradeUnderWay while another one is being carried out
   */
  @RolesAllowed(Right.REGRADE)
  public void tryAgain(long id) {
    regrades.queue();
    Regrade regrade = regrades.lock(id);
    if (regrades.anyUnderWay()) throw new RegradeUnderWay();
    long failed = lines.counts(id).failed();
    if (lines.again(id) + regrades.again(id) == 0) throw new NothingFailed();
    regrade.tryAgain();
    audit.record(me.actor(), "try-again", "regrade", id, null, failed, null);
  }

  /**
   * Finds out anew what it would do.
   *
   * @throws KeyCorrected when it is a key, and the key was corrected since it was ordered
   */
  @RolesAllowed(Right.ORDER_REGRADE)
  public void checkAgain(long id) {
    Regrade regrade = regrades.lock(id);
    requireKeySeen(regrade);
    regrade.again();
    audit.record(me.actor(), "check-regrade", "regrade", id, null, null, null);
  }

  /**
   * It is not wanted.
   *
   * @throws OrderedByAnother when neither I ordered it nor may put it in force
   * @throws BeyondReach when I did not order it and it touches people whom I may not see
   */
  @RolesAllowed(Right.ORDER_REGRADE)
  public void drop(long id, @NotBlank @Size(max = 400) String reason) {
    Regrade regrade = regrades.lock(id);
    if (!regrade.orderedBy(me.id())) {
      if (!me.may(Right.REGRADE)) throw new OrderedByAnother();
      requireReach(people(id));
    }
    RegradeState before = regrade.state();
    regrade.drop(reason, me.actor(), clock.instant());
    regrades.forget(id);
    audit.record(me.actor(), "drop-regrade", "regrade", id, before, regrade.state(), reason);
  }

  private QuestionCard asked(QuestionVersionId id) {
    return Acting.asSystem(() -> questions.frozen(List.of(id))).get(id.id());
  }
}
