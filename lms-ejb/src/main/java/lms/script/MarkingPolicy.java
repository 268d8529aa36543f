package lms.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lms.script.Call.Mark;
import lms.script.CallResult.Band;
import lms.script.CallResult.DomainMark;
import lms.script.CallResult.HandlingTime;
import lms.script.Finding.Verdict;
import lms.script.Scenario.Criterion;
import lms.script.Scenario.Domain;
import lms.script.Scenario.Untouched;

/**
 * What is a call worth? A gate times a weighted sum: one fatal error fails it, whatever the rest.
 * Inside a domain points count; domains count by their weight; what did not apply leaves the
 * denominator, and a domain of which nothing applied leaves with its weight.
 */
public final class MarkingPolicy {
  public static final int PASS_MARK = 85;
  private static final double GREEN = 1.3;
  private static final double AMBER = 1.8;

  private MarkingPolicy() {}

  public static CallResult mark(Call call) {
    Scenario scenario = call.scenario();
    List<Finding> findings = new ArrayList<>();
    call.errors().forEach(e -> findings.add(fatal(e)));
    scenario.criteria().forEach(c -> findings.add(finding(c, call)));
    findings.sort(Comparator.comparingLong(Finding::second).thenComparing(Finding::verdict));
    List<DomainMark> domains = domains(findings);
    double score = Math.round(10 * score(domains)) / 10.0;
    boolean fatal = !call.errors().isEmpty();
    Node.Outcome outcome =
        call.node() instanceof Node.End end ? end.outcome() : Node.Outcome.UNRESOLVED;
    return new CallResult(
        score,
        !fatal && score >= PASS_MARK && call.over(),
        fatal,
        outcome,
        domains,
        List.copyOf(findings),
        time(call, outcome),
        scenario.intents().stream()
            .map(Scenario.Intent::id)
            .filter(call.solved()::contains)
            .toList(),
        scenario.intents().stream()
            .map(Scenario.Intent::id)
            .filter(i -> !call.solved().contains(i))
            .toList(),
        call.mood());
  }

  private static Finding fatal(Call.Error error) {
    return new Finding(
        error.second(),
        Verdict.FATAL,
        null,
        null,
        error.fatal(),
        null,
        error.words(),
        List.of(),
        null,
        0,
        0);
  }

  private static Finding finding(Criterion rule, Call call) {
    Mark mark = call.marks().get(rule.id());
    Verdict verdict = mark == null ? untouched(rule.untouched()) : verdict(mark);
    double share =
        switch (verdict) {
          case EARNED -> 1;
          case HALF -> 0.5;
          default -> 0;
        };
    return new Finding(
        mark == null ? call.seconds() : mark.second(),
        verdict,
        rule.id(),
        rule.domain(),
        null,
        rule.text(),
        mark == null ? null : mark.words(),
        mark == null ? List.of() : mark.missing(),
        rule.article(),
        share * rule.points(),
        verdict == Verdict.NOT_APPLICABLE ? 0 : rule.points());
  }

  private static Verdict verdict(Mark mark) {
    return switch (mark.grade()) {
      case EARNED -> Verdict.EARNED;
      case HALF -> Verdict.HALF;
      case LOST -> Verdict.MISSED;
    };
  }

  private static Verdict untouched(Untouched as) {
    return switch (as) {
      case EARNED -> Verdict.EARNED;
      case MISSED -> Verdict.MISSED;
      case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
    };
  }

  private static List<DomainMark> domains(List<Finding> findings) {
    double weights =
        Stream.of(Domain.values()).filter(d -> of(findings, d) > 0).mapToInt(d -> d.weight).sum();
    return Stream.of(Domain.values())
        .filter(d -> of(findings, d) > 0)
        .map(d -> new DomainMark(d, points(findings, d), of(findings, d), 100 * d.weight / weights))
        .toList();
  }

  private static double score(List<DomainMark> domains) {
    return domains.stream().mapToDouble(d -> d.weight() * d.points() / d.of()).sum();
  }

  private static double points(List<Finding> findings, Domain domain) {
    return findings.stream().filter(f -> f.domain() == domain).mapToDouble(Finding::points).sum();
  }

  private static double of(List<Finding> findings, Domain domain) {
    return findings.stream().filter(f -> f.domain() == domain).mapToDouble(Finding::of).sum();
  }

  /** A call that broke off took no time that could be compared. */
  private static HandlingTime time(Call call, Node.Outcome outcome) {
    if (outcome != Node.Outcome.RESOLVED && outcome != Node.Outcome.FOLLOWED_UP)
      return new HandlingTime(call.seconds(), call.scenario().reference(), Band.NONE);
    double ratio = (double) call.seconds() / call.scenario().reference();
    Band band = ratio <= GREEN ? Band.GREEN : ratio <= AMBER ? Band.AMBER : Band.RED;
    return new HandlingTime(call.seconds(), call.scenario().reference(), band);
  }
}
