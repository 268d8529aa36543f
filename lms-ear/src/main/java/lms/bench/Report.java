package lms.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lms.fault.Happened;

/** Tables for people and one JSON object for programs, as the run goes along. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final Map<String, List<BigDecimal>> rounds = new LinkedHashMap<>();

  void conditions(Map<String, Object> conditions) {
    conditions.forEach((name, value) -> line("%-24s %s", name, value));
    figures.put("conditions", conditions);
  }

  void table(String title, Tally tally, Map<Operation, Meter.Reading> cost) {
    line("");
    line("%s", title);
    line(
        "  %-8s %8s %9s %9s %9s %7s %7s %8s %8s%s",
        "",
        "n",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "errors",
        "waits",
        "B out",
        "B in",
        cost.isEmpty() ? "" : "   server ms       db ms");
    for (Operation each : Operation.values()) {
      Tally.Line of = tally.of(each);
      int count = of.times.count();
      if (count == 0 && of.errors == 0) continue;
      int by = Math.max(1, count);
      Meter.Reading spent = cost.get(each);
      line(
          "  %-8s %8d %9.1f %9.1f %9.1f %7d %7d %8d %8d%s",
          each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          count,
          of.times.percentile(0.5),
          of.times.percentile(0.95),
          of.times.percentile(0.99),
          of.errors,
          of.waits,
          of.sent / by,
          of.received / by,
          spent == null
              ? ""
              : "%12.2f %11.2f".formatted(spent.server() / by, spent.database() / by));
    }
    tally.reasons().forEach((reason, times) -> line("  ! %d × %s", times, reason));
  }

  /**
   * @param attempts that share the cost; 0 when they cannot be counted
   */
  void cost(Meter.Reading cost, int attempts) {
    line(
        "  CPU: server %.1f s (compilers %.1f s), database %.1f s, driver %.1f s, in %.0f s%s",
        cost.server() / 1000,
        cost.compilers() / 1000,
        cost.database() / 1000,
        cost.driver() / 1000,
        cost.seconds(),
        attempts == 0 ? "" : "; %.1f ms per attempt".formatted(cost.both() / attempts));
  }

  void proof(Proof proof, Tally tally) {
    line(
        "  %s",
        Say.both(
            "proof",
            proof.attempts(),
            proof.acknowledged(),
            proof.lost(),
            proof.doubled(),
            proof.markMismatch(),
            tally.shownWrong));
  }

  /** One fault, when it has just happened. */
  static String brief(Happened fault) {
    return String.format(
        Locale.ROOT,
        "%s, %.1f s%s",
        Say.both("fault." + fault.fault()),
        fault.lasted().toMillis() / 1000.0,
        fault.done() ? "" : ", " + Say.both("fault.left", fault.left()));
  }

  /** What happened when, and what of it was noticed until the next one began. */
  void faults(List<Happened> faults, FaultBench.Noticed noticed) {
    line("");
    line(
        "  %3s %7s %9s %9s %8s %8s %8s  %s",
        "", "after", "lasted s", "silent s", "failed", "saved", "spoilt", "");
    for (int n = 0; n < faults.size(); n++) {
      Happened each = faults.get(n);
      line(
          "  %3d %7s %9.1f %9.1f %8d %8d %8d  %s%s",
          n + 1,
          "%d:%02d".formatted(each.after().toMinutes(), each.after().toSecondsPart()),
          each.lasted().toMillis() / 1000.0,
          noticed.silence[n + 1] / 1e9,
          noticed.failed[n + 1],
          noticed.acknowledged[n + 1],
          each.touched(),
          Say.both("fault." + each.fault()),
          each.done() ? "" : " – " + Say.both("fault.left", each.left()));
    }
    noticed.failures.forEach((reason, times) -> line("  ! %d × %s", times, reason));
    noticed.refusals.forEach((reason, times) -> line("  ? %d × %s", times, reason));
  }

  void proof(FaultProof proof) {
    line(
        "  %s",
        Say.both(
            "faults.proof",
            proof.takers(),
            proof.acknowledged(),
            proof.late(),
            proof.byClock(),
            proof.lost(),
            proof.doubled(),
            proof.notHandedIn(),
            proof.handedInLate(),
            proof.markMismatch()));
  }

  void verdict(String words) {
    line("  %s", words);
  }

  void statements(StatementCount count) {
    line("");
    line("%s", Say.both("phase.statements"));
    for (Operation each : Operation.values()) {
      line(
          "  %-8s %3d SQL, %d begin/commit",
          each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          count.statements(each),
          count.bounds(each));
    }
  }

  void put(String name, Object value) {
    figures.put(name, value);
  }

  void put(String name, long value) {
    measured(name, BigDecimal.valueOf(value));
  }

  void put(String name, double value) {
    measured(name, BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
  }

  void put(String name, long sum, long count) {
    put(name, count == 0 ? 0 : sum / count);
  }

  /**
   * Of what is measured more than once the median counts, of an even number the lower one; of what
   * must not happen at all, the worst.
   */
  private void measured(String name, BigDecimal value) {
    List<BigDecimal> all = rounds.computeIfAbsent(name, n -> new ArrayList<>());
    all.add(value);
    int counts = Yardstick.never(name) ? all.size() - 1 : (all.size() - 1) / 2;
    figures.put(name, all.stream().sorted().toList().get(counts));
    if (all.size() > 1) figures.put(name + "_all", List.copyOf(all));
  }

  /** Of a figure that was measured twice: how many times as much it was the second time. */
  void ratio(String prefix, String figure) {
    if (figures.get(figure) instanceof BigDecimal once
        && figures.get(prefix + figure) instanceof BigDecimal twice
        && once.signum() > 0)
      put(prefix + figure + "_times", twice.doubleValue() / once.doubleValue());
  }

  /** What was measured beside the targets and beside what we compare with; and how to read it. */
  void against(List<Yardstick> all, boolean pages) {
    line("");
    line("%s", Say.both("against"));
    line("  %-38s %10s %11s    %14s %14s", "", "", "target", "Moodle ¹", "Moodle ²");
    List<String> missed = new ArrayList<>();
    for (Yardstick each : all) {
      if (!(figures.get(each.figure()) instanceof BigDecimal here)) continue;
      boolean met = each.met(here);
      if (!met) missed.add(each.figure());
      line(
          "  %-38s %10s %2s %8s  %s %14s %14s",
          each.figure(),
          here.toPlainString(),
          each.most() ? "≤" : "≥",
          each.target(),
          met ? "✓" : "✗",
          each.eachPage() == null ? "–" : each.eachPage(),
          each.onePage() == null ? "–" : each.onePage());
    }
    line("  %s", Say.both("against.moodle"));
    line("  %s", Say.both("against.differs"));
    line("  %s", Say.both(pages ? "against.pages" : "against.noPages"));
    figures.put("targets_missed", missed);
  }

  private void line(String form, Object... facts) {
    lines.add(String.format(Locale.ROOT, form, facts));
  }

  /** What was written since the last question. */
  List<String> fresh() {
    List<String> fresh = List.copyOf(lines);
    lines.clear();
    return fresh;
  }

  String json() {
    return json(figures);
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map)
      return map.entrySet().stream()
          .map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    if (value instanceof List<?> list)
      return list.stream().map(Report::json).collect(Collectors.joining(",", "[", "]"));
    if (value instanceof Number || value instanceof Boolean) return value.toString();
    return "\""
        + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ")
        + "\"";
  }
}
