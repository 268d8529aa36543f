package lms.web.people;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lms.org.OrgService;
import lms.org.SiteRow;
import lms.people.AdmissionService;
import lms.people.AdmissionSlip;
import lms.people.NewcomerRow;
import lms.people.PersonFilter;
import lms.platform.Both;
import lms.web.layout.BaseAddress;
import lms.web.layout.Speaking;

/**
 * Codes for all who have no password yet. Those just made live in this view only: who leaves the
 * page has seen them, and can make new ones for whoever did not get theirs.
 */
@Named
@ViewScoped
public class PeopleCodes implements Serializable {
  @Inject AdmissionService admission;
  @Inject OrgService org;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  private String words = "";
  private Long siteId;
  private List<NewcomerRow> rows;
  private List<SiteRow> sites;
  private Instant looked;

  /** Gone with the view, and never written to a disk with the session. */
  private transient List<AdmissionSlip> made;

  public void load() {
    sites = org.sites();
    words = given("words");
    siteId =
        sites.stream()
            .map(SiteRow::id)
            .filter(id -> id.toString().equals(given("site")))
            .findFirst()
            .orElse(null);
    look();
  }

  private void look() {
    looked = clock.instant();
    rows = admission.waiting(new PersonFilter(words, siteId, PersonFilter.Presence.HERE));
  }

  private String given(String name) {
    String said = request.getParameter(name);
    return said == null ? "" : said.strip();
  }

  /** For those whose boxes are ticked. */
  public void make() {
    String[] ticked = request.getParameterValues("person");
    List<Long> ids = new ArrayList<>();
    if (ticked != null)
      for (String id : ticked) if (id.matches("\\d{1,18}")) ids.add(Long.valueOf(id));
    made = admission.admit(ids, looked);
    // the page is as old as before: sent again, it must not make these codes void
    rows = admission.waiting(new PersonFilter(words, siteId, PersonFilter.Presence.HERE));
  }

  public void workbook() throws IOException {
    send(
        admission.workbook(made, speaking.language()),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "first-codes.xlsx");
  }

  public void letters() throws IOException {
    send(admission.letters(made, BaseAddress.of(request)), "application/pdf", "first-codes.pdf");
  }

  private static void send(byte[] bytes, String type, String name) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext out = faces.getExternalContext();
    out.setResponseContentType(type);
    out.setResponseContentLength(bytes.length);
    out.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    out.setResponseHeader("Cache-Control", "no-store");
    out.getResponseOutputStream().write(bytes);
    faces.responseComplete();
  }

  public String siteName(Long id) {
    return sites.stream()
        .filter(s -> id != null && s.id() == id)
        .map(SiteRow::name)
        .findFirst()
        .map(this::said)
        .orElse("–");
  }

  private String said(Both name) {
    return name.in(speaking.language());
  }

  public List<NewcomerRow> getRows() {
    return rows;
  }

  /** null but right after they were made. */
  public List<AdmissionSlip> getMade() {
    return made;
  }

  public List<SiteRow> getSites() {
    return sites;
  }

  public String getWords() {
    return words;
  }

  public Long getSiteId() {
    return siteId;
  }
}
