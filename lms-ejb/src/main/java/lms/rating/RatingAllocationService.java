package lms.rating;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.exam.RemarkService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.NotFound;
import lms.rating.AllocationPolicy.Candidate;
import lms.rating.AllocationPolicy.Given;
import lms.rating.AllocationPolicy.Work;
import lms.rating.ExamToMarkCard.ExamToMarkRow;
import lms.rating.ExamToMarkCard.PieceRow;
import lms.rating.Pieces.Piece;
import lms.rating.Tasks.Task;
import lms.schedule.CalendarService;
import lms.security.Acting;
import lms.security.Group;
import lms.security.Me;
import lms.security.Right;

/** Who marks which answers, and by when; without the names of those who wrote them. */
@Stateless
@DenyAll
public class RatingAllocationService {
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final int MOST_MARKERS = 500;

  @Inject Pieces pieces;
  @Inject Tasks tasks;
  @Inject PeopleService people;
  @Inject Acquaintance acquaintance;
  @Inject CalendarService calendar;
  @Inject RemarkService remarks;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Exams with answers to be marked, within reach; what waits longest first. */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public List<ExamToMarkRow> exams() {
    return cards().stream()
        .map(ExamToMarkCard::row)
        .sorted(
            Comparator.comparing((ExamToMarkRow r) -> r.decided() == r.answers())
                .thenComparing(ExamToMarkRow::since))
        .toList();
  }

  /** Answers for which somebody has to be asked. */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public long waiting() {
    return pieces.waiting(me.reach(), me.id());
  }

  /**
   * @throws NotFound also when nobody in it is within reach
   */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public ExamToMarkCard exam(@NotBlank String hall) {
    return cards().stream()
        .filter(c -> c.row().hall().equals(hall))
        .findFirst()
        .orElseThrow(() -> new NotFound("hall", hall));
  }

  /** Everybody within reach who may mark, with what they have to do; the least busy first. */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public List<MarkerRow> markers() {
    Set<Long> all = new HashSet<>();
    Arrays.stream(Group.values())
        .filter(g -> g.rights().contains(Right.MARK_ANSWER))
        .forEach(g -> people.members(g, "", MOST_MARKERS).forEach(p -> all.add(p.id())));
    Map<Long, MarkerRow> loads = tasks.loads(all, LocalDate.now(clock));
    return all.stream()
        .map(id -> loads.getOrDefault(id, new MarkerRow(id, 0, 0)))
        .sorted(Comparator.comparing(MarkerRow::open).thenComparing(MarkerRow::personId))
        .toList();
  }

  /**
   * Asks these markers for everything in an exam that nobody has been asked for. Nobody is asked to
   * mark their own, their team's or their cohort's people.
   *
   * @return how many were given, and how many nobody of them may mark
   * @throws NobodyMayMark when that is all of them
   */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public Allocated allocate(@Valid @NotNull AllocationOrder order) {
    Map<Long, MarkerRow> known =
        markers().stream().collect(Collectors.toMap(MarkerRow::personId, m -> m));
    if (!known.keySet().containsAll(order.markers())) throw new NobodyMayMark();
    List<Piece> open =
        within().stream()
            .filter(p -> p.hall().equals(order.hall()) && !p.isClosed())
            .map(p -> pieces.lock(p.id()))
            .filter(p -> !p.isClosed())
            .toList();
    List<Work> works = works(open, order.by());
    Map<Long, PersonRow> named = people.named(order.markers());
    List<Given> given =
        new AllocationPolicy(
                order.markers().stream()
                    .map(id -> new Candidate(id, named.get(id).teamId(), known.get(id).open()))
                    .toList())
            .share(works);
    int wanted = works.stream().mapToInt(w -> w.parts().size()).sum();
    if (wanted > 0 && given.isEmpty()) throw new NobodyMayMark();
    give(open, given, named);
    audit.record(
        me.actor(), "allocate", "marking", order.hall(), null, Map.of("given", given), null);
    return new Allocated(given.size(), wanted - given.size());
  }

  /** What came of an allocation. */
  public record Allocated(int given, int left) {}

  private void give(List<Piece> open, List<Given> given, Map<Long, PersonRow> named) {
    Instant now = clock.instant();
    Map<Long, Integer> days = new LinkedHashMap<>();
    open.forEach(p -> days.put(p.id(), p.days()));
    for (Given g : given)
      tasks.give(
          g.piece(),
          g.part(),
          g.marker(),
          due(named.get(g.marker()), days.get(g.piece())),
          me.id(),
          now);
  }

  /** So many working days from tomorrow on, where the marker works. */
  private LocalDate due(PersonRow marker, int days) {
    long site = marker.siteId() == null ? 0 : marker.siteId();
    List<LocalDate> worked = calendar.workingDays(site, LocalDate.now(clock).plusDays(1), days);
    return worked.get(worked.size() - 1);
  }

  /**
   * Takes a task away from somebody who has not done it; somebody else may be asked then.
   *
   * @throws TaskIsDone it is done
   */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public void withdraw(long taskId, @NotBlank @Size(max = 500) String reason) {
    Task task = tasks.require(taskId);
    Piece piece = pieces.lock(task.piece());
    me.requireOther(piece.personId());
    if (tasks.require(taskId).done() != null) throw new TaskIsDone();
    tasks.withdraw(taskId, reason, clock.instant());
    audit.record(me.actor(), "withdraw", "marking-task", taskId, task.marker(), null, reason);
  }

  /**
   * Has an answer that has its mark looked at once more by somebody who has not marked it; the mark
   * holds until they have. They are asked as for any other mark.
   *
   * @throws AnswerDecided it waits for a mark, or was reviewed before
   */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public void review(long pieceId, @NotBlank @Size(max = 500) String reason) {
    // the sitting before the piece, as when it is marked
    UUID sitting = pieces.require(pieceId).sittingId();
    Acting.asSystem(
        () -> {
          remarks.lookedAt(sitting, true);
          return null;
        });
    Piece piece = pieces.lock(pieceId);
    me.requireOther(piece.personId());
    boolean reviewed =
        tasks.of(List.of(pieceId)).getOrDefault(pieceId, List.of()).stream()
            .anyMatch(t -> t.part() == Part.REVIEW);
    if (reviewed || !piece.isClosed() || piece.outdated()) throw new AnswerDecided();
    pieces.reopen(pieceId);
    audit.record(me.actor(), "review", "marking-task", pieceId, null, null, reason);
  }

  /**
   * Everything that was given for the answers of a sitting that stand, by their places on the
   * paper, the first first; those for which nothing was given are not among them.
   */
  @RolesAllowed(Right.SYSTEM)
  public Map<Integer, List<MarkLine>> given(@NotNull UUID sittingId) {
    return tasks.given(sittingId);
  }

  private List<Work> works(List<Piece> open, AllocationOrder.By by) {
    Set<Long> takers = open.stream().map(Piece::personId).collect(Collectors.toSet());
    Map<Long, PersonRow> named = people.named(takers);
    Map<Long, Long> tutors = acquaintance.tutors(open);
    Map<Long, List<Task>> given = tasks.of(open.stream().map(Piece::id).toList());
    return open.stream()
        .map(
            p -> {
              List<Task> its = given.getOrDefault(p.id(), List.of());
              return new Work(
                  p.id(),
                  by == AllocationOrder.By.QUESTION ? p.question() : "" + p.candidate(),
                  p.personId(),
                  named.get(p.personId()).teamId(),
                  tutors.get(p.cohortId()),
                  barred(p, its),
                  missing(p, its));
            })
        .filter(w -> !w.parts().isEmpty())
        .toList();
  }

  /** Who has or had a task of it, or decided about an answer of the same person that came late. */
  private Set<Long> barred(Piece piece, List<Task> given) {
    Set<Long> barred = new HashSet<>(acquaintance.deciders(piece));
    given.forEach(t -> barred.add(t.marker()));
    return barred;
  }

  private static List<Part> missing(Piece piece, List<Task> given) {
    if (piece.isClosed()) return List.of();
    Map<Part, BigDecimal> shares = new EnumMap<>(Part.class);
    given.stream().filter(t -> t.share() != null).forEach(t -> shares.put(t.part(), t.share()));
    Set<Part> needed =
        piece.reopened()
            ? EnumSet.of(Part.REVIEW)
            : EnumSet.copyOf(piece.agreement().needed(shares));
    given.forEach(t -> needed.remove(t.part()));
    return new ArrayList<>(needed);
  }

  private List<Piece> within() {
    return pieces.within(me.reach(), me.id(), clock.instant().minus(LOOK_BACK));
  }

  private List<ExamToMarkCard> cards() {
    List<Piece> all = within();
    Map<Long, List<Task>> given = tasks.of(all.stream().map(Piece::id).toList());
    Map<String, List<Piece>> halls =
        all.stream()
            .collect(Collectors.groupingBy(Piece::hall, LinkedHashMap::new, Collectors.toList()));
    return halls.values().stream().map(h -> card(h, given)).toList();
  }

  private ExamToMarkCard card(List<Piece> hall, Map<Long, List<Task>> given) {
    List<PieceRow> rows =
        hall.stream().map(p -> row(p, given.getOrDefault(p.id(), List.of()))).toList();
    List<PieceRow.GivenTask> open =
        rows.stream()
            .filter(r -> r.decided() == null || r.reopened())
            .flatMap(r -> r.tasks().stream())
            .filter(t -> t.done() == null)
            .toList();
    return new ExamToMarkCard(
        new ExamToMarkRow(
            hall.get(0).hall(),
            hall.get(0).title(),
            hall.stream().map(Piece::opened).min(Comparator.naturalOrder()).orElseThrow(),
            rows.size(),
            rows.stream().mapToInt(r -> r.missing().size()).sum(),
            open.size(),
            (int) rows.stream().filter(r -> r.decided() != null && !r.reopened()).count(),
            open.stream().map(PieceRow.GivenTask::due).min(Comparator.naturalOrder()).orElse(null),
            open.stream().anyMatch(PieceRow.GivenTask::overdue)),
        rows);
  }

  private PieceRow row(Piece piece, List<Task> given) {
    LocalDate today = LocalDate.now(clock);
    // who marks it must not learn here what the other one gave
    boolean mine = piece.decided() == null && given.stream().anyMatch(t -> t.marker() == me.id());
    Map<Part, BigDecimal> shares = new EnumMap<>(Part.class);
    given.stream().filter(t -> t.share() != null).forEach(t -> shares.put(t.part(), t.share()));
    return new PieceRow(
        piece.id(),
        piece.candidate(),
        piece.question(),
        piece.agreement().twice(),
        piece.decided(),
        piece.reopened(),
        piece.decided() == null ? null : piece.agreement().decided(shares).orElse(null),
        missing(piece, given),
        given.stream()
            .map(
                t ->
                    new PieceRow.GivenTask(
                        t.id(),
                        t.part(),
                        t.marker(),
                        t.due(),
                        t.overdue(today) && piece.takes(t.part()),
                        t.done(),
                        mine ? null : t.share()))
            .toList());
  }
}
