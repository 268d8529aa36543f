package lms.rating;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.rating.Reminders.Due;
import lms.schedule.CalendarService;
import lms.security.Me;
import lms.security.Right;

/**
 * Reminders of answers that are to be marked. A marker is reminded when the day is near and when it
 * is over; whoever gave the task only then, because somebody else may have to be asked.
 */
@Stateless
@DenyAll
public class RatingReminderService {
  /** No holiday is longer. */
  private static final int LONGEST_REST = 14;

  @Inject Reminders reminders;
  @Inject PeopleService people;
  @Inject CalendarService calendar;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Tasks of which somebody is to be reminded now. */
  @RolesAllowed(Right.SYSTEM)
  public List<Long> due() {
    LocalDate today = LocalDate.now(clock);
    Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
    List<Due> open = reminders.due(today, today.plusDays(LONGEST_REST), midnight);
    Map<Long, PersonRow> markers =
        people.named(open.stream().map(Due::marker).collect(Collectors.toSet()));
    Map<Long, LocalDate> next = new HashMap<>();
    return open.stream()
        .filter(
            d ->
                d.due().isBefore(today)
                    || isNear(
                        d,
                        next.computeIfAbsent(site(markers.get(d.marker())), s -> next(s, today))))
        .map(Due::task)
        .toList();
  }

  /** Reminds of one task, unless it is done by now; twice reminds once. */
  @RolesAllowed(Right.SYSTEM)
  public void remind(long taskId) {
    reminders
        .open(taskId)
        .ifPresent(
            due -> {
              ReminderRow.Kind kind = kind(due, LocalDate.now(clock));
              if (kind == null) return;
              remind(due, kind, due.marker());
              if (kind == ReminderRow.Kind.OVERDUE) remind(due, kind, due.giver());
            });
  }

  private void remind(Due due, ReminderRow.Kind kind, long person) {
    if (reminders.remind(due.task(), kind, person, clock.instant()))
      audit.record(
          Actor.SYSTEM,
          "remind",
          "marking-task",
          due.task(),
          null,
          Map.of("person", person, "kind", kind),
          null);
  }

  /** Null while there is time; the day is near when the marker works on no day before it. */
  private ReminderRow.Kind kind(Due due, LocalDate today) {
    if (due.due().isBefore(today)) return ReminderRow.Kind.OVERDUE;
    long site = site(people.named(Set.of(due.marker())).get(due.marker()));
    return isNear(due, next(site, today)) ? ReminderRow.Kind.SOON : null;
  }

  private static boolean isNear(Due due, LocalDate next) {
    return !due.due().isAfter(next);
  }

  /** Where a marker works; 0 for nowhere in particular. */
  private static long site(PersonRow marker) {
    return marker == null || marker.siteId() == null ? 0 : marker.siteId();
  }

  /** The next day on which people work there. */
  private LocalDate next(long site, LocalDate today) {
    return calendar.workingDays(site, today.plusDays(1), 1).get(0);
  }

  /** What I am reminded of and have not said that I saw, of what I have to mark. */
  @RolesAllowed(Right.MARK_ANSWER)
  public List<ReminderRow> mine() {
    return reminders.unseen(me.id(), true);
  }

  @RolesAllowed(Right.MARK_ANSWER)
  public void mineSeen() {
    reminders.seen(me.id(), true, clock.instant());
  }

  /** The same of what I gave others to mark, and they have not done in time. */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public List<ReminderRow> given() {
    return reminders.unseen(me.id(), false);
  }

  /** How many they are. */
  @RolesAllowed(Right.ALLOCATE_MARKING)
  public long givenWaiting() {
    return reminders.ofOthers(me.id());
  }

  @RolesAllowed(Right.ALLOCATE_MARKING)
  public void givenSeen() {
    reminders.seen(me.id(), false, clock.instant());
  }
}
