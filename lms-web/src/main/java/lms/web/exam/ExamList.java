package lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;
import lms.web.layout.Viewer;

/** My exams: what is open, what comes, what was. */
@Named
@RequestScoped
public class ExamList {
  /** How many of those that are over are seen at once. */
  private static final int RECENT = 5;

  private static final Set<PaperState> NOW = Set.of(PaperState.OPEN, PaperState.WRITING);
  private static final Set<PaperState> PAST =
      Set.of(PaperState.SETTLING, PaperState.MARKING, PaperState.DONE, PaperState.MISSED);

  @Inject ExamSittingService exam;
  @Inject Clock clock;
  @Inject Viewer viewer;
  private List<PaperRow> all;

  @PostConstruct
  void load() {
    all = exam.mine();
  }

  /** The one that closes first comes first. */
  public List<PaperRow> getOpen() {
    return all.stream()
        .filter(p -> NOW.contains(p.state()))
        .sorted(Comparator.comparing(PaperRow::closes))
        .toList();
  }

  /** Those that open today. */
  public List<PaperRow> getToday() {
    return coming(true);
  }

  /** Those that open on a later day. */
  public List<PaperRow> getComing() {
    return coming(false);
  }

  private List<PaperRow> coming(boolean today) {
    return all.stream()
        .filter(p -> p.state() == PaperState.COMING && isToday(p) == today)
        .sorted(Comparator.comparing(PaperRow::opens))
        .toList();
  }

  private boolean isToday(PaperRow paper) {
    return viewer.today().equals(paper.opens().atZone(viewer.zone()).toLocalDate());
  }

  /** The latest that are over, the last first. */
  public List<PaperRow> getRecent() {
    return past().limit(RECENT).toList();
  }

  /** Those before them. */
  public List<PaperRow> getEarlier() {
    return past().skip(RECENT).toList();
  }

  private Stream<PaperRow> past() {
    return all.stream().filter(p -> PAST.contains(p.state()));
  }

  /** May its result be looked at now? */
  public boolean shows(PaperRow paper) {
    return paper.state() == PaperState.DONE && paper.mark() != null;
  }

  /** May what was marked by itself be looked at while people have still to mark the rest? */
  public boolean showsPart(PaperRow paper) {
    return paper.state() == PaperState.MARKING && paper.shown();
  }

  /** May its page be opened to wait for its window? */
  public boolean waits(PaperRow paper) {
    return paper.waitsAt(clock.instant());
  }
}
