package lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.certification.CertificateState;
import lms.certification.CertificationService;
import lms.consequence.DoubtRow;
import lms.consequence.DoubtService;
import lms.consequence.DoubtState;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.security.Me;
import lms.web.layout.Speaking;

/** Certificates whose mark fell: suspend, revoke or keep, with a reason. */
@Named
@ViewScoped
public class CertificationDoubts implements Serializable {
  @Inject DoubtService doubts;
  @Inject CertificationService certification;
  @Inject PeopleService people;
  @Inject Speaking speaking;
  @Inject Me me;

  private List<Case> cases;
  private final Map<Long, String> reasons = new HashMap<>();

  /**
   * A certificate in doubt with whose it is.
   *
   * @param stands how the certificate stands today
   * @param mine somebody else decides about it
   */
  public record Case(DoubtRow row, PersonRow person, CertificateState stands, boolean mine)
      implements Serializable {
    public boolean isOpen() {
      return row.state() == DoubtState.OPEN && !mine;
    }

    public boolean isValid() {
      return stands == CertificateState.VALID;
    }

    /** Has it not ended? */
    public boolean isStanding() {
      return isValid() || stands == CertificateState.SUSPENDED;
    }
  }

  @PostConstruct
  void load() {
    List<DoubtRow> rows = doubts.list();
    Map<Long, PersonRow> named = people.named(rows.stream().map(DoubtRow::personId).toList());
    Map<String, CertificateState> states =
        certification.states(rows.stream().map(DoubtRow::number).toList());
    cases =
        rows.stream()
            .map(
                r ->
                    new Case(
                        r,
                        named.get(r.personId()),
                        states.get(r.number()),
                        r.personId() == me.id()))
            .toList();
  }

  public String suspend(long id) {
    doubts.suspend(id, reason(id));
    return done();
  }

  public String revoke(long id) {
    doubts.revoke(id, reason(id));
    return done();
  }

  public String keep(long id) {
    doubts.keep(id, reason(id));
    return done();
  }

  private String reason(long id) {
    return reasons.getOrDefault(id, "").strip();
  }

  private String done() {
    speaking.tellNext(speaking.texts().of("certification.doubts.was"));
    return "/certification/doubts.xhtml?faces-redirect=true";
  }

  public List<Case> getCases() {
    return cases;
  }

  public Map<Long, String> getReasons() {
    return reasons;
  }

  /** The colour that goes with the word. */
  public String kind(DoubtState state) {
    return switch (state) {
      case OPEN -> "info";
      case SUSPENDED -> "warn";
      case REVOKED -> "bad";
      case KEPT -> "ok";
      case LAPSED -> "";
    };
  }
}
