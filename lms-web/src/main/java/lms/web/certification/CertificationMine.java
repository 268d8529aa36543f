package lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.security.Me;
import lms.skill.ChanceRow;

/** My certificates, and what is missing for the next ones. */
@Named
@RequestScoped
public class CertificationMine {
  @Inject CertificationService certification;
  @Inject Me me;
  private List<CertificateRow> rows;
  private List<ChanceRow> chances;

  @PostConstruct
  void load() {
    rows = certification.mine();
    chances = certification.chances(me.id());
  }

  public List<CertificateRow> getRows() {
    return rows;
  }

  public List<ChanceRow> getChances() {
    return chances;
  }
}
