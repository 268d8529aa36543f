package lms.simulation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.script.Call;
import lms.script.CallResult;
import lms.script.Finding;
import lms.script.MarkingPolicy;
import lms.script.Move;
import lms.script.Node;
import lms.script.Scenario;

/**
 * A finished call with its mark, every finding with its moment, and the transcript, in the reader's
 * language.
 *
 * @param cut the pass mark
 * @param ending how it went for the customer, in a sentence; null when the call broke off
 * @param band green, amber or red: the time it took beside an experienced agent's; none when the
 *     call ended before its matter was settled
 * @param model the model call's words, for comparison
 */
public record ResultCard(
    UUID callId,
    long personId,
    String scenario,
    String title,
    boolean practice,
    Instant began,
    double score,
    int cut,
    boolean passed,
    boolean fatal,
    String outcome,
    String ending,
    List<Part> parts,
    List<Point> points,
    long seconds,
    int reference,
    String band,
    List<Need> needs,
    List<CallCard.Line> transcript,
    List<String> model)
    implements Serializable {

  /** One of the mark's domains. */
  public record Part(String name, double percent, double weight) implements Serializable {}

  /**
   * A finding on the time line.
   *
   * @param verdict FATAL, MISSED, HALF, EARNED or NOT_APPLICABLE
   * @param words what was said or done then; null where nothing was
   * @param missing what was not heard; null where nothing is missing
   * @param article that proves the rule; null for a fatal error, whose rule is the house's
   * @param section of the article
   */
  public record Point(
      long second,
      String verdict,
      String part,
      String rule,
      String words,
      String missing,
      String article,
      String section,
      double points,
      int of)
      implements Serializable {}

  /** Something the customer needed, and whether it was met. */
  public record Need(String text, boolean met) implements Serializable {}

  static ResultCard of(SimulatedCall stored, Call call, Language language) {
    return new Maker(stored, call, language).card();
  }

  private static final class Maker {
    private final SimulatedCall stored;
    private final Call call;
    private final Scenario scenario;
    private final CallResult result;
    private final Language language;
    private final Texts texts;

    Maker(SimulatedCall stored, Call call, Language language) {
      this.stored = stored;
      this.call = call;
      this.scenario = call.scenario();
      this.result = MarkingPolicy.mark(call);
      this.language = language;
      this.texts = Texts.in(language);
    }

    ResultCard card() {
      return new ResultCard(
          stored.id(),
          stored.personId(),
          scenario.id(),
          in(scenario.title()),
          stored.practice(),
          stored.began(),
          result.score(),
          MarkingPolicy.PASS_MARK,
          result.passed(),
          result.fatal(),
          texts.of("simulation.outcome." + result.outcome()),
          call.node() instanceof Node.End end ? in(end.text()) : null,
          result.domains().stream()
              .map(d -> new Part(part(d.domain()), d.percent(), d.weight()))
              .toList(),
          result.findings().stream().map(this::point).toList(),
          result.time().seconds(),
          result.time().reference(),
          result.time().band().name(),
          scenario.intents().stream()
              .map(i -> new Need(in(i.text()), result.solved().contains(i.id())))
              .toList(),
          new CallCard.Maker(call, language).lines(),
          scenario.best().stream()
              .filter(m -> m.act() == Move.Kind.SAY || m.act() == Move.Kind.CHOOSE)
              .map(this::words)
              .toList());
    }

    private Point point(Finding finding) {
      String[] article =
          finding.article() == null ? new String[] {null, null} : finding.article().split("#");
      return new Point(
          finding.second(),
          finding.verdict().name(),
          finding.domain() == null ? null : part(finding.domain()),
          finding.fatal() == null
              ? in(finding.rule())
              : texts.of("simulation.fatal." + finding.fatal()),
          in(finding.words()),
          missing(finding),
          article[0],
          article[1],
          finding.points(),
          finding.of());
    }

    /** The first phrase of each group stands for what was meant. */
    private String missing(Finding finding) {
      return finding.missing().isEmpty()
          ? null
          : String.join(
              texts.of("simulation.event.and"),
              finding.missing().stream().map(this::example).toList());
    }

    private String example(List<String> group) {
      return group.stream()
          .filter(p -> p.chars().allMatch(c -> c < 128) == (language == Language.EN))
          .findFirst()
          .orElse(group.get(0));
    }

    private String words(Scenario.Model model) {
      return model.act() == Move.Kind.SAY
          ? in(model.says())
          : scenario.nodes().stream()
              .flatMap(n -> n.options().stream())
              .filter(o -> o.id().equals(model.id()))
              .map(o -> in(o.text()))
              .findFirst()
              .orElseThrow();
    }

    private String part(Scenario.Domain domain) {
      return texts.of("simulation.domain." + domain);
    }

    private String in(Both text) {
      return text == null ? null : text.in(language);
    }
  }
}
