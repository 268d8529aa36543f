package lms.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lms.certification.CertificateCheckService;
import lms.certification.CheckCard;
import lms.certification.TooManyChecks;
import lms.platform.Refusal;
import lms.web.layout.Speaking;

/** The page behind the QR code, open to everybody. */
@Named
@RequestScoped
public class CertificationCheck {
  private static final int TOO_MANY = 429;

  @Inject CertificateCheckService certificates;
  @Inject HttpServletRequest request;
  @Inject Speaking speaking;

  private String number;
  private CheckCard card;
  private String refusal;

  /** A refusal is what this page is for, so it is said here and not on the error page. */
  public void load() {
    number = request.getParameter("number");
    if (number == null || number.isBlank()) return;
    try {
      card = certificates.check(number, request.getRemoteAddr());
    } catch (Refusal no) {
      refusal = speaking.texts().of(no);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(
              no instanceof TooManyChecks ? TOO_MANY : HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public String getNumber() {
    return number;
  }

  public CheckCard getCard() {
    return card;
  }

  public String getRefusal() {
    return refusal;
  }
}
