package lms.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import lms.report.KpiRow;
import lms.report.KpiService;
import lms.web.layout.Speaking;

/** The dictionary of key figures: searched by words, grouped by what they are about. */
@Named
@RequestScoped
public class ReportKpis {
  private static final int MOST_WORDS = 200;

  @Inject KpiService kpis;
  @Inject Speaking speaking;
  @Inject HttpServletRequest request;

  private String words = "";
  private List<KpiRow> rows;

  @PostConstruct
  void load() {
    String asked = request.getParameter("q");
    if (asked != null) words = asked.substring(0, Math.min(MOST_WORDS, asked.length())).strip();
    rows = kpis.find(words);
  }

  /** In the order of the dictionary, those that have any. */
  public List<String> getGroups() {
    return rows.stream().map(KpiRow::group).distinct().toList();
  }

  public List<KpiRow> in(String group) {
    return rows.stream().filter(k -> k.group().equals(group)).toList();
  }

  /** Empty when nobody set one. */
  public String target(KpiRow row) {
    if (row.from() == null && row.to() == null) return "";
    String key = row.from() == null ? "most" : row.to() == null ? "least" : "between";
    return speaking.texts().of("report.kpis.target." + key, said(row.from()), said(row.to()))
        + speaking.texts().of("report.unit." + row.unit());
  }

  private static String said(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  public String getWords() {
    return words;
  }

  public List<KpiRow> getRows() {
    return rows;
  }
}
