package lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.content.LessonRow;
import lms.entry.RuleWords;
import lms.entry.Rules;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.NotFound;
import lms.web.layout.AcademyBean;
import lms.web.layout.Speaking;
import lms.web.layout.Viewer;
import lms.web.still.StillPages;

/** What stands around the player: which paper, and whether it can be sat now. */
@Named
@RequestScoped
public class ExamTake {
  @Inject ExamSittingService exam;
  @Inject Viewer viewer;
  @Inject Clock clock;
  @Inject HttpServletRequest request;
  @Inject Speaking speaking;
  @Inject AcademyBean academy;
  private PaperRow paper;
  private Rules rules;
  private List<LessonRow> lessons;

  @PostConstruct
  void load() {
    PaperRow.Around found = exam.around(id(request, "paper"));
    paper = found.paper();
    rules = found.rules();
  }

  /**
   * @throws NotFound for what cannot be an id
   */
  static UUID id(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    if (given == null || !given.matches("[0-9a-fA-F-]{36}"))
      throw new NotFound(name, given == null ? "" : given);
    return UUID.fromString(given);
  }

  /** The paper's id, as the page writes it. */
  public String getId() {
    return StillPages.mark(request, 0, paper.id().toString());
  }

  /** Whose page it is. */
  public String getName() {
    return StillPages.mark(request, 1, viewer.name());
  }

  /** The words of {@link #getId} and {@link #getName}. */
  List<String> words() {
    return List.of(paper.id().toString(), viewer.name());
  }

  /**
   * Everything that the page shows but those words; null when it shows more than that, as it does
   * once it was begun or where lessons have to be read first.
   */
  Object look() {
    boolean still = (paper.state() == PaperState.OPEN || isWaiting()) && paper.sittingId() == null;
    if (!still || !getLessons().isEmpty()) return null;
    return new Look(
        speaking.language(),
        academy.getName(),
        paper.title(),
        paper.items(),
        paper.time(),
        paper.extra(),
        paper.passMark(),
        paper.opens(),
        paper.closes(),
        paper.state(),
        rules,
        getZone());
  }

  private record Look(
      Language language,
      String academy,
      Both title,
      int items,
      Duration time,
      Duration extra,
      BigDecimal passMark,
      Instant opens,
      Instant closes,
      PaperState state,
      Rules rules,
      String zone) {}

  public PaperRow getPaper() {
    return paper;
  }

  /** What its rules ask, in plain words. */
  public List<String> getRules() {
    return RuleWords.of(rules, paper.opens(), speaking.texts(), viewer.zone());
  }

  /** What has to be read before it can be begun. */
  public List<LessonRow> getLessons() {
    if (lessons == null) lessons = isDoor() ? exam.lessonsFirst(paper.id()) : List.of();
    return lessons;
  }

  /** Does whoever begins it come to the door first? */
  public boolean isDoor() {
    return (paper.state() == PaperState.OPEN || isWaiting()) && !rules.open();
  }

  /** Does the page ask for the whole screen? */
  public boolean isFullScreen() {
    return isPlayable() && rules.fullScreen() != null;
  }

  /** May an item be checked while the exam is written? */
  public boolean isChecks() {
    return isPlayable() && rules.feedback() != null && rules.feedback().during();
  }

  /** Is it sat in Safe Exam Browser? */
  public boolean isSafe() {
    return isPlayable() && rules.safe();
  }

  /** How many items stand on the page. */
  public Rules.Paging getPaging() {
    return isPlayable() ? rules.paging() : Rules.Paging.FREE;
  }

  /** Signed in and here before it opens: may its page wait for that? */
  public boolean isWaiting() {
    return paper.waitsAt(clock.instant());
  }

  /** The zone in which times are told, as on every page. */
  public String getZone() {
    return viewer.zone().getId();
  }

  /** May it be written now, or waited for? */
  public boolean isPlayable() {
    return paper.state() == PaperState.OPEN || paper.state() == PaperState.WRITING || isWaiting();
  }

  public boolean isDone() {
    return paper.state() == PaperState.DONE;
  }
}
