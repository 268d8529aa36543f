package lms.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.script.ScenarioFile;
import lms.script.ScenarioLint;

/** Scenario files: read, linted, and kept as a new revision when their text has changed. */
@ApplicationScoped
class ScenarioKind implements ContentKind {
  private static final String ENTITY = "scenario";

  @Inject Scenarios scenarios;
  @Inject Clock clock;

  @Override
  public String kind() {
    return ENTITY;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    ids.add(ENTITY, id(file), file, "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      for (ScenarioLint.Fault fault : ScenarioLint.faultsOf(ScenarioFile.read(file.root()))) {
        faults.at(
            file,
            where(file, fault.where()),
            "simulation.lint." + fault.what(),
            fault.where(),
            fault.about());
      }
      articles(all, file, faults);
    }
  }

  private static void articles(ContentSet all, ContentFile file, Faults faults) {
    int i = 0;
    for (JsonNode article : file.root().path("knowledge")) {
      String pointer = "/knowledge/" + i++ + "/id";
      if (!all.knows("article", article.path("id").asText())) {
        faults.at(file, pointer, "knowledge.fault.unknown.article", article.path("id").asText());
      }
    }
    i = 0;
    for (JsonNode rule : file.root().path("criteria")) {
      String pointer = "/criteria/" + i++ + "/article";
      String section = rule.path("article").asText();
      if (!section.isEmpty() && !all.knows("section", section)) {
        faults.at(file, pointer, "knowledge.fault.unknown.section", section);
      }
    }
  }

  /**
   * The pointer of the node or criterion of this name; the part of the file of this name; or "".
   */
  private static String where(ContentFile file, String name) {
    for (String list : new String[] {"nodes", "criteria"}) {
      int i = 0;
      for (JsonNode one : file.root().path(list)) {
        if (one.path("id").asText().equals(name)) {
          return "/" + list + "/" + i;
        }
        i++;
      }
    }
    return file.root().has(name) ? "/" + name : "";
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (ContentFile file : all.of(kind())) {
      switch (scenarios.put(id(file), file.root(), now)) {
        case ADDED -> report.added(ENTITY, id(file));
        case CHANGED -> report.changed(ENTITY, id(file));
        default -> report.unchanged(ENTITY, id(file));
      }
    }
    for (String id : all.gone(ENTITY)) {
      scenarios.retire(id);
      report.retired(ENTITY, id);
    }
  }

  private static String id(ContentFile file) {
    return file.root().path("id").asText();
  }
}
