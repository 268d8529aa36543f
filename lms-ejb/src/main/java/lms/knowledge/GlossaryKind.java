package lms.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.platform.Both;

/** Takes {@code glossary.csv} out of course-content. */
@ApplicationScoped
class GlossaryKind implements ContentKind {
  private static final String ENTITY = "term";

  @Inject Terms terms;

  @Override
  public String kind() {
    return "glossary";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode row : file.root().path("rows"))
      ids.add(ENTITY, row.path("zh").asText(), file, "/rows/" + i++);
  }

  @Override
  public void check(ContentSet all, Faults faults) {}

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind())) {
      int i = 0;
      for (JsonNode row : file.root().path("rows")) store(row, i++, report);
    }
    for (String zh : all.gone(ENTITY)) {
      terms.find(zh).ifPresent(Term::retire);
      report.retired(ENTITY, zh);
    }
  }

  private void store(JsonNode row, int place, LoadReport report) {
    String zh = row.path("zh").asText();
    String mark = ContentSet.mark(row);
    Term known = terms.find(zh).orElse(null);
    if (known != null && known.saysAlready(mark)) {
      known.standsAt(place);
      report.unchanged(ENTITY, zh);
      return;
    }
    Term term = known == null ? new Term(zh) : known;
    Both note =
        row.has("noteZh")
            ? new Both(row.path("noteZh").asText(), row.path("noteEn").asText())
            : null;
    term.load(place, row.path("en").asText(), row.path("field").asText(), note, mark);
    if (known == null) {
      terms.add(term);
      report.added(ENTITY, zh);
    } else report.changed(ENTITY, zh);
  }
}
