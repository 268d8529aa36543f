package lms.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.platform.Both;

/**
 * The country's days from course-content. They hold for every site; what somebody entered by hand
 * goes first and stays, and what is loaded is kept below it. A day that a newer file no longer
 * names is taken back.
 */
@ApplicationScoped
class CalendarKind implements ContentKind {
  private static final String ENTITY = "special-day";

  @Inject SpecialDays days;

  @Override
  public String kind() {
    return "calendar";
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    ids.add("calendar", source(file), file, "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    Map<String, String> seen = new HashMap<>();
    for (ContentFile file : all.of(kind()))
      for (String list : new String[] {"holidays", "workdays"}) {
        int i = 0;
        for (JsonNode node : file.root().path(list))
          check(file, node, "/" + list + "/" + i++ + "/date", seen, faults);
      }
  }

  private static void check(
      ContentFile file, JsonNode node, String at, Map<String, String> seen, Faults faults) {
    String date = node.path("date").asText();
    String year = file.root().path("year").asText();
    if (!date.startsWith(year + "-")) faults.at(file, at, "schedule.fault.year", date, year);
    String first = seen.putIfAbsent(date, file.path() + ":" + file.line(at));
    if (first != null) faults.at(file, at, "schedule.fault.twice", date, first);
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind())) {
      Set<LocalDate> named = new HashSet<>();
      for (JsonNode node : file.root().path("holidays")) named.add(put(file, node, false, report));
      for (JsonNode node : file.root().path("workdays")) named.add(put(file, node, true, report));
      for (SpecialDay old : days.from(source(file)))
        if (!named.contains(old.day())) takeBack(old, report);
    }
    for (String gone : all.gone("calendar")) {
      days.from(gone).forEach(old -> takeBack(old, report));
      report.retired("calendar", gone);
    }
  }

  private void takeBack(SpecialDay old, LoadReport report) {
    days.remove(old);
    report.retired(ENTITY, old.day().toString());
  }

  private LocalDate put(ContentFile file, JsonNode node, boolean working, LoadReport report) {
    LocalDate date = LocalDate.parse(node.path("date").asText());
    Both name = ContentSet.both(node.path("title"));
    boolean provisional = file.root().path("provisional").asBoolean();
    SpecialDay day = days.loaded(date).orElse(null);
    boolean fresh = day == null;
    boolean same = !fresh && day.says(working, name, provisional, source(file));
    if (fresh) day = new SpecialDay(null, date);
    day.say(working, name, provisional, source(file));
    if (fresh) days.add(day);
    if (days.byHand(null, date).isPresent()) report.kept(ENTITY, date.toString());
    else if (fresh) report.added(ENTITY, date.toString());
    else if (same) report.unchanged(ENTITY, date.toString());
    else report.changed(ENTITY, date.toString());
    return date;
  }

  private static String source(ContentFile file) {
    return file.root().path("id").asText();
  }
}
