package lms.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.consequence.GroundPolicy.Held;
import lms.security.Acting;
import lms.skill.Piece;
import lms.skill.SkillDesk;

/** Finds out what certificates rest on. */
@ApplicationScoped
class Grounds {
  @Inject CertificationService certification;
  @Inject SkillDesk skills;

  /** A mark as it was and as it is or would be. */
  record Move(BigDecimal was, boolean hadPassed, BigDecimal mark, boolean passed) {}

  /**
   * What other marks in the exams of a stage do.
   *
   * @param moves by what they came from, which is the paper
   */
  Shift shift(long personId, String stageId, Map<String, Move> moves) {
    List<Piece> exams = skills.exams(personId, stageId);
    if (exams.stream().noneMatch(p -> moves.containsKey(p.source())))
      return Shift.NONE; // nothing can rest on what does not count yet
    List<Held> held = held(personId);
    if (held.isEmpty()) return Shift.NONE;
    Set<Long> before = new GroundPolicy(stageId, with(exams, moves, false)).lacking(held);
    Set<Long> after = new GroundPolicy(stageId, with(exams, moves, true)).lacking(held);
    return new Shift(without(held, after, before), without(held, before, after));
  }

  private List<Held> held(long personId) {
    List<Held> held = new ArrayList<>();
    for (CertificateRow c : Acting.asSystem(() -> certification.standingByRule(personId)))
      skills.require(c.skillId()).level(c.level()).ifPresent(level -> held.add(new Held(c, level)));
    return held;
  }

  /** The best mark that the exams of a stage would have. */
  BigDecimal best(long personId, String stageId, Map<String, Move> moves) {
    return with(skills.exams(personId, stageId), moves, true).stream()
        .map(Piece::mark)
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static List<Piece> with(List<Piece> exams, Map<String, Move> moves, boolean moved) {
    return exams.stream()
        .map(
            p -> {
              Move move = moves.get(p.source());
              return move == null
                  ? p
                  : new Piece(
                      p.personId(),
                      p.kind(),
                      p.ref(),
                      p.source(),
                      moved ? move.mark() : move.was(),
                      moved ? move.passed() : move.hadPassed(),
                      p.fatal(),
                      p.at());
            })
        .toList();
  }

  private static List<CertificateRow> without(List<Held> held, Set<Long> some, Set<Long> others) {
    return held.stream()
        .map(Held::certificate)
        .filter(c -> some.contains(c.id()) && !others.contains(c.id()))
        .toList();
  }
}
