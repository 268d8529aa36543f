package lms.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lms.platform.Refusal;
import lms.record.RecordService;
import lms.record.SealCheckCard;
import lms.web.layout.Speaking;

/** The page behind a receipt's seal, open to everybody who holds one. */
@Named
@RequestScoped
public class RecordCheck {
  @Inject RecordService records;
  @Inject HttpServletRequest request;
  @Inject Speaking speaking;

  private String seal;
  private SealCheckCard card;
  private String refusal;

  /** A refusal is what this page is for, so it is said here and not on the error page. */
  public void load() {
    seal = request.getParameter("seal");
    if (seal == null || seal.isBlank()) return;
    try {
      card = records.check(seal);
    } catch (Refusal no) {
      refusal = speaking.texts().of(no);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public String getSeal() {
    return seal;
  }

  public SealCheckCard getCard() {
    return card;
  }

  public String getRefusal() {
    return refusal;
  }
}
