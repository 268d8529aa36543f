package lms.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lms.content.ContentService;
import lms.exam.ExamSittingService;
import lms.exam.PaperRow;
import lms.exam.PaperService;
import lms.exam.PaperState;
import lms.exam.SittingCard;
import lms.marking.TakeItem;
import lms.security.Acting;
import lms.simulation.MoveOrder;
import lms.simulation.RehearsalService;
import lms.simulation.SimulationService;
import lms.simulation.StartOrder;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;

/** What a trainee of the sample academy does of an evening, through the same doors as anybody. */
@ApplicationScoped
class SampleTrainee {
  /** How much of a paper each of them knows; everybody else the default. */
  private static final Map<String, Double> KNOWS =
      Map.of("H20360", 0.985, "H20362", 0.95, "H20365", 0.93, "H20368", 0.66);

  private static final double DEFAULT = 0.9;
  private static final String COURSE = "card-security";
  private static final String SCENARIO = "lost-card";

  @Inject ExamSittingService exams;
  @Inject PaperService papers;
  @Inject ContentService content;
  @Inject SimulationService calls;
  @Inject RehearsalService rehearsal;

  /** Comes to the door of every paper that is open. */
  void comeToAll(SamplePerson person) {
    for (PaperRow paper : exams.mine())
      if (paper.state() == PaperState.OPEN) exams.arrive(paper.id(), null);
  }

  /** Sits every paper that is open. */
  void sitAll(SamplePerson person) {
    for (PaperRow paper : exams.mine())
      if (paper.state() == PaperState.OPEN || paper.state() == PaperState.WRITING)
        sit(paper.id(), KNOWS.getOrDefault(person.number(), DEFAULT));
  }

  void readCourse(SamplePerson person) {
    content.courses().stream()
        .filter(c -> c.id().equals(COURSE))
        .flatMap(c -> c.lessons().stream())
        .forEach(l -> content.markRead(l.id()));
  }

  void takeCall(SamplePerson person) {
    List<MoveOrder> model = Acting.asSystem(() -> rehearsal.model(SCENARIO));
    UUID call = calls.start(new StartOrder(SCENARIO, false));
    model.forEach(move -> calls.act(call, move));
  }

  private void sit(UUID paperId, double knows) {
    SittingCard sitting = exams.start(paperId, 0, null);
    if (sitting.lease() == 0) sitting = exams.takeOver(sitting.id(), null);
    List<Answer> key = Acting.asSystem(() -> papers.key(paperId));
    Random random = new Random(paperId.getLeastSignificantBits());
    int sequence = sitting.sequence();
    for (int n = 0; n < key.size(); n++) {
      Answer answer =
          random.nextDouble() < knows ? key.get(n) : wrong(key.get(n), sitting.items().get(n));
      if (!answer.empty())
        exams.save(
            sitting.id(),
            paperId,
            new AnswerOrder(++sequence, sitting.lease(), n, answer, null, null, null));
    }
    exams.handIn(sitting.id(), sitting.lease());
  }

  /** The place beside the right one, the other truth, or nothing. */
  private static Answer wrong(Answer right, TakeItem item) {
    if (right.b() != null) return new Answer(null, !right.b(), null);
    if (item.type().equals("single"))
      return new Answer(List.of((right.p().get(0) + 1) % item.parts().size()), null, null);
    return new Answer(null, null, null);
  }
}
