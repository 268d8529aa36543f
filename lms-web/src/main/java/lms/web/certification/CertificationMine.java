package lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.consequence.DoubtRow;
import lms.consequence.DoubtService;
import lms.security.Me;
import lms.skill.ChanceRow;

/** My certificates, and what is missing for the next ones. */
@Named
@RequestScoped
public class CertificationMine {
  @Inject CertificationService certification;
  @Inject DoubtService doubts;
  @Inject Me me;
  private List<CertificateRow> rows;
  private List<ChanceRow> chances;
  private List<DoubtRow> told;

  @PostConstruct
  void load() {
    rows = certification.mine();
    told = doubts.mine();
    chances = certification.chances(me.id());
  }

  public List<CertificateRow> getRows() {
    return rows;
  }

  /** What was decided about one of them after a mark had fallen. */
  public List<DoubtRow> told(String number) {
    return told.stream().filter(d -> d.number().equals(number)).toList();
  }

  public List<ChanceRow> getChances() {
    return chances;
  }
}
