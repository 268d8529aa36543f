package lms.web.invigilation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import lms.exam.HallRow;
import lms.platform.Texts;
import lms.security.Me;
import lms.security.Reach;
import lms.security.Right;
import lms.web.layout.ShowBean;
import lms.web.layout.Speaking;
import lms.web.layout.Waiting;

/** Exams of today that I may watch over: those that run, and those that begin. */
@RequestScoped
class WaitingHalls implements Waiting {
  private static final int SHOWN = 3;

  @Inject InvigilationList list;
  @Inject ShowBean show;
  @Inject Speaking speaking;
  @Inject Clock clock;
  @Inject Me me;

  @Override
  public String page() {
    return "invigilation/list";
  }

  /** What comes with the hour is no heap of work. */
  @Override
  public long count() {
    return 0;
  }

  /** Whoever reaches everybody is on duty nowhere by that. */
  @Override
  public List<Step> steps() {
    if (!me.may(Right.INVIGILATE) || me.reach().kind() == Reach.Kind.ALL) return List.of();
    return list.getHalls().stream()
        .filter(h -> list.open(h) || clock.instant().isBefore(h.opens()))
        .limit(SHOWN)
        .map(this::step)
        .toList();
  }

  private Step step(HallRow hall) {
    Texts texts = speaking.texts();
    String exam = show.both(hall.title());
    String begins = show.time(hall.opens());
    return new Step(
        list.open(hall)
            ? texts.of("invigilation.step.open", exam)
            : texts.of("invigilation.step.coming", exam, begins),
        texts.of(
            "invigilation.step.facts",
            list.cohort(hall),
            begins,
            show.time(hall.closes()),
            hall.people(),
            list.writing(hall)),
        texts.of("invigilation.step.go"),
        "/invigilation/hall.xhtml?hall=" + show.inAddress(hall.key()));
  }
}
