package lms.web.question;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lms.knowledge.ArticleRow;
import lms.knowledge.KnowledgeService;
import lms.knowledge.SectionRow;
import lms.knowledge.TopicRow;
import lms.question.QuestionAuthoringService;
import lms.question.QuestionFilter;
import lms.question.QuestionState;
import lms.question.QuestionVersionRow;
import lms.web.layout.Viewer;

/** The frame of the question editor; its script talks to {@link QuestionsResource}. */
@Named
@RequestScoped
public class QuestionEdit {
  @Inject QuestionAuthoringService questions;
  @Inject KnowledgeService knowledge;
  @Inject HttpServletRequest request;
  @Inject Viewer viewer;
  private String id;
  private List<Proofs> proofs;
  private boolean asked;

  /** What an article offers as a proof. */
  public record Proofs(ArticleRow article, List<SectionRow> sections) {}

  @PostConstruct
  void load() {
    id = request.getParameter("id");
    if (id == null) questions.count(new QuestionFilter(null, null, null, null)); // authors only
    else
      asked =
          questions.open(id).versions().stream()
              .map(QuestionVersionRow::state)
              .anyMatch(s -> s != QuestionState.DRAFT && s != QuestionState.IN_REVIEW);
    Map<String, List<SectionRow>> sections =
        knowledge.sections().stream().collect(Collectors.groupingBy(SectionRow::articleId));
    proofs =
        knowledge.articles().stream()
            .map(a -> new Proofs(a, sections.getOrDefault(a.id(), List.of())))
            .toList();
  }

  /** Empty for a new question. */
  public String getId() {
    return id == null ? "" : id;
  }

  /** May a version of it lie in papers? */
  public boolean isAsked() {
    return asked;
  }

  /** The zone in which times are told. */
  public String getZone() {
    return viewer.zone().getId();
  }

  public List<TopicRow> getTopics() {
    return knowledge.topics();
  }

  /** Articles with their sections, of which one proves the key. */
  public List<Proofs> getProofs() {
    return proofs;
  }
}
