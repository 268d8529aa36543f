package lms.consequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.certification.CertificateRow;
import lms.certification.CertificationService;
import lms.credit.Balance;
import lms.exam.ExamKind;
import lms.exam.RemarkRow;
import lms.gate.ForeseenPass;
import lms.gate.ForesightDesk;
import lms.regrade.CheckBegun;
import lms.regrade.MarksForetold;
import lms.security.Acting;
import lms.skill.DueLevel;
import lms.skill.Trial;

/**
 * While a regrade is checked: which certificates would be issued, and which would lose the mark on
 * which they rest. In the transaction of the check, for some papers at a time.
 */
@ApplicationScoped
class ForetellCertificates {
  @Inject Foretold foretold;
  @Inject Grounds grounds;
  @Inject ForesightDesk gates;
  @Inject CertificationService certification;

  void on(@Observes CheckBegun e) {
    foretold.clear(e.regradeId());
  }

  void on(@Observes MarksForetold e) {
    List<RemarkRow> marks =
        e.marks().stream()
            .filter(m -> m.kind() != ExamKind.OTHER)
            .filter(m -> m.mark().compareTo(m.was()) != 0 || m.passed() != m.hadPassed())
            .toList();
    Map<Long, ForeseenPass> passes = passes(marks);
    marks.stream()
        .collect(Collectors.groupingBy(RemarkRow::personId))
        .forEach((person, theirs) -> look(e.regradeId(), person, theirs, passes.get(person)));
  }

  private Map<Long, ForeseenPass> passes(List<RemarkRow> marks) {
    Map<Long, ForeseenPass> passes = new HashMap<>();
    marks.stream()
        .filter(m -> m.mark().compareTo(m.was()) > 0)
        .collect(Collectors.groupingBy(RemarkRow::cohortId))
        .forEach(
            (cohort, some) -> {
              Set<Long> people = some.stream().map(RemarkRow::personId).collect(Collectors.toSet());
              Map<UUID, RemarkRow> papers =
                  marks.stream()
                      .filter(m -> m.cohortId() == cohort)
                      .collect(Collectors.toMap(RemarkRow::paperId, Function.identity()));
              Acting.asSystem(() -> gates.passes(cohort, people, papers))
                  .forEach(p -> passes.put(p.personId(), p));
            });
    return passes;
  }

  private void look(long regrade, long person, List<RemarkRow> marks, ForeseenPass pass) {
    Map<String, Map<String, Grounds.Move>> moves = new HashMap<>();
    for (RemarkRow m : marks)
      if (m.kind() == ExamKind.STAGE || m.kind() == ExamKind.RESIT)
        moves
            .computeIfAbsent(m.stageId(), s -> new HashMap<>())
            .put(
                m.paperId().toString(),
                new Grounds.Move(m.was(), m.hadPassed(), m.mark(), m.passed()));
    moves.forEach(
        (stage, papers) ->
            grounds.shift(person, stage, papers).lost().forEach(c -> lose(regrade, c)));
    boolean risen = marks.stream().anyMatch(m -> m.mark().compareTo(m.was()) > 0);
    if (!risen) return;
    Map<String, BigDecimal> best = new HashMap<>();
    moves.forEach((stage, papers) -> best.put(stage, grounds.best(person, stage, papers)));
    Set<String> stages = new HashSet<>();
    if (pass != null) stages.add(pass.stageId());
    Trial trial = new Trial(best, stages, pass == null ? Balance.NOTHING : pass.credits());
    Acting.asSystem(() -> certification.would(person, trial))
        .forEach(d -> gain(regrade, person, d));
  }

  private void lose(long regrade, CertificateRow c) {
    foretold.add(
        regrade, new ForetoldRow(c.personId(), c.title(), c.number()), c.skillId(), c.level());
  }

  private void gain(long regrade, long person, DueLevel due) {
    foretold.add(
        regrade,
        new ForetoldRow(person, due.level().title(), null),
        due.skill().id(),
        due.level().level());
  }
}
