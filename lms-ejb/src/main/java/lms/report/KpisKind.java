package lms.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

/** Takes {@code kind: kpis} out of course-content. */
@ApplicationScoped
class KpisKind implements ContentKind {
  @Inject Kpis kpis;

  @Override
  public String kind() {
    return "kpis";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode kpi : file.root().path("kpis"))
      ids.add("kpi", kpi.path("id").asText(), file, "/kpis/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode kpi : file.root().path("kpis")) check(kpi, "/kpis/" + i++, file, faults);
    }
  }

  private static void check(JsonNode kpi, String at, ContentFile file, Faults faults) {
    Set<String> explained = new TreeSet<>();
    kpi.path("where").fieldNames().forEachRemaining(explained::add);
    try {
      Set<String> used = KpiFormula.symbols(kpi.path("symbols").asText());
      for (String symbol : used)
        if (!explained.contains(symbol))
          faults.at(file, at + "/symbols", "report.fault.unexplained", symbol);
      for (String symbol : explained)
        if (!used.contains(symbol))
          faults.at(file, at + "/where/" + symbol, "report.fault.unused", symbol);
    } catch (IllegalArgumentException place) {
      faults.at(file, at + "/symbols", "report.fault.formula", place.getMessage());
    }
    JsonNode target = kpi.path("target");
    String direction = kpi.path("direction").asText();
    boolean turned =
        direction.equals("up") && target.has("to")
            || direction.equals("down") && target.has("from");
    if (turned) faults.at(file, at + "/target", "report.fault.direction", direction);
    if (target.has("from")
        && target.has("to")
        && target.path("from").decimalValue().compareTo(target.path("to").decimalValue()) > 0)
      faults.at(file, at + "/target", "report.fault.target");
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    Map<String, JsonNode> known = kpis.all();
    Map<String, JsonNode> said = new LinkedHashMap<>();
    for (ContentFile file : all.of(kind()))
      for (JsonNode kpi : file.root().path("kpis")) said.put(kpi.path("id").asText(), kpi);
    kpis.remove(all.gone("kpi"));
    all.gone("kpi").forEach(id -> report.retired("kpi", id));
    int place = 0;
    for (Map.Entry<String, JsonNode> one : said.entrySet()) {
      JsonNode before = known.get(one.getKey());
      kpis.put(one.getKey(), place++, one.getValue());
      if (before == null) report.added("kpi", one.getKey());
      else if (KpiRow.of(before).equals(KpiRow.of(one.getValue())))
        report.unchanged("kpi", one.getKey());
      else report.changed("kpi", one.getKey());
    }
  }
}
