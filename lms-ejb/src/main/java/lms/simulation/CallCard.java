package lms.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.script.Call;
import lms.script.Node;
import lms.script.Scenario;
import lms.script.Utterance;

/**
 * A call as the desk shows it at one moment, in the reader's language. Holds everything the page
 * needs, so that a reload or another machine goes on from it, and nothing it must not know: no
 * marks, no effects, no other branch of the script.
 *
 * @param sequence of the last move that counted; the next one is one more
 * @param now by the server's clock
 * @param seconds since the call began
 * @param quiet seconds since the agent last did something
 * @param held seconds on hold; null when the line is open
 * @param state talking, holding, wrapping-up or over
 * @param moodWord how the customer sounds
 * @param hint what a coach would whisper; null when there is none or the call counts
 * @param judged whether the agent took the customer as verified; null before
 * @param panel the open panel; null before the first
 * @param today the day of the call, for the form
 */
public record CallCard(
    UUID callId,
    String scenario,
    String title,
    String line,
    String caller,
    boolean practice,
    int sequence,
    Instant now,
    long seconds,
    long quiet,
    int soft,
    int hard,
    Long held,
    int holdLimit,
    String state,
    int mood,
    String moodWord,
    String kind,
    String prompt,
    String hint,
    List<Choice> options,
    Boolean judged,
    List<Fact> facts,
    String panel,
    List<Panel> panels,
    Customer customer,
    List<Article> knowledge,
    List<Choice> transfers,
    List<String> needs,
    List<Line> transcript,
    String today) {

  /** Something to choose. */
  public record Choice(String id, String text) {}

  /** Something that can be asked to know who is calling; {@code onFile} null for what may not. */
  public record Fact(String id, String label, String onFile, boolean asked) {}

  public record Panel(String id, String name, List<Field> rows, List<Action> actions) {}

  public record Field(String label, String value, String tone) {}

  public record Action(String id, String label, boolean done, List<Input> inputs) {}

  /** A field of an action; without choices it takes a whole number. */
  public record Input(String id, String label, String unit, List<Choice> choices) {}

  public record Customer(
      String name, String tier, String number, List<Field> file, List<Note> notes) {}

  public record Note(String date, String by, String text, String state, String tone) {}

  public record Article(String id, String title, String excerpt, boolean read) {}

  /**
   * A line of the transcript.
   *
   * @param side customer, agent or event
   */
  public record Line(long second, String side, String text) {}

  /** Makes the card of a call. */
  static final class Maker {
    private final Call call;
    private final Scenario scenario;
    private final Language language;
    private final Texts texts;

    Maker(Call call, Language language) {
      this.call = call;
      this.scenario = call.scenario();
      this.language = language;
      this.texts = Texts.in(language);
    }

    CallCard card(UUID id, boolean practice, Instant now) {
      Node node = call.node();
      boolean hints = practice && node.hint() != null && !call.over();
      return new CallCard(
          id,
          scenario.id(),
          in(scenario.title()),
          in(scenario.line()),
          scenario.caller(),
          practice,
          call.sequence(),
          now,
          call.seconds(),
          call.quiet(),
          scenario.silence().soft(),
          scenario.silence().hard(),
          call.onHold() ? call.holdSeconds() : null,
          scenario.holding().limit(),
          state(),
          call.mood(),
          texts.of("simulation.mood." + mood()),
          kind(node),
          node instanceof Node.Speech speech ? in(speech.prompt()) : null,
          hints ? in(node.hint()) : null,
          call.over() || call.wrappingUp()
              ? List.of()
              : call.options().stream().map(o -> new Choice(o.id(), in(o.text()))).toList(),
          call.judged(),
          scenario.identity().stream().map(this::fact).toList(),
          call.panel() == null ? null : call.panel().name(),
          scenario.panels().stream().map(this::panel).toList(),
          customer(),
          scenario.knowledge().stream().map(this::article).toList(),
          scenario.transfers().stream().map(t -> new Choice(t.id(), in(t.label()))).toList(),
          practice ? scenario.intents().stream().map(i -> in(i.text())).toList() : List.of(),
          lines(),
          call.today().toString());
    }

    private String state() {
      if (call.over()) {
        return "over";
      }
      return call.wrappingUp() ? "wrapping-up" : call.onHold() ? "holding" : "talking";
    }

    private String mood() {
      int[] floors = {75, 50, 30, 12, 0};
      String[] words = {"pleased", "calm", "warming", "angry", "furious"};
      int band = 0;
      while (call.mood() < floors[band]) {
        band++;
      }
      return words[band];
    }

    private static String kind(Node node) {
      return node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private Fact fact(Scenario.Fact fact) {
      return new Fact(
          fact.id(), in(fact.label()), in(fact.onFile()), call.asked().contains(fact.id()));
    }

    private Panel panel(Scenario.Panel panel) {
      return new Panel(
          panel.id().name(),
          texts.of("simulation.panel." + panel.id().name()),
          panel.rows().stream().map(this::field).toList(),
          panel.actions().stream().map(this::action).toList());
    }

    private Action action(Scenario.Action action) {
      return new Action(
          action.id(),
          in(action.label()),
          call.done().contains(action.id()),
          action.inputs().stream()
              .map(
                  i ->
                      new Input(
                          i.id(),
                          in(i.label()),
                          in(i.unit()),
                          i.choices().stream().map(c -> new Choice(c.id(), in(c.text()))).toList()))
              .toList());
    }

    private Field field(Scenario.Field field) {
      Scenario.After now = field.shown(call.done());
      return new Field(in(field.label()), in(now.value()), now.tone());
    }

    private Customer customer() {
      Scenario.Customer who = scenario.customer();
      return new Customer(
          in(who.masked()),
          in(who.tier()),
          who.number(),
          who.file().stream().map(this::field).toList(),
          who.notes().stream()
              .map(n -> new Note(in(n.date()), in(n.by()), in(n.text()), in(n.state()), n.tone()))
              .toList());
    }

    private Article article(Scenario.Article article) {
      boolean read = call.readArticles().contains(article.id());
      return new Article(
          article.id(), in(article.title()), read ? in(article.excerpt()) : null, read);
    }

    List<Line> lines() {
      List<Line> lines = new ArrayList<>();
      call.transcript().forEach(u -> lines.add(line(u)));
      return lines;
    }

    private Line line(Utterance said) {
      return switch (said.kind()) {
        case CUSTOMER -> new Line(said.second(), "customer", in(said.words()));
        case AGENT -> new Line(said.second(), "agent", in(said.words()));
        case ASKED -> new Line(said.second(), "agent", event(said, asked(said)));
        case OPENED ->
            new Line(
                said.second(),
                "event",
                event(said, texts.of("simulation.panel." + said.words().zh())));
        default -> new Line(said.second(), "event", event(said, in(said.words())));
      };
    }

    private String event(Utterance said, String words) {
      return texts.of(
          "simulation.event." + said.kind().name(), words == null ? "" : words, said.seconds());
    }

    private String asked(Utterance said) {
      return String.join(
          texts.of("simulation.event.and"), said.about().stream().map(this::in).toList());
    }

    private String in(Both text) {
      return text == null ? null : text.in(language);
    }
  }
}
