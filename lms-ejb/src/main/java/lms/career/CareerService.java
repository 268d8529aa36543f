package lms.career;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.certification.CertificationService;
import lms.credit.CreditService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.security.Acting;
import lms.security.Group;
import lms.security.Me;
import lms.security.Right;
import lms.skill.SkillCard;

/** Shows a person's way, and lets HR put people into grades. */
@Stateless
@DenyAll
public class CareerService {
  @Inject Tracks tracks;
  @Inject PeopleService people;
  @Inject CreditService credit;
  @Inject CertificationService certification;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  @RolesAllowed({Right.SEE_OWN_RECORD, Right.MANAGE_PEOPLE})
  public WayCard way(long personId) {
    me.requireSight(personId, Right.MANAGE_PEOPLE);
    return Acting.asSystem(() -> wayOf(personId));
  }

  private WayCard wayOf(long personId) {
    PersonRow person = person(personId);
    List<TrackCard> all = tracks.active();
    Place place = place(person, all);
    PostPolicy.Bearer bearer =
        new PostPolicy.Bearer(
            place.grade() == null ? "" : place.grade().id(),
            months(person.hiredOn()),
            place.since() == null ? 0 : months(place.since()),
            certification.held(personId),
            credit.balance(personId));
    return new WayCard(personId, place.grade(), place.since(), all, next(all, bearer));
  }

  @RolesAllowed({Right.MANAGE_PEOPLE, Right.SYSTEM})
  public void place(@Valid @NotNull PlacementOrder order) {
    me.requireOther(order.personId());
    PersonRow person = person(order.personId());
    LocalDate today = LocalDate.now(clock);
    if (order.since().isBefore(person.hiredOn()) || order.since().isAfter(today))
      throw new PlacedOutsideService(person.hiredOn(), today);
    List<TrackCard> all = tracks.active();
    grade(all, order.gradeId()).orElseThrow(() -> new NotFound("grade", order.gradeId()));
    Place before = place(person, all);
    tracks.add(new Placement(order, clock.instant(), me.actor()));
    audit.record(
        me.actor(),
        "place",
        "career",
        order.personId(),
        before.grade() == null ? null : Map.of("grade", before.grade().id()),
        Map.of("grade", order.gradeId(), "since", order.since()),
        order.reason());
  }

  /** Without a grade for whom nobody has put anywhere, and then since no day. */
  private record Place(TrackCard.Grade grade, LocalDate since) {}

  /** Trainees begin where one enters; where others are nobody knows before HR has said so. */
  private Place place(PersonRow person, List<TrackCard> all) {
    Placement put = tracks.newest(person.id()).orElse(null);
    if (put != null) return new Place(grade(all, put.gradeId()).orElse(null), put.since());
    return person.groups().contains(Group.TRAINEE)
        ? new Place(entry(all).orElse(null), person.hiredOn())
        : new Place(null, null);
  }

  private static Optional<TrackCard.Grade> entry(List<TrackCard> all) {
    return all.stream()
        .flatMap(t -> t.grades().stream())
        .filter(g -> g.appointment() == TrackCard.Appointment.ENTRY)
        .findFirst();
  }

  private static Optional<TrackCard.Grade> grade(List<TrackCard> all, String id) {
    return all.stream()
        .flatMap(t -> t.grades().stream())
        .filter(g -> g.id().equals(id))
        .findFirst();
  }

  private List<WayCard.PostRow> next(List<TrackCard> all, PostPolicy.Bearer bearer) {
    Map<String, Both> skills =
        certification.skills().stream().collect(Collectors.toMap(SkillCard::id, SkillCard::title));
    List<WayCard.PostRow> posts = new ArrayList<>();
    for (TrackCard track : all)
      for (TrackCard.Grade grade : track.grades())
        if (grade.demand().previous().contains(bearer.grade()))
          posts.add(
              new WayCard.PostRow(
                  track.title(),
                  grade,
                  new PostPolicy(
                          grade.demand(),
                          id -> grade(all, id).map(TrackCard.Grade::title).orElse(new Both(id, id)),
                          id -> skills.getOrDefault(id, new Both(id, id)))
                      .judge(bearer)));
    return posts;
  }

  private long months(LocalDate since) {
    return Math.max(0, ChronoUnit.MONTHS.between(since, LocalDate.now(clock)));
  }

  private PersonRow person(long id) {
    PersonRow row = people.named(Set.of(id)).get(id);
    if (row == null) throw new NotFound("person", id);
    return row;
  }
}
