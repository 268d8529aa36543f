package lms.appeal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.correction.Change;
import lms.correction.Correction;
import lms.correction.CorrectionDesk;
import lms.correction.CorrectionPolicy;
import lms.exam.AskedItem;
import lms.exam.RemarkService;
import lms.handmark.HandMarkDesk;
import lms.marking.ResultItem;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.question.QuestionDrawingService;
import lms.question.QuestionVersionId;
import lms.regrade.ChangedMarkService;
import lms.regrade.RegradeOrder;
import lms.regrade.RegradeService;
import lms.schedule.CalendarService;
import lms.security.Acting;
import lms.security.Me;
import lms.security.Right;

/** Where people object to an item of their own paper, and where somebody else decides. */
@Stateless
@DenyAll
public class AppealService {
  private static final int SHOWN = 300;

  @Inject Appeals appeals;
  @Inject RemarkService exams;
  @Inject QuestionDrawingService questions;
  @Inject CorrectionDesk corrections;
  @Inject ChangedMarkService marks;
  @Inject RegradeService regrades;
  @Inject HandMarkDesk handMarks;
  @Inject PeopleService people;
  @Inject CalendarService calendar;
  @Inject OrgService org;
  @Inject Event<AppealTaken> taken;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** My own, the latest first. */
  @RolesAllowed(Right.SIT_EXAM)
  public List<AppealRow> mine() {
    return appeals.of(me.id()).stream().map(Appeal::row).toList();
  }

  /**
   * By appeal of mine that was met: what has taken that back since; those that hold are missing.
   */
  @RolesAllowed(Right.SIT_EXAM)
  public Map<Long, Correction> takenBack() {
    return takenBack(appeals.of(me.id()));
  }

  private Map<Long, Correction> takenBack(List<Appeal> some) {
    List<Appeal> met = some.stream().filter(a -> a.state() == AppealState.SETTLED).toList();
    if (met.isEmpty()) return Map.of();
    Map<QuestionVersionId, List<Correction>> log =
        corrections.of(met.stream().map(Appeal::question).toList());
    Map<Long, Correction> back = new HashMap<>();
    for (Appeal one : met)
      one.takenBack(log.getOrDefault(one.question(), List.of()))
          .ifPresent(undo -> back.put(one.id(), undo));
    return back;
  }

  /** How many working days there are for it after a result is shown. */
  @RolesAllowed(Right.SIT_EXAM)
  public int days() {
    return AppealPolicy.standing().days();
  }

  /**
   * An item of my own paper, with how long I may object to it.
   *
   * @throws lms.exam.ResultNotYet while the rule of the exam hides the result
   */
  @RolesAllowed(Right.SIT_EXAM)
  public AppealFileCard item(@NotNull UUID sittingId, int item) {
    AskedItem asked = own(sittingId, item);
    Instant until = until(asked.shown(), asked.personId());
    return new AppealFileCard(
        sittingId,
        item,
        asked.title(),
        asked.stem(),
        until,
        !clock.instant().isBefore(until),
        appeals.of(sittingId, item, asked.marking()).map(Appeal::row).orElse(null));
  }

  /**
   * @throws AppealTooLate when the time for it is over
   * @throws AppealedAlready when I objected to this item before, and it was not marked since, or
   *     that is not over
   */
  @RolesAllowed(Right.SIT_EXAM)
  public long file(@Valid @NotNull AppealOrder order) {
    return file(order, own(order.sittingId(), order.item()), me.actor());
  }

  /**
   * The same by somebody who sees their paper under supervision.
   *
   * @param seen since when they do
   */
  @RolesAllowed(Right.SYSTEM)
  public long fileInspected(
      @Valid @NotNull AppealOrder order, @NotNull Actor actor, @NotNull Instant seen) {
    AskedItem asked = exams.itemSeen(order.sittingId(), order.item(), seen);
    if (asked.personId() != actor.id()) throw new NotFound("sitting", order.sittingId());
    return file(order, asked, actor);
  }

  private long file(AppealOrder order, AskedItem asked, Actor actor) {
    appeals.queueFor(actor.id());
    Instant now = clock.instant();
    if (!now.isBefore(until(asked.shown(), asked.personId()))) throw new AppealTooLate();
    if (appeals.of(order.sittingId(), order.item(), asked.marking()).isPresent())
      throw new AppealedAlready();
    Appeal appeal =
        appeals.add(
            new Appeal(asked, order.objection().strip(), now, until(now, asked.personId())));
    audit.record(actor, "file", "appeal", appeal.id(), null, order, null);
    return appeal.id();
  }

  /** Those within my reach, what waits first. */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public List<AppealCase> list() {
    List<Appeal> seen = appeals.within(me.reach(), SHOWN);
    Map<QuestionVersionId, List<Correction>> log =
        corrections.of(
            seen.stream().filter(a -> a.state().pending()).map(Appeal::question).toList());
    Map<UUID, Map<Integer, Instant>> reviewed =
        handMarks.reviewed(
            seen.stream().filter(a -> a.state().pending()).map(Appeal::sittingId).toList());
    Map<UUID, Map<Integer, List<Change>>> offered =
        offered(seen.stream().filter(a -> a.state() == AppealState.OPEN).toList());
    Map<Long, Correction> back = takenBack(seen);
    return seen.stream()
        .map(
            a -> {
              List<Correction> all = log.getOrDefault(a.question(), List.of());
              return new AppealCase(
                  a.row(),
                  a.state().pending() ? CorrectionPolicy.inForce(all) : List.of(),
                  a.state().pending() ? reviewed(a, reviewed).orElse(null) : null,
                  a.state() == AppealState.OPEN
                      ? offered
                          .getOrDefault(a.sittingId(), Map.of())
                          .getOrDefault(a.item(), List.of())
                      : List.of(),
                  CorrectionPolicy.newest(all),
                  back.get(a.id()));
            })
        .toList();
  }

  /**
   * What was asked and answered, and what counts as right by now, of those within my reach that
   * wait; by appeal. Papers at which people look are missing: nobody is to know whose they are.
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public Map<Long, ResultItem> asked() {
    List<Appeal> waiting =
        appeals.within(me.reach(), SHOWN).stream().filter(a -> a.state().pending()).toList();
    Map<UUID, Map<Integer, ResultItem>> seen = Acting.asSystem(() -> exams.seen(items(waiting)));
    Map<Long, ResultItem> asked = new HashMap<>();
    for (Appeal one : waiting) {
      ResultItem item = seen.getOrDefault(one.sittingId(), Map.of()).get(one.item());
      if (item != null) asked.put(one.id(), item);
    }
    return asked;
  }

  /** By sitting and item; nothing to whoever may not order it. */
  private Map<UUID, Map<Integer, List<Change>>> offered(List<Appeal> open) {
    if (!me.may(Right.ORDER_REGRADE)) return Map.of();
    return Acting.asSystem(() -> exams.conceding(items(open)));
  }

  private static Map<UUID, Set<Integer>> items(List<Appeal> some) {
    return some.stream()
        .collect(
            Collectors.groupingBy(
                Appeal::sittingId, Collectors.mapping(Appeal::item, Collectors.toSet())));
  }

  /** When somebody else had looked at the answer once more since it was filed. */
  private Optional<Instant> reviewed(Appeal appeal) {
    return reviewed(appeal, handMarks.reviewed(Set.of(appeal.sittingId())));
  }

  private static Optional<Instant> reviewed(Appeal appeal, Map<UUID, Map<Integer, Instant>> all) {
    return Optional.ofNullable(all.getOrDefault(appeal.sittingId(), Map.of()).get(appeal.item()))
        .filter(at -> !at.isBefore(appeal.filed()));
  }

  /**
   * How many wait for something that may be mine to do: a decision, or, when they were upheld, the
   * regrade that nobody has ordered; not my own, nor against a question or a mark of mine.
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public long waiting() {
    List<Appeal> open = withoutRegrade(appeals.pending(me.reach(), me.id()));
    if (open.isEmpty()) return 0;
    long reviewer = me.id();
    List<QuestionVersionId> about = open.stream().map(Appeal::question).toList();
    Set<QuestionVersionId> mine = Acting.asSystem(() -> questions.writtenBy(about, reviewer));
    Map<UUID, Set<Integer>> marked =
        handMarks.markedBy(reviewer, open.stream().map(Appeal::sittingId).toList());
    return open.stream()
        .filter(a -> !mine.contains(a.question()))
        .filter(a -> !marked.getOrDefault(a.sittingId(), Set.of()).contains(a.item()))
        .count();
  }

  private List<Appeal> withoutRegrade(List<Appeal> pending) {
    Set<QuestionVersionId> ordered =
        pending.stream().allMatch(a -> a.state() == AppealState.OPEN)
            ? Set.of()
            : Acting.asSystem(() -> marks.ordered());
    return pending.stream()
        .filter(a -> a.state() == AppealState.OPEN || !ordered.contains(a.question()))
        .toList();
  }

  /**
   * Decides, with a reason that the person reads. An accepted one leads into a regrade.
   *
   * @throws AppealDecided when somebody was first
   * @throws OwnAppeal it is mine
   * @throws OwnQuestion the question is mine
   * @throws OwnMark I marked the answer
   * @throws OwnCorrection I put the key in force to which it objects
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public AppealRow decide(long id, boolean accepted, @NotBlank @Size(max = 1000) String reason) {
    Appeal appeal = within(id);
    appeal.decide(accepted, reason, me.actor(), authors(appeal), clock.instant());
    audit.record(
        me.actor(),
        accepted ? "accept" : "refuse",
        "appeal",
        id,
        AppealState.OPEN,
        appeal.state(),
        reason);
    return appeal.row();
  }

  /**
   * Upholds it and orders what follows from it at once, so that no upheld one waits for an order
   * that nobody gives. The regrade is looked at and put in force as any other.
   *
   * @param seen the place of the newest correction of the question that I have seen
   * @throws AppealDecided when somebody was first
   * @throws lms.regrade.KeyCorrected it is a key, and the key was corrected since
   * @throws lms.correction.ChangeUnfit the question cannot be corrected like this
   * @throws lms.correction.ChangeWithoutEffect it counts like this already
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public long accept(
      long id,
      @NotBlank @Size(min = 1, max = 1000) String reason,
      @Valid @NotNull Change change,
      long seen) {
    AppealRow row = decide(id, true, reason);
    return regrades.order(new RegradeOrder(row.question(), row.version(), change, seen));
  }

  /**
   * Says that a correction in force meets it already, so that it is over; upholds it before when
   * nobody has decided.
   *
   * @param correction one that is in force, and under which the person's paper is marked
   * @throws CorrectionUnfit it is not
   * @throws NotUpheld it was not upheld, or is over
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public AppealRow meet(
      long id, @NotNull UUID correction, @NotBlank @Size(max = 1000) String reason) {
    Appeal appeal = within(id);
    requireMarked(appeal, correction);
    if (appeal.state() == AppealState.OPEN) decide(id, true, reason);
    appeal.meet(correction, me.actor(), authors(appeal), clock.instant());
    audit.record(me.actor(), "settle", "appeal", id, AppealState.ACCEPTED, correction, reason);
    return appeal.row();
  }

  /**
   * Says that a review of the answer, ended since it was filed, meets it, so that it is over;
   * upholds it before when nobody has decided. What the review gave does not matter.
   *
   * @throws NotReviewed there was none
   * @throws NotUpheld it was not upheld, or is over
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public AppealRow meetByReview(long id, @NotBlank @Size(max = 1000) String reason) {
    Appeal appeal = within(id);
    Instant reviewed = reviewed(appeal).orElseThrow(NotReviewed::new);
    if (appeal.state() == AppealState.OPEN) decide(id, true, reason);
    appeal.meet(me.actor(), authors(appeal), clock.instant());
    audit.record(me.actor(), "settle", "appeal", id, AppealState.ACCEPTED, reviewed, reason);
    return appeal.row();
  }

  private void requireMarked(Appeal appeal, UUID correction) {
    boolean inForce =
        CorrectionPolicy.inForce(corrections.of(appeal.question())).stream()
            .anyMatch(c -> c.id().equals(correction));
    if (!inForce || !Acting.asSystem(() -> marks.carriedOut(correction, appeal.sittingId())))
      throw new CorrectionUnfit();
  }

  /**
   * Ends an upheld one although nothing is marked otherwise, with a reason that the person reads.
   *
   * @throws NotUpheld it was not upheld, or is over
   */
  @RolesAllowed(Right.DECIDE_APPEAL)
  public AppealRow close(long id, @NotBlank @Size(max = 1000) String reason) {
    Appeal appeal = within(id);
    appeal.close(reason, me.actor(), authors(appeal), clock.instant());
    audit.record(
        me.actor(), "close", "appeal", id, AppealState.ACCEPTED, AppealState.CLOSED, reason);
    return appeal.row();
  }

  private Appeal within(long id) {
    Appeal appeal = appeals.lock(id);
    me.requireReach(appeal.personId());
    if (CorrectionPolicy.inForce(corrections.of(appeal.question())).stream()
        .anyMatch(c -> c.byId() == me.id() && !c.at().isAfter(appeal.filed())))
      throw new OwnCorrection();
    UUID sitting = appeal.sittingId();
    if (handMarks
        .markedBy(me.id(), List.of(sitting))
        .getOrDefault(sitting, Set.of())
        .contains(appeal.item())) throw new OwnMark();
    taken.fire(new AppealTaken(id, appeal.personId(), me.id()));
    return appeal;
  }

  private Set<Long> authors(Appeal appeal) {
    return Acting.asSystem(() -> questions.authors(appeal.question()));
  }

  /**
   * Nobody files one for this person before the transaction ends.
   *
   * @throws AppealPending while an appeal of this person waits for its decision, or for the regrade
   *     that follows it
   */
  @RolesAllowed(Right.SYSTEM)
  public void requireNonePending(long personId) {
    appeals.queueFor(personId);
    if (appeals.pending(personId)) throw new AppealPending();
  }

  private AskedItem own(UUID sittingId, int item) {
    AskedItem asked = Acting.asSystem(() -> exams.item(sittingId, item));
    if (asked.personId() != me.id()) throw new NotFound("sitting", sittingId);
    return asked;
  }

  /** The end of the last working day that counts, where the person works. */
  private Instant until(Instant begun, long personId) {
    Long site = people.named(List.of(personId)).get(personId).siteId();
    ZoneId zone = site == null ? clock.getZone() : org.site(site).zone();
    LocalDate last =
        AppealPolicy.standing()
            .lastDay(
                LocalDate.ofInstant(begun, zone),
                (from, count) -> calendar.workingDays(site == null ? 0 : site, from, count));
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
