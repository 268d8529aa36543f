package lms.web.certification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lms.certification.CertificateCard;
import lms.certification.CertificateState;
import lms.certification.CertificationService;

/** One certificate, what happened to it, and what may be done to it. */
@Named
@ViewScoped
public class CertificationCertificate implements Serializable {
  @Inject CertificationService certification;

  private String number;
  private String reason;
  private CertificateCard card;

  public void load() {
    card = certification.card(number == null ? "" : number);
  }

  public void suspend() {
    certification.suspend(number, reason);
    done();
  }

  public void reinstate() {
    certification.reinstate(number, reason);
    done();
  }

  public void revoke() {
    certification.revoke(number, reason);
    done();
  }

  private void done() {
    reason = null;
    load();
  }

  public boolean isValid() {
    return card.certificate().state() == CertificateState.VALID;
  }

  public boolean isSuspended() {
    return card.certificate().state() == CertificateState.SUSPENDED;
  }

  public CertificateCard getCard() {
    return card;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
