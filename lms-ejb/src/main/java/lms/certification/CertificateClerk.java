package lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lms.audit.Audit;
import lms.org.BankService;
import lms.org.OrgService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.security.Acting;
import lms.skill.DueLevel;
import lms.skill.SkillCard;
import lms.skill.SkillDesk;

/** Writes certificates and their steps, one transaction a person or certificate. */
@ApplicationScoped
class CertificateClerk {
  @Inject Certificates certificates;
  @Inject Candidates candidates;
  @Inject SkillDesk skills;
  @Inject PeopleService people;
  @Inject CohortService cohorts;
  @Inject OrgService org;
  @Inject BankService bank;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Gives a waiting person all that the rule gives them now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void judge(long personId) {
    Candidates.Candidate candidate = candidates.take(personId).orElse(null);
    if (candidate == null) return;
    var due = skills.due(personId, certificates.held(personId), certificates.everHad(personId));
    if (due.isEmpty()) return;
    Instant now = clock.instant();
    Instant at = candidate.at().isBefore(now) ? candidate.at() : now;
    Certificate.Cohort cohort =
        candidate.cohort().id() == null ? cohortOf(personId) : candidate.cohort();
    for (DueLevel one : due)
      issue(person(personId), one.skill(), one.level(), cohort, at, Actor.SYSTEM, null);
  }

  /** Ends what is over by the calendar. Does nothing when somebody else has just ended it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void expire(long certificateId) {
    Standing standing = certificates.lock(certificateId);
    if (!standing.state().stands()) return;
    Certificate certificate = certificates.require(certificateId);
    step(certificate, standing, CertificateState.EXPIRED, Actor.SYSTEM, null);
  }

  /** The cohort in which a person is, or was last: what they were taught in is what they show. */
  Certificate.Cohort cohortOf(long personId) {
    CohortRow cohort = Acting.asSystem(() -> cohorts.cohortsOf(List.of(personId))).get(personId);
    return cohort == null
        ? Certificate.Cohort.NONE
        : new Certificate.Cohort(cohort.id(), cohort.code());
  }

  /**
   * Joins the caller's transaction.
   *
   * @throws lms.org.BankNotNamed nobody has said yet who issues
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Certificate issue(
      PersonRow person,
      SkillCard skill,
      SkillCard.Level level,
      Certificate.Cohort cohort,
      Instant at,
      Actor actor,
      String reason) {
    LocalDate day = LocalDate.ofInstant(at, zone(person));
    CertificateNumber number = new CertificateNumber(day.getYear(), certificates.nextSerial());
    Certificate certificate =
        certificates.add(
            new Certificate(
                number, person, skill, level, cohort, bank.requireName(), day, at, actor, reason),
            c -> new Step(c.id(), CertificateState.VALID, at, actor, reason));
    audit.record(
        actor,
        "issue",
        "certificate",
        certificate.number(),
        null,
        certificate.row(CertificateState.VALID),
        reason);
    return certificate;
  }

  /** Joins the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void step(
      Certificate certificate,
      Standing standing,
      CertificateState next,
      Actor actor,
      String reason) {
    CertificateState before = standing.state();
    standing.become(next);
    certificates.add(new Step(certificate.id(), next, clock.instant(), actor, reason));
    audit.record(
        actor,
        next.name().toLowerCase(Locale.ROOT),
        "certificate",
        certificate.number(),
        before,
        next,
        reason);
  }

  /** A certificate bears the day of the place where its holder works. */
  private ZoneId zone(PersonRow person) {
    return person.siteId() == null ? clock.getZone() : org.site(person.siteId()).zone();
  }

  PersonRow person(long personId) {
    PersonRow row = people.named(Set.of(personId)).get(personId);
    if (row == null) throw new NotFound("person", personId);
    return row;
  }
}
