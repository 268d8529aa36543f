package lms.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.report.TrailFilter;
import lms.report.TrailRow;
import lms.report.TrailService;
import lms.web.layout.Paging;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;

/** The audit trail, a page at a time. The filter stands in the address. */
@Named
@RequestScoped
public class ReportAudit {
  @Inject TrailService trail;
  @Inject Speaking speaking;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private TrailFilter filter;
  private List<TrailRow> rows;
  private long found;
  private Paging paging;

  /** Called by the page before it is drawn. */
  public void load() {
    filter =
        new TrailFilter(given("subject"), given("id"), given("actor"), day("from"), day("until"));
    found = trail.count(filter, viewer.zone());
    paging = Paging.of(found, given("page"));
    rows = trail.list(filter, viewer.zone(), paging.first(), paging.size());
  }

  private String given(String name) {
    String said = request.getParameter(name);
    return said == null ? "" : said.strip();
  }

  private LocalDate day(String name) {
    try {
      return given(name).isEmpty() ? null : LocalDate.parse(given(name));
    } catch (DateTimeParseException e) {
      return null; // an address written by hand; the field then stands empty
    }
  }

  /** The word for a kind of thing; its own name where the bundle has none. */
  public String subject(String kind) {
    return words("report.subject.", kind);
  }

  public String action(String verb) {
    return words("report.action.", verb);
  }

  /**
   * The words for a field's path; a part that is a key of data, such as a place in a list, stays.
   */
  public String field(String path) {
    return path.isEmpty()
        ? speaking.texts().of("report.audit.whole")
        : Stream.of(path.split("\\."))
            .map(part -> words("report.field.", part))
            .collect(Collectors.joining(" · "));
  }

  private String words(String head, String name) {
    String words = speaking.texts().of(head + name);
    return words.startsWith("??") ? name : words;
  }

  /** The filter as the end of an address, without the page. */
  public String getQuery() {
    return "subject="
        + encoded(filter.subject())
        + "&id="
        + encoded(filter.subjectId())
        + "&actor="
        + encoded(filter.actor())
        + "&from="
        + (filter.from() == null ? "" : filter.from())
        + "&until="
        + (filter.until() == null ? "" : filter.until());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public List<String> getSubjects() {
    return trail.subjects();
  }

  public TrailFilter getFilter() {
    return filter;
  }

  public List<TrailRow> getRows() {
    return rows;
  }

  public long getFound() {
    return found;
  }

  public Paging getPaging() {
    return paging;
  }
}
