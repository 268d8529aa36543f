package lms.question;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lms.loading.ContentFile;
import lms.loading.ContentIds;
import lms.loading.ContentKind;
import lms.loading.ContentSet;
import lms.loading.Faults;
import lms.loading.LoadReport;
import lms.platform.Actor;

/**
 * Questions of course-content. They were reviewed where they were written, so they come in as
 * active; a changed one becomes a new version, and one that people edited here stays as it is.
 */
@ApplicationScoped
class QuestionsKind implements ContentKind {
  /** So that a file that names the question again is a change. */
  private static final String SAYS_NOTHING = "";

  @Inject Questions questions;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "questions";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void declare(ContentFile file, ContentIds ids) {
    int i = 0;
    for (JsonNode question : file.root().path("questions"))
      ids.add("question", question.path("id").asText(), file, "/questions/" + i++ + "/id");
  }

  @Override
  public void check(ContentSet all, Faults faults) {
    for (ContentFile file : all.of(kind())) {
      String topic = file.root().path("topic").asText();
      if (!all.knows("topic", topic))
        faults.at(file, "/topic", "knowledge.fault.unknown.topic", topic);
      int i = 0;
      for (JsonNode question : file.root().path("questions"))
        check(all, file, question, topic, "/questions/" + i++, faults);
    }
  }

  private static void check(
      ContentSet all, ContentFile file, JsonNode node, String topic, String at, Faults faults) {
    String source = node.path("source").asText();
    if (!all.knows("section", source))
      faults.at(file, at + "/source", "knowledge.fault.unknown.section", source);
    for (QuestionFault f : QuestionPolicy.faultsOf(QuestionNode.card(topic, node, 1)))
      faults.at(file, at + "/" + f.at(), f.reasonKey(), f.facts().toArray());
  }

  @Override
  public void store(ContentSet all, LoadReport report) {
    Map<String, Question> known =
        questions.all().stream().collect(Collectors.toMap(Question::id, q -> q));
    Map<String, Integer> newest = new HashMap<>(questions.newestNumbers());
    for (ContentFile file : all.of(kind())) {
      String topic = file.root().path("topic").asText();
      for (JsonNode node : file.root().path("questions")) store(topic, node, known, newest, report);
    }
    all.gone("question").stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .forEach(q -> retire(q, report));
  }

  private void retire(Question question, LoadReport report) {
    if (question.edited()) {
      report.kept("question", question.id());
      return;
    }
    question.loaded(SAYS_NOTHING);
    questions.versions(question.id()).stream()
        .filter(v -> v.state() == QuestionState.ACTIVE)
        .forEach(QuestionVersion::retire);
    report.retired("question", question.id());
  }

  private void store(
      String topic,
      JsonNode node,
      Map<String, Question> known,
      Map<String, Integer> newest,
      LoadReport report) {
    String id = node.path("id").asText();
    String mark = ContentSet.mark(topic, node);
    Question question = known.get(id);
    if (question == null) {
      question = new Question(id, topic);
      questions.add(question);
      report.added("question", id);
    } else if (question.edited() || question.loadedMark() == null) {
      report.kept("question", id);
      return;
    } else if (mark.equals(question.loadedMark())) {
      report.unchanged("question", id);
      return;
    } else {
      report.changed("question", id);
      question.moveTo(topic);
      supersede(id);
    }
    question.loaded(mark);
    QuestionVersion version =
        new QuestionVersion(
            QuestionNode.card(topic, node, newest.getOrDefault(id, 0) + 1),
            Actor.SYSTEM,
            clock.instant());
    version.handIn();
    version.activate(Actor.SYSTEM, clock.instant());
    questions.add(version);
  }

  private void supersede(String id) {
    List<QuestionVersion> versions = questions.versions(id);
    versions.stream()
        .filter(v -> v.state() == QuestionState.ACTIVE)
        .forEach(QuestionVersion::supersede);
    questions.flush(); // the database allows one active version and inserts come before updates
  }
}
