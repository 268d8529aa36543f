package lms.certification;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lms.platform.NotFound;
import lms.security.Me;
import lms.security.Right;
import lms.skill.ChanceRow;
import lms.skill.DueLevel;
import lms.skill.SkillCard;
import lms.skill.SkillDesk;
import lms.skill.Trial;

/** Certificates for those who hold them and for those who keep them. */
@Stateless
@DenyAll
public class CertificationService {
  @Inject Certificates certificates;
  @Inject CertificateClerk clerk;
  @Inject SkillDesk skills;
  @Inject Me me;
  @Inject Clock clock;

  /** In the order of the content. */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CERTIFICATES, Right.SYSTEM})
  public List<SkillCard> skills() {
    return skills.active();
  }

  @RolesAllowed(Right.SEE_OWN_RECORD)
  public List<CertificateRow> mine() {
    return certificates.of(me.id());
  }

  /** What the rule gave this person and what stands: valid or suspended. */
  @RolesAllowed(Right.SYSTEM)
  public List<CertificateRow> standingByRule(long personId) {
    return certificates.standingByRule(personId);
  }

  /**
   * What the rule would give this person beside what it gives now.
   *
   * @param trial what they would have shown
   */
  @RolesAllowed(Right.SYSTEM)
  public List<DueLevel> would(long personId, @NotNull Trial trial) {
    return skills.would(
        personId, certificates.held(personId), certificates.everHad(personId), trial);
  }

  /** The levels this person may earn next: the lowest of each skill never given. Nearest first. */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CERTIFICATES})
  public List<ChanceRow> chances(long personId) {
    me.requireSight(personId, Right.SEE_CERTIFICATES);
    return skills.chances(personId, certificates.held(personId), certificates.everHad(personId));
  }

  /** Highest level of a valid certificate, by skill. */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CERTIFICATES, Right.SYSTEM})
  public Map<String, Integer> held(long personId) {
    me.requireSight(personId, Right.SEE_CERTIFICATES);
    return certificates.held(personId);
  }

  /** The newest first. */
  @RolesAllowed({Right.SEE_CERTIFICATES, Right.SYSTEM})
  public List<CertificateRow> list(@NotNull CertificateFilter filter, int first, int most) {
    return certificates.rowsOf(ids(filter, first, most));
  }

  @RolesAllowed({Right.SEE_CERTIFICATES, Right.SYSTEM})
  public List<Long> ids(@NotNull CertificateFilter filter, int first, int most) {
    return certificates.ids(me.reach(), filter, today(), first, most);
  }

  @RolesAllowed({Right.SEE_CERTIFICATES, Right.SYSTEM})
  public long count(@NotNull CertificateFilter filter) {
    return certificates.count(me.reach(), filter, today());
  }

  @RolesAllowed(Right.SEE_CERTIFICATES)
  public FiguresCard figures() {
    return certificates.figures(me.reach(), today());
  }

  /** Codes of the cohorts in which certificates were earned. */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public List<String> cohorts() {
    return certificates.cohorts(me.reach());
  }

  /** How these stand today, by number, in one statement; those beyond my reach are left out. */
  @RolesAllowed({Right.SEE_CERTIFICATES, Right.CHANGE_CERTIFICATE})
  public Map<String, CertificateState> states(@NotNull Collection<String> numbers) {
    return certificates.states(me.reach(), numbers);
  }

  @RolesAllowed(Right.SEE_CERTIFICATES)
  public CertificateCard card(@NotNull String number) {
    Certificate certificate = certificates.require(number);
    me.requireReach(certificate.personId());
    return new CertificateCard(
        row(certificate), certificates.steps(certificate.id()).stream().map(Step::row).toList());
  }

  /**
   * The sheet to hang on a wall, as PDF.
   *
   * @param base where strangers reach this academy, such as https://academy.example
   */
  @RolesAllowed({Right.SEE_OWN_RECORD, Right.SEE_CERTIFICATES})
  public byte[] paper(@NotNull String number, @NotNull String base) {
    Certificate certificate = certificates.require(number);
    boolean own = certificate.personId() == me.id();
    if (!own && !me.may(Right.SEE_CERTIFICATES)) throw new NotFound("certificate", number);
    me.requireReach(certificate.personId());
    return new CertificatePaper(base).of(row(certificate));
  }

  /** Sheets made by the academy itself, in the order of the ids. */
  @RolesAllowed(Right.SYSTEM)
  public List<PaperCard> papers(@NotNull Collection<Long> ids, @NotNull String base) {
    CertificatePaper paper = new CertificatePaper(base);
    return certificates.rowsOf(ids).stream()
        .map(r -> new PaperCard(r.id(), r.number(), paper.of(r)))
        .toList();
  }

  /**
   * Issues by hand a level of a skill that is not retired, to somebody else.
   *
   * @throws AlreadyHeld when a certificate of this skill and level stands
   * @throws lms.org.BankNotNamed nobody has said yet who issues
   */
  @RolesAllowed(Right.ISSUE_CERTIFICATE)
  public CertificateRow issue(@Valid @NotNull IssueOrder order) {
    me.requireOther(order.personId());
    SkillCard skill =
        skills.active().stream()
            .filter(s -> s.id().equals(order.skillId()))
            .findFirst()
            .orElseThrow(() -> new NotFound("skill", order.skillId()));
    SkillCard.Level level =
        skill.level(order.level()).orElseThrow(() -> new NotFound("level", order.level()));
    certificates
        .standing(order.personId(), skill.id(), level.level())
        .ifPresent(
            c -> {
              throw new AlreadyHeld(c.number());
            });
    return clerk
        .issue(
            clerk.person(order.personId()),
            skill,
            level,
            clerk.cohortOf(order.personId()),
            clock.instant(),
            me.actor(),
            order.reason())
        .row(CertificateState.VALID);
  }

  /**
   * Takes a certificate out of force for a time.
   *
   * @throws NotInThatState when it is not valid now
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void suspend(@NotNull String number, @NotBlank @Size(max = 500) String reason) {
    change(number, CertificateState.SUSPENDED, reason);
  }

  /**
   * Puts a suspended certificate back in force.
   *
   * @throws NotInThatState when it is not suspended
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void reinstate(@NotNull String number, @NotBlank @Size(max = 500) String reason) {
    change(number, CertificateState.VALID, reason);
  }

  /**
   * Takes a certificate back for good.
   *
   * @throws NotInThatState when it has ended before
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void revoke(@NotNull String number, @NotBlank @Size(max = 500) String reason) {
    change(number, CertificateState.REVOKED, reason);
  }

  private void change(String number, CertificateState next, String reason) {
    Certificate certificate = certificates.require(number);
    me.requireOther(certificate.personId());
    clerk.step(certificate, certificates.lock(certificate.id()), next, me.actor(), reason);
  }

  private CertificateRow row(Certificate certificate) {
    return certificate.row(certificates.standing(certificate.id()).state());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
