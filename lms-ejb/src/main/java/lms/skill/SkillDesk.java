package lms.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.skill.SkillCard.SkillDemand;

/** What the rooms above ask of skills, within their own transactions. */
@ApplicationScoped
public class SkillDesk {
  @Inject Skills skills;
  @Inject Evidences evidences;
  @Inject Shown shown;

  /** In the order of the content. */
  public List<SkillCard> active() {
    return skills.active();
  }

  /** Retired ones too. */
  public SkillCard require(String id) {
    return skills.require(id);
  }

  /** Writes down what a person has shown; it counts at once. */
  public void show(Piece piece) {
    shown.add(piece);
  }

  /** Writes down what a person has shown; it counts from then on, see {@link #ripe}. */
  public void showLater(Piece piece, Instant from) {
    shown.addLater(piece, from);
  }

  /** Puts another mark in the place of one shown before; from when it counts stays as it was. */
  public void correct(
      long personId, Piece.Kind kind, String source, BigDecimal mark, boolean passed) {
    shown.correct(personId, kind, source, mark, passed);
  }

  /** Lets everything count whose time has come, and says whose it is. */
  public List<Ripe> ripe(Instant now) {
    return shown.ripe(now);
  }

  /**
   * All that the rule gives this person now.
   *
   * @param held highest level that is valid, by skill
   * @param had every level that was ever given
   */
  public List<DueLevel> due(long personId, Map<String, Integer> held, Set<SkillDemand> had) {
    return IssuePolicy.due(skills.active(), evidences.of(personId, held), had);
  }

  /**
   * What the rule would give this person beside what it gives now.
   *
   * @param held highest level that is valid, by skill
   * @param had every level that was ever given
   */
  public List<DueLevel> would(
      long personId, Map<String, Integer> held, Set<SkillDemand> had, Trial trial) {
    List<SkillCard> active = skills.active();
    Evidence now = evidences.of(personId, held);
    List<DueLevel> due = IssuePolicy.due(active, now, had);
    return IssuePolicy.due(active, trial.on(now), had).stream()
        .filter(d -> !due.contains(d))
        .toList();
  }

  /** A person's marks in the exams of a stage that count by now. */
  public List<Piece> exams(long personId, String stageId) {
    return shown.exams(personId, stageId);
  }

  /**
   * The levels this person may earn next: the lowest of each skill never given. Nearest first.
   *
   * @param held highest level that is valid, by skill
   * @param had every level that was ever given
   */
  public List<ChanceRow> chances(long personId, Map<String, Integer> held, Set<SkillDemand> had) {
    Evidence evidence = evidences.of(personId, held);
    List<ChanceRow> chances = new ArrayList<>();
    for (SkillCard skill : skills.active())
      skill.levels().stream()
          .filter(l -> !had.contains(new SkillDemand(skill.id(), l.level())))
          .findFirst()
          .ifPresent(
              l ->
                  chances.add(
                      new ChanceRow(
                          skill.id(),
                          l.level(),
                          skill.title(),
                          l.title(),
                          new IssuePolicy(l.demand()).judge(evidence))));
    chances.sort(Comparator.comparingInt(c -> c.total() - c.done()));
    return chances;
  }
}
