package lms.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lms.entry.Disclosure;
import lms.entry.Rules;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;

/** Programme templates from course-content: a change is a new version for cohorts opened later. */
@ApplicationScoped
class ProgrammeKind implements ContentKind {
  private static final int WHOLE = 100;

  @Inject Programmes programmes;

  @Override
  public String kind() {
    return "programme";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    ids.add("programme", file.root().path("id").asText(), file, "/id");
    int i = 0;
    for (JsonNode stage : file.root().path("stages"))
      ids.add("stage", stage.path("id").asText(), file, "/stages/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      checkQuizzes(file, faults);
      checkResit(file, all, faults);
      checkStages(file, all, faults);
      checkSyllabus(file, all, faults);
    }
  }

  private static void checkQuizzes(ContentFile file, Faults faults) {
    for (String name : List.of("daily", "weekly", "stage")) {
      JsonNode quiz = file.root().path("quizzes").path(name);
      String opens = quiz.path("opens").asText();
      String closes = quiz.path("closes").asText();
      if (opens.compareTo(closes) >= 0) // both are HH:mm
      faults.at(file, "/quizzes/" + name + "/closes", "plan.fault.window", opens, closes);
      checkNetworks(file, "/quizzes/" + name + "/rules/networks", quiz, faults);
      Rules rules = Rules.of(quiz.path("rules"));
      if (!rules.fits()) faults.at(file, "/quizzes/" + name + "/rules/page", "plan.fault.page");
      Disclosure feedback = rules.feedback();
      if (feedback != null && !feedback.ordered())
        faults.at(file, "/quizzes/" + name + "/rules/feedback", "plan.fault.feedback");
      if (feedback != null && feedback.during() && name.equals("stage"))
        faults.at(file, "/quizzes/stage/rules/feedback", "plan.fault.during");
    }
    checkByHand(file, faults);
    int sum = 0;
    for (JsonNode weight : file.root().path("weights")) sum += weight.asInt();
    if (sum != WHOLE) faults.at(file, "/weights", "plan.fault.weights", sum);
  }

  /** What people mark and short answers are among the items. */
  private static void checkByHand(ContentFile file, Faults faults) {
    JsonNode quiz = file.root().path("quizzes").path("stage");
    JsonNode byHand = quiz.path("byHand");
    int all = quiz.path("items").asInt();
    int these = byHand.path("items").asInt() + byHand.path("short").asInt();
    if (these > all) faults.at(file, "/quizzes/stage/byHand", "plan.fault.byHand", these, all);
  }

  private static void checkNetworks(ContentFile file, String at, JsonNode quiz, Faults faults) {
    int n = 0;
    for (JsonNode range : quiz.path("rules").path("networks")) {
      if (!Rules.isNetwork(range.asText()))
        faults.at(file, at + "/" + n, "plan.fault.network", range.asText());
      n++;
    }
  }

  /** Who passed the exam and not the average needs another attempt. */
  private static void checkResit(ContentFile file, ContentSet all, Faults faults) {
    JsonNode resit = file.root().path("resit");
    int l = 0;
    for (JsonNode lesson : resit.path("lessons"))
      refer(all, faults, file, "/resit/lessons/" + l++, "lesson", lesson);
    for (JsonNode stage : file.root().path("stages"))
      if (resit.path("untilPassed").asBoolean() && stage.path("gate").path("average").asBoolean())
        faults.at(file, "/resit/untilPassed", "plan.fault.untilPassed", stage.path("id").asText());
  }

  private static void checkStages(ContentFile file, ContentSet all, Faults faults) {
    int s = 0;
    for (JsonNode stage : file.root().path("stages")) {
      String at = "/stages/" + s++;
      int sum = 0;
      int b = 0;
      for (JsonNode line : stage.path("blueprint")) {
        sum += line.path("share").asInt();
        refer(all, faults, file, at + "/blueprint/" + b++ + "/topic", "topic", line.path("topic"));
      }
      if (sum != WHOLE)
        faults.at(file, at + "/blueprint", "plan.fault.shares", stage.path("id").asText(), sum);
      int c = 0;
      for (JsonNode call : stage.path("gate").path("calls"))
        refer(
            all,
            faults,
            file,
            at + "/gate/calls/" + c++ + "/scenario",
            "scenario",
            call.path("scenario"));
    }
  }

  private static void checkSyllabus(ContentFile file, ContentSet all, Faults faults) {
    Set<String> seen = new HashSet<>();
    int d = 0;
    for (JsonNode day : file.root().path("syllabus")) {
      String at = "/syllabus/" + d++;
      String stage = day.path("stage").asText();
      int days = 0;
      for (JsonNode one : file.root().path("stages"))
        if (one.path("id").asText().equals(stage)) days = one.path("days").asInt();
      int number = day.path("day").asInt();
      if (days == 0) faults.at(file, at + "/stage", "loading.fault.unknown", "stage", stage);
      else if (number > days)
        faults.at(file, at + "/day", "plan.fault.dayBeyond", number, stage, days);
      if (!seen.add(stage + ":" + number))
        faults.at(file, at + "/day", "plan.fault.dayTwice", number, stage);
      int l = 0;
      for (JsonNode lesson : day.path("lessons"))
        refer(all, faults, file, at + "/lessons/" + l++, "lesson", lesson);
      int t = 0;
      for (JsonNode topic : day.path("topics"))
        refer(all, faults, file, at + "/topics/" + t++, "topic", topic);
    }
  }

  private static void refer(
      ContentSet all, Faults faults, ContentFile file, String pointer, String entity, JsonNode id) {
    if (!all.knows(entity, id.asText()))
      faults.at(file, pointer, "loading.fault.unknown", entity, id.asText());
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    for (ContentFile file : all.of(kind())) {
      String id = file.root().path("id").asText();
      String mark = ContentSet.mark(file.root());
      var known = programmes.newest(id);
      if (known.isPresent() && known.get().active() && known.get().mark().equals(mark)) {
        report.unchanged("programme", id);
        continue;
      }
      int version = known.map(k -> k.version() + 1).orElse(1);
      programmes.add(
          id, version, ContentSet.both(file.root().path("title")), file.root().toString(), mark);
      if (known.isPresent()) report.changed("programme", id);
      else report.added("programme", id);
    }
    for (String id : all.gone("programme")) {
      programmes.retire(id);
      report.retired("programme", id);
    }
  }
}
