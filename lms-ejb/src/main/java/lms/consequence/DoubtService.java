package lms.consequence;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import lms.audit.Audit;
import lms.certification.CertificationService;
import lms.security.Me;
import lms.security.Right;

/** Certificates whose ground has fallen, for those who decide and for those who hold them. */
@Stateless
@DenyAll
public class DoubtService {
  private static final int SHOWN = 200;

  @Inject Doubts doubts;
  @Inject CertificationService certification;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** Within my reach, without my own: what waits first, then what was decided. */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public List<DoubtRow> list() {
    return doubts.within(me.reach(), SHOWN).stream()
        .filter(d -> d.personId() != me.id())
        .map(Doubt::row)
        .toList();
  }

  /** How many wait for a decision that may be mine. */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public long waiting() {
    return doubts.open(me.reach(), me.id());
  }

  /** What was decided about certificates of mine, the latest first. */
  @RolesAllowed(Right.SEE_OWN_RECORD)
  public List<DoubtRow> mine() {
    return doubts.decidedOf(me.id()).stream().map(Doubt::row).toList();
  }

  /**
   * Takes the certificate out of force for a time.
   *
   * @throws DoubtDecided somebody was first, or the mark was given back
   * @throws lms.certification.NotInThatState it is not valid now
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void suspend(long id, @NotBlank @Size(max = 500) String reason) {
    certification.suspend(decide(id, DoubtState.SUSPENDED, reason), reason);
  }

  /**
   * Takes the certificate back for good.
   *
   * @throws DoubtDecided somebody was first, or the mark was given back
   * @throws lms.certification.NotInThatState it has ended before
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void revoke(long id, @NotBlank @Size(max = 500) String reason) {
    certification.revoke(decide(id, DoubtState.REVOKED, reason), reason);
  }

  /**
   * Lets the certificate stand as it is.
   *
   * @throws DoubtDecided somebody was first, or the mark was given back
   */
  @RolesAllowed(Right.CHANGE_CERTIFICATE)
  public void keep(long id, @NotBlank @Size(max = 500) String reason) {
    String number = decide(id, DoubtState.KEPT, reason);
    audit.record(me.actor(), "keep", "certificate", number, null, null, reason);
  }

  private String decide(long id, DoubtState next, String reason) {
    Doubt doubt = doubts.lock(id);
    me.requireOther(doubt.personId());
    me.requireReach(doubt.personId());
    doubt.decide(next, reason, me.actor(), clock.instant());
    return doubt.number();
  }
}
