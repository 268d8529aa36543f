package lms.question;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.security.Right;

/** What the making and the marking of papers take from the question bank. */
@Stateless
@DenyAll
public class QuestionDrawingService {
  @Inject Questions questions;

  /** All questions that may be drawn on these topics, by id. */
  @RolesAllowed(Right.SYSTEM)
  public List<DrawableQuestion> drawable(@NotNull Set<String> topics) {
    return questions.drawable(topics);
  }

  /** Who wrote or approved this version; without the academy itself. */
  @RolesAllowed(Right.SYSTEM)
  public Set<Long> authors(@NotNull QuestionVersionId id) {
    return questions
        .version(id.id(), id.version())
        .orElseThrow(() -> new NotFound("question", id.id()))
        .authors();
  }

  /** Those of these that this person wrote or approved. */
  @RolesAllowed(Right.SYSTEM)
  public Set<QuestionVersionId> writtenBy(
      @NotNull Collection<QuestionVersionId> ids, long personId) {
    Set<QuestionVersionId> wanted = new HashSet<>(ids);
    return questions
        .versions(wanted.stream().map(QuestionVersionId::id).collect(Collectors.toSet()))
        .stream()
        .filter(v -> v.authors().contains(personId))
        .map(v -> new QuestionVersionId(v.questionId(), v.number()))
        .filter(wanted::contains)
        .collect(Collectors.toSet());
  }

  /** The numbers of its versions that may have been asked, the newest first. */
  @RolesAllowed(Right.SYSTEM)
  public List<Integer> everAsked(@NotNull String id) {
    return questions.versions(id).stream()
        .filter(v -> v.state() != QuestionState.DRAFT && v.state() != QuestionState.IN_REVIEW)
        .map(QuestionVersion::number)
        .toList();
  }

  /**
   * The questions as they were when they were drawn, by id.
   *
   * @throws NotFound when one of them never existed
   */
  @RolesAllowed(Right.SYSTEM)
  public Map<String, QuestionCard> frozen(@NotNull Collection<QuestionVersionId> ids) {
    Map<String, QuestionCard> found = new TreeMap<>();
    questions.cards(new HashSet<>(ids)).forEach(c -> found.put(c.id(), c));
    for (QuestionVersionId id : ids)
      if (!found.containsKey(id.id())) throw new NotFound("question", id.id());
    return found;
  }
}
