package lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperState;

/** My exams: what is open, what comes, what was. */
@Named
@RequestScoped
public class ExamList {
  private static final Set<PaperState> NOW = Set.of(PaperState.OPEN, PaperState.WRITING);
  private static final Set<PaperState> PAST =
      Set.of(PaperState.SETTLING, PaperState.MARKING, PaperState.DONE, PaperState.MISSED);

  @Inject ExamSittingService exam;
  @Inject Clock clock;
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

  public List<PaperRow> getComing() {
    return all.stream()
        .filter(p -> p.state() == PaperState.COMING)
        .sorted(Comparator.comparing(PaperRow::opens))
        .toList();
  }

  /** The latest first. */
  public List<PaperRow> getDone() {
    return all.stream().filter(p -> PAST.contains(p.state())).toList();
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

  public long minutes(PaperRow paper) {
    return paper.limit().toMinutes();
  }
}
