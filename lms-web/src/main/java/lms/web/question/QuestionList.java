package lms.web.question;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lms.knowledge.KnowledgeService;
import lms.knowledge.TopicRow;
import lms.platform.Both;
import lms.question.QuestionAuthoringService;
import lms.question.QuestionFilter;
import lms.question.QuestionRow;
import lms.question.QuestionState;
import lms.web.layout.Speaking;

/** The question bank as a list, filtered. */
@Named
@ViewScoped
public class QuestionList implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST = 2_000;
  private static final List<String> TYPES =
      List.of(
          "single", "multiple", "truefalse", "fill", "order", "match", "short", "essay", "spoken");

  @Inject transient QuestionAuthoringService questions;
  @Inject transient KnowledgeService knowledge;
  @Inject transient Speaking speaking;
  @Inject transient HttpServletRequest request;

  private String topic;
  private String type;
  private String state;
  private String words;
  private List<QuestionRow> rows;
  private Map<QuestionState, Long> counts;
  private List<TopicRow> topics;

  @PostConstruct
  void load() {
    state = request.getParameter("state");
    topics = knowledge.topics();
    find();
  }

  public void find() {
    rows = questions.list(new QuestionFilter(topic, type, state, words), 0, MOST);
    counts = questions.counts();
  }

  public List<SelectItem> getTopicOptions() {
    List<SelectItem> items = any();
    topics.forEach(t -> items.add(new SelectItem(t.id(), t.title().in(speaking.language()))));
    return items;
  }

  public List<SelectItem> getTypeOptions() {
    List<SelectItem> items = any();
    TYPES.forEach(t -> items.add(new SelectItem(t, speaking.texts().of("question.type." + t))));
    return items;
  }

  public List<SelectItem> getStateOptions() {
    List<SelectItem> items = any();
    states()
        .forEach(
            s ->
                items.add(
                    new SelectItem(s.name(), speaking.texts().of("question.state." + s.name()))));
    return items;
  }

  /** The states in which a newest version can be. */
  public List<QuestionState> states() {
    return Arrays.stream(QuestionState.values())
        .filter(s -> s != QuestionState.SUPERSEDED)
        .toList();
  }

  public long count(QuestionState of) {
    return counts.getOrDefault(of, 0L);
  }

  public String topicTitle(String id) {
    return topics.stream()
        .filter(t -> t.id().equals(id))
        .map(TopicRow::title)
        .findFirst()
        .orElse(new Both(id, id))
        .in(speaking.language());
  }

  /** The colour of a state; the word goes with it. */
  public String kind(QuestionState of) {
    return switch (of) {
      case ACTIVE -> "ok";
      case IN_REVIEW -> "warn";
      case DRAFT -> "info";
      case SUPERSEDED, RETIRED -> "";
    };
  }

  private List<SelectItem> any() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", speaking.texts().of("question.list.any")));
    return items;
  }

  public List<QuestionRow> getRows() {
    return rows;
  }

  public String getTopic() {
    return topic;
  }

  public void setTopic(String topic) {
    this.topic = topic;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
