package lms.web.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.platform.NotFound;
import lms.question.QuestionBody;
import lms.rating.MarkLine;
import lms.rating.NoteLine;
import lms.rating.RatingTaskService;
import lms.rating.TaskCard;
import lms.rating.TaskRow;

/** One answer with its guide; the script of the page brings the mark to {@link RatingsResource}. */
@Named
@RequestScoped
public class RatingTask {
  @Inject RatingTaskService tasks;
  @Inject HttpServletRequest request;
  private static final ObjectMapper JSON =
      new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private TaskCard card;
  private List<TaskRow> left;

  /**
   * What is looked for, and what I gave for it.
   *
   * @param given null before I did
   */
  public record Line(int number, QuestionBody.Criterion criterion, BigDecimal given) {}

  @PostConstruct
  void load() {
    String id = request.getParameter("id");
    if (id == null || !id.matches("[0-9]{1,15}")) throw new NotFound("task", id == null ? "" : id);
    card = tasks.open(Long.parseLong(id));
  }

  public TaskCard getCard() {
    return card;
  }

  public List<Line> getLines() {
    List<QuestionBody.Criterion> all = card.guide().criteria();
    return IntStream.range(0, all.size())
        .mapToObj(n -> new Line(n, all.get(n), last() == null ? null : last().points().get(n)))
        .toList();
  }

  /** What I gave last; null before I did. */
  public MarkLine getLast() {
    return last();
  }

  private MarkLine last() {
    List<MarkLine> mine = card.mine();
    return mine.isEmpty() ? null : mine.get(mine.size() - 1);
  }

  /** Those that I have still to mark, the most urgent first; asked only once this one is marked. */
  public List<TaskRow> getLeft() {
    if (left == null)
      left =
          last() == null && isWritable()
              ? List.of()
              : tasks.mine().stream()
                  .filter(t -> t.done() == null && t.id() != card.row().id())
                  .toList();
    return left;
  }

  /** My remarks, for the script. */
  public String getNotes() {
    try {
      return JSON.writeValueAsString(last() == null ? List.of() : last().notes());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Which words or which moment a remark is about. */
  public String place(NoteLine note) {
    return note.about(card.text());
  }

  /** What the rule of a short answer takes, on one line. */
  public String getAccepted() {
    return String.join(" | ", card.accepted());
  }

  /** So that most answers are seen whole. */
  public int getRows() {
    long lines = card.text() == null ? 0 : card.text().lines().count();
    return (int) Math.min(30, Math.max(6, lines + getCharacters() / 32 + 1));
  }

  public boolean isWritable() {
    return !card.row().closed();
  }

  public int getCharacters() {
    return card.text() == null ? 0 : card.text().length();
  }

  /** What it had by each criterion, in their order. */
  public String points(MarkLine line) {
    return line.points().stream()
        .map(p -> p.stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" + "));
  }

  /** What a mark comes to in points. */
  public BigDecimal sum(MarkLine line) {
    return line.points().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
