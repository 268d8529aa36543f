package lms.credit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

/** Takes {@code kind: credit-rules} out of course-content. */
@ApplicationScoped
class CreditRulesKind implements ContentKind {
  private static final Map<String, String> REFERS_TO =
      Map.of("course-completed", "course", "stage-passed", "stage", "call-passed", "scenario");

  @Inject Rules rules;

  @Override
  public String kind() {
    return "credit-rules";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode rule : file.root().path("rules"))
      ids.add("credit-rule", rule.path("id").asText(), file, "/rules/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    Map<String, String> places = new HashMap<>();
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode rule : file.root().path("rules")) {
        String at = "/rules/" + i++;
        CreditRuleRow row = row(rule);
        String entity = REFERS_TO.get(row.event());
        if (row.ref() != null && entity != null && !all.knows(entity, row.ref()))
          faults.at(file, at + "/ref", "credit.fault.unknown." + entity, row.ref());
        String other = places.putIfAbsent(row.event() + " " + row.ref(), row.id());
        if (other != null) faults.at(file, at, "credit.fault.twice", other);
        if (row.yearly() && !row.event().equals("call-passed"))
          faults.at(file, at + "/repeat", "credit.fault.yearly");
      }
    }
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    rules.retire(all.gone("credit-rule")).forEach(id -> report.retired("credit-rule", id));
    for (ContentFile file : all.of(kind())) {
      for (JsonNode rule : file.root().path("rules")) put(row(rule), report);
      JsonNode yearly = file.root().path("yearly").path("elective");
      if (yearly.isNumber()) rules.aim(yearly.decimalValue());
    }
  }

  private void put(CreditRuleRow said, LoadReport report) {
    Optional<CreditRuleRow> known = rules.find(said.id()).map(Rule::row);
    boolean active = rules.find(said.id()).map(Rule::active).orElse(false);
    if (active && known.get().sameAs(said)) {
      report.unchanged("credit-rule", said.id());
      return;
    }
    rules.put(said);
    if (known.isEmpty()) report.added("credit-rule", said.id());
    else report.changed("credit-rule", said.id());
  }

  static CreditRuleRow row(JsonNode rule) {
    return new CreditRuleRow(
        rule.path("id").asText(),
        rule.path("event").asText(),
        rule.path("ref").textValue(),
        CreditKind.valueOf(rule.path("kind").asText().toUpperCase(Locale.ROOT)),
        rule.path("amount").decimalValue(),
        rule.path("repeat").asText().equals("yearly"),
        ContentSet.both(rule.path("title")));
  }
}
