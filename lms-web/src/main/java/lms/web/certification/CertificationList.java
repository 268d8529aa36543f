package lms.web.certification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.certification.CertificateFilter;
import lms.certification.CertificateRow;
import lms.certification.CertificateState;
import lms.certification.CertificationService;
import lms.certification.FiguresCard;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.skill.SkillCard;
import lms.web.layout.Paging;

/**
 * HR's list. The filter stands in the address, so that it can be kept as a bookmark and goes back
 * with the browser's back button.
 */
@Named
@RequestScoped
public class CertificationList {
  @Inject CertificationService certification;
  @Inject OrgService org;
  @Inject HttpServletRequest request;

  private FilterQuery query;
  private FiguresCard figures;
  private List<CertificateRow> rows;
  private long found;
  private Paging paging;

  /** Called by the page before it is drawn. */
  public void load() {
    query = new FilterQuery(request::getParameter);
    CertificateFilter filter = query.filter();
    figures = certification.figures();
    found = certification.count(filter);
    paging = Paging.of(found, request.getParameter("page"));
    rows = certification.list(filter, paging.first(), paging.size());
  }

  public FilterQuery getQuery() {
    return query;
  }

  public FiguresCard getFigures() {
    return figures;
  }

  public List<CertificateRow> getRows() {
    return rows;
  }

  public long getFound() {
    return found;
  }

  public Paging getPaging() {
    return paging;
  }

  public List<String> getCohorts() {
    return certification.cohorts();
  }

  public List<SiteRow> getSites() {
    return org.sites();
  }

  public List<SkillCard> getSkills() {
    return certification.skills();
  }

  public CertificateState[] getStates() {
    return CertificateState.values();
  }
}
