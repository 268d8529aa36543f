package lms.script;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.platform.Both;
import lms.platform.Language;
import lms.script.Effect.Level;
import lms.script.Effect.Next;

/**
 * A call somebody wrote: who rings, what the six panels show, how the talk can go, what is marked.
 * Written by trainers in course content, checked by {@link ScenarioLint}, never changed once a call
 * was made with it: a new text is a new revision.
 *
 * @param reference seconds an experienced agent needs
 * @param start the first node
 * @param hungUp where the script goes when either side breaks off; leads to the end without the
 *     customer
 * @param unclear what the customer says to typed words that fit nothing here
 * @param best the model call: worth 100, proves that 100 can be had, shown to the trainee
 *     afterwards
 */
public record Scenario(
    String kind,
    String id,
    Both title,
    Both summary,
    String skill,
    Difficulty difficulty,
    Both line,
    String caller,
    Customer customer,
    Mood mood,
    Silence silence,
    Holding holding,
    int reference,
    List<Intent> intents,
    List<Criterion> criteria,
    List<Fact> identity,
    List<Panel> panels,
    List<Article> knowledge,
    List<Target> transfers,
    String start,
    String hungUp,
    Both unclear,
    List<Node> nodes,
    List<Model> best) {

  public Scenario {
    intents = Effect.orEmpty(intents);
    criteria = Effect.orEmpty(criteria);
    identity = Effect.orEmpty(identity);
    panels = Effect.orEmpty(panels);
    knowledge = Effect.orEmpty(knowledge);
    transfers = Effect.orEmpty(transfers);
    nodes = Effect.orEmpty(nodes);
    best = Effect.orEmpty(best);
  }

  public enum Difficulty {
    @JsonProperty("easy")
    EASY,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("hard")
    HARD
  }

  /** Who rings, and what the head of the file shows. */
  public record Customer(
      Both name, Both masked, Both tier, String number, List<Field> file, List<Note> notes) {
    public Customer {
      file = Effect.orEmpty(file);
      notes = Effect.orEmpty(notes);
    }
  }

  /**
   * A line of the file.
   *
   * @param tone ok, warn, bad or null
   * @param after what it shows once an action was done; of several that were done, the last here
   */
  public record Field(
      Both label,
      Both value,
      String tone,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<After> after) {
    public Field {
      after = Effect.orEmpty(after);
    }

    /** What it shows when these actions were done. */
    public After shown(Collection<String> done) {
      After now = new After(null, value, tone);
      for (After one : after) if (done.contains(one.action())) now = one;
      return now;
    }
  }

  public record After(String action, Both value, String tone) {}

  /** What an earlier colleague left behind. */
  public record Note(Both date, Both by, Both text, Both state, String tone) {}

  /**
   * How the customer's mood moves: 0 furious, 100 delighted.
   *
   * @param repeat what it does to be told the same words again
   */
  record Mood(int start, Effect repeat, List<Threshold> thresholds) {
    Mood {
      repeat = Effect.orNone(repeat);
      thresholds = Effect.orEmpty(thresholds);
    }
  }

  /** When the mood first falls below, the script is interrupted. */
  record Threshold(int below, Next to) {}

  /**
   * After {@code soft} seconds of silence the customer speaks up, after {@code hard} seconds hangs
   * up.
   */
  public record Silence(int soft, int hard, Effect does, List<Both> prompts) {
    public Silence {
      does = Effect.orNone(does);
      prompts = List.copyOf(prompts);
    }
  }

  /**
   * Music: fine when asked for and short.
   *
   * @param limit seconds after which it is too long; after three times as many the customer is gone
   * @param proper what a hold within the limit earns
   * @param tooLong what passing the limit costs
   */
  public record Holding(int limit, Effect proper, Effect tooLong) {
    public Holding {
      proper = Effect.orNone(proper);
      tooLong = Effect.orNone(tooLong);
    }
  }

  /** Something the customer needs from this call. */
  public record Intent(String id, Both text) {}

  /** The mark's six parts and what each weighs when nothing is left out. */
  public enum Domain {
    @JsonProperty("compliance")
    COMPLIANCE(25),
    @JsonProperty("solution")
    SOLUTION(25),
    @JsonProperty("process")
    PROCESS(10),
    @JsonProperty("communication")
    COMMUNICATION(20),
    @JsonProperty("system")
    SYSTEM(10),
    @JsonProperty("documentation")
    DOCUMENTATION(10);

    final int weight;

    Domain(int weight) {
      this.weight = weight;
    }
  }

  /** What a criterion counts for that nothing in the call has touched. */
  enum Untouched {
    @JsonProperty("missed")
    MISSED,
    @JsonProperty("earned")
    EARNED,
    @JsonProperty("not-applicable")
    NOT_APPLICABLE
  }

  /**
   * One rule the call is marked by.
   *
   * @param text the rule as the trainee reads it
   * @param article the section that proves it
   */
  record Criterion(
      String id, Domain domain, int points, Both text, String article, Untouched untouched) {
    Criterion {
      untouched = untouched == null ? Untouched.MISSED : untouched;
    }
  }

  /**
   * Something the agent can ask to know who is calling.
   *
   * @param dynamic counts for the enhanced level
   * @param required must be among the items of every level
   * @param onFile what the bank has; null for what no bank may ask
   * @param wrong the customer's answer is not what the file says
   * @param reaction what asking does; a fatal error for passwords and codes
   */
  public record Fact(
      String id,
      Both label,
      Both answer,
      Both onFile,
      boolean dynamic,
      boolean required,
      boolean wrong,
      Effect reaction) {
    public Fact {
      reaction = Effect.orNone(reaction);
    }

    boolean secret() {
      return onFile == null;
    }

    boolean right() {
      return !wrong && !secret();
    }
  }

  public enum PanelName {
    @JsonProperty("application")
    APPLICATION,
    @JsonProperty("cards")
    CARDS,
    @JsonProperty("transfers")
    TRANSFERS,
    @JsonProperty("limit")
    LIMIT,
    @JsonProperty("accounts")
    ACCOUNTS,
    @JsonProperty("loss")
    LOSS
  }

  public record Panel(PanelName id, List<Field> rows, List<Action> actions) {
    public Panel {
      rows = Effect.orEmpty(rows);
      actions = Effect.orEmpty(actions);
    }
  }

  /**
   * A button in a panel. It works at any moment of the talk, once.
   *
   * @param cases what it does instead when a field holds something special; the first that fits
   */
  public record Action(String id, Both label, List<Input> inputs, List<Case> cases, Effect does) {
    public Action {
      inputs = Effect.orEmpty(inputs);
      cases = Effect.orEmpty(cases);
      does = Effect.orNone(does);
    }

    Effect doneWith(Map<String, String> values) {
      return cases.stream().filter(c -> c.fits(values)).map(Case::does).findFirst().orElse(does);
    }
  }

  /** A field of an action: a number, or one of the given values. */
  public record Input(String id, Both label, Both unit, List<Choice> choices) {
    public Input {
      choices = Effect.orEmpty(choices);
    }
  }

  public record Choice(String id, Both text) {}

  /** Fits when the field's number is above or below, or its value is the one given. */
  record Case(String input, Integer above, Integer below, String is, Effect does) {
    boolean fits(Map<String, String> values) {
      String value = values.getOrDefault(input, "").strip();
      if (is != null) {
        return is.equals(value);
      }
      long number = number(value);
      return (above != null && number > above) || (below != null && number < below);
    }

    /** What is no number counts as nothing entered. */
    private static long number(String value) {
      String digits = value.replaceAll("[,\\s]", "");
      return digits.matches("-?\\d{1,12}") ? Long.parseLong(digits) : 0;
    }
  }

  /** An article at hand at the desk, with the lines that matter. */
  public record Article(String id, Both title, Both excerpt, Effect does) {
    public Article {
      does = Effect.orNone(does);
    }
  }

  /**
   * Somebody the call can be passed to.
   *
   * @param cold what is added when the call is passed without a word
   */
  public record Target(String id, Both label, Effect does, Effect cold) {
    public Target {
      does = Effect.orNone(does);
      cold = Effect.orNone(cold);
    }
  }

  /** One move of the model call, {@code after} seconds after the one before. */
  public record Model(
      Move.Kind act,
      String id,
      Both says,
      List<String> items,
      Map<String, Both> fields,
      int after) {
    public Move move(Language language) {
      return new Move(
          act,
          id,
          says == null ? null : says.in(language),
          items,
          fields == null
              ? null
              : fields.entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().in(language))));
    }
  }

  Node node(String id) {
    return find(nodes, Node::id, id).orElseThrow();
  }

  Optional<Criterion> criterion(String id) {
    return find(criteria, Criterion::id, id);
  }

  Optional<Fact> fact(String id) {
    return find(identity, Fact::id, id);
  }

  Optional<Article> article(String id) {
    return find(knowledge, Article::id, id);
  }

  Optional<Target> target(String id) {
    return find(transfers, Target::id, id);
  }

  Optional<Action> action(String id) {
    return panels.stream()
        .flatMap(p -> p.actions().stream())
        .filter(a -> a.id().equals(id))
        .findFirst();
  }

  /** Does the talk or the desk ever need to know who is calling? */
  boolean touchesAccount() {
    return effects().anyMatch(e -> e.discloses() != null || e.needs() != null);
  }

  /** Every effect written anywhere in the script. */
  Stream<Effect> effects() {
    return ScenarioLint.effectsOf(this);
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> name, String id) {
    return all.stream().filter(one -> name.apply(one).equals(id)).findFirst();
  }

  /**
   * The level that right answers to these facts prove: three fixed ones with the required among
   * them are the basic level, a dynamic one more the enhanced.
   */
  Level levelOf(Collection<String> asked) {
    List<Fact> right =
        asked.stream().distinct().flatMap(id -> fact(id).stream()).filter(Fact::right).toList();
    boolean named = identity.stream().filter(Fact::required).allMatch(right::contains);
    boolean basic = named && right.stream().filter(f -> !f.dynamic()).count() >= 3;
    if (!basic) {
      return Level.NONE;
    }
    return right.stream().anyMatch(Fact::dynamic) ? Level.ENHANCED : Level.BASIC;
  }
}
