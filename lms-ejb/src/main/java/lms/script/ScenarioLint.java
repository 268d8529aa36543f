package lms.script;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lms.platform.Language;
import lms.script.Effect.Branch;
import lms.script.Effect.Fatal;
import lms.script.Effect.Next;
import lms.script.Scenario.Criterion;

/**
 * Reads a scenario as a strict colleague would before anybody is let in: does every name exist, is
 * every node reachable, does every path end, is the model call worth 100 in both languages, can
 * every fatal error really be made, is identity checked where the account is touched, and does the
 * right answer not give itself away by its length.
 */
public final class ScenarioLint {
  private static final int WALKS = 1500;
  private static final int LONGEST_WALK = 80;
  private static final Instant SOME_DAY = Instant.parse("2026-12-01T02:00:00Z");
  private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
  private static final double LONGEST_IS_RIGHT = 0.6;

  /**
   * One thing wrong.
   *
   * @param where the node, criterion or part it stands in
   * @param what the text key under {@code simulation.lint.}
   * @param about the name it is about
   */
  public record Fault(String where, String what, String about) {}

  private final Scenario scenario;
  private final List<Fault> faults = new ArrayList<>();

  private ScenarioLint(Scenario scenario) {
    this.scenario = scenario;
  }

  public static List<Fault> faultsOf(Scenario scenario) {
    ScenarioLint lint = new ScenarioLint(scenario);
    lint.names();
    if (lint.faults.isEmpty()) {
      lint.reach();
      lint.identity();
      lint.lengths();
    }
    if (lint.faults.isEmpty()) {
      lint.best();
      lint.walks();
    }
    return List.copyOf(lint.faults);
  }

  private void fault(String where, String what, String about) {
    faults.add(new Fault(where, what, about));
  }

  // ---- names

  private void names() {
    unique("nodes", scenario.nodes(), Node::id);
    unique("criteria", scenario.criteria(), Criterion::id);
    unique("identity", scenario.identity(), Scenario.Fact::id);
    unique("panels", scenario.panels(), p -> p.id().name());
    unique(
        "actions",
        scenario.panels().stream().flatMap(p -> p.actions().stream()).toList(),
        Scenario.Action::id);
    Set<String> actions =
        new HashSet<>(
            scenario.panels().stream()
                .flatMap(p -> p.actions().stream())
                .map(Scenario.Action::id)
                .toList());
    Stream.concat(
            scenario.customer().file().stream(),
            scenario.panels().stream().flatMap(p -> p.rows().stream()))
        .flatMap(row -> row.after().stream())
        .forEach(after -> known("panels", actions, after.action()));
    Set<String> nodes = new HashSet<>(scenario.nodes().stream().map(Node::id).toList());
    known("start", nodes, scenario.start());
    known("hungUp", nodes, scenario.hungUp());
    for (Node node : scenario.nodes()) {
      exits(node).forEach(to -> known(node.id(), nodes, to));
      closing(node);
    }
    Set<String> criteria = new HashSet<>(scenario.criteria().stream().map(Criterion::id).toList());
    marked().forEach((criterion, where) -> known(where, criteria, criterion));
    criteria.stream()
        .filter(c -> !marked().containsKey(c))
        .forEach(c -> fault(c, "neverMarked", c));
    Set<String> intents =
        new HashSet<>(scenario.intents().stream().map(Scenario.Intent::id).toList());
    effects().forEach(e -> e.solves().forEach(i -> known("solves", intents, i)));
    for (Node node : scenario.nodes()) {
      Set<String> things = thingsFor(node);
      expects(node).forEach(e -> known(node.id(), things, e.id()));
    }
    if (scenario.silence().soft() >= scenario.silence().hard()) {
      fault("silence", "softAfterHard", "silence");
    }
    if (scenario.panels().size() != Scenario.PanelName.values().length) {
      fault("panels", "sixPanels", String.valueOf(scenario.panels().size()));
    }
  }

  private <T> void unique(String where, List<T> all, Function<T, String> name) {
    Set<String> seen = new HashSet<>();
    all.stream().map(name).filter(n -> !seen.add(n)).forEach(n -> fault(where, "twice", n));
  }

  private void known(String where, Set<String> names, String name) {
    if (!names.contains(name) && !Next.BACK.equals(name)) {
      fault(where, "unknown", String.valueOf(name));
    }
  }

  /** A list of branches must end in one without a condition, or the script may stand still. */
  private void closing(Node node) {
    waysOn(node)
        .filter(n -> n.branches().get(n.branches().size() - 1).when() != null)
        .forEach(n -> fault(node.id(), "noLastBranch", node.id()));
    if (node instanceof Node.Customer line
        && line.lines().get(line.lines().size() - 1).when() != null) {
      fault(node.id(), "noLastBranch", node.id());
    }
    if (node instanceof Node.Choice choice
        && choice.options().stream().noneMatch(o -> o.when() == null)) {
      fault(node.id(), "noLastBranch", node.id());
    }
  }

  private Set<String> thingsFor(Node node) {
    Stream<String> names =
        node instanceof Node.Screen
            ? scenario.panels().stream().flatMap(p -> p.actions().stream().map(Scenario.Action::id))
            : node instanceof Node.Lookup
                ? scenario.knowledge().stream().map(Scenario.Article::id)
                : scenario.transfers().stream().map(Scenario.Target::id);
    return new HashSet<>(names.toList());
  }

  /** Every criterion that something in the script can mark, with one place where. */
  private Map<String, String> marked() {
    Map<String, String> marked = new TreeMap<>();
    effects()
        .flatMap(e -> Stream.of(e.earn(), e.half(), e.lose()).flatMap(Collection::stream))
        .forEach(c -> marked.put(c, "effect"));
    for (Node node : scenario.nodes()) {
      if (node instanceof Node.Speech speech) {
        speech.expects().forEach(e -> marked.put(e.criterion(), node.id()));
      } else if (node instanceof Node.WrapUp form) {
        Stream.of(form.problem().criterion(), form.need().criterion(), form.due().criterion())
            .forEach(c -> marked.put(c, node.id()));
      } else if (node instanceof Node.Identity check && check.criterion() != null) {
        marked.put(check.criterion(), node.id());
      }
    }
    return marked;
  }

  // ---- reach

  private void reach() {
    Set<String> reached = from(scenario.start(), scenario.hungUp());
    scenario
        .mood()
        .thresholds()
        .forEach(t -> targets(t.to()).forEach(to -> reached.addAll(from(to))));
    scenario.transfers().stream()
        .flatMap(t -> targets(t.does().to()))
        .forEach(to -> reached.addAll(from(to)));
    for (Node node : scenario.nodes()) {
      if (!reached.contains(node.id())) {
        fault(node.id(), "unreachable", node.id());
      } else if (from(node.id()).stream().noneMatch(n -> scenario.node(n) instanceof Node.End)) {
        fault(node.id(), "noEnd", node.id());
      }
      if (node instanceof Node.Customer && runsInACircle(node)) {
        fault(node.id(), "circle", node.id());
      }
    }
    for (String id : from(scenario.start())) {
      if (exits(scenario.node(id)).anyMatch(Next.BACK::equals)) {
        fault(id, "nowhereToGoBack", id);
      }
    }
    for (String id : from(scenario.hungUp())) {
      Node node = scenario.node(id);
      if (!(node instanceof Node.Customer
          || node instanceof Node.WrapUp
          || node instanceof Node.End)) {
        fault(id, "customerIsGone", id);
      }
    }
  }

  private Set<String> from(String... starts) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(starts));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (seen.add(id)) {
        exits(scenario.node(id)).filter(to -> !Next.BACK.equals(to)).forEach(open::push);
        if (exits(scenario.node(id)).anyMatch(Next.BACK::equals)) {
          open.push(scenario.start());
        }
      }
    }
    return seen;
  }

  private boolean runsInACircle(Node start) {
    Set<String> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      List<Node> lines =
          exits(open.pop())
              .filter(to -> !Next.BACK.equals(to))
              .map(scenario::node)
              .filter(Node.Customer.class::isInstance)
              .toList();
      if (lines.contains(start)) {
        return true;
      }
      lines.stream().filter(n -> seen.add(n.id())).forEach(open::push);
    }
    return false;
  }

  private static Stream<String> exits(Node node) {
    return waysOn(node).flatMap(ScenarioLint::targets);
  }

  private static Stream<String> targets(Next next) {
    return next == null ? Stream.empty() : next.branches().stream().map(Branch::to);
  }

  private static Stream<Next> waysOn(Node node) {
    Stream<Next> own =
        node instanceof Node.Identity check
            ? Stream.of(check.passed(), check.failed())
            : node instanceof Node.Hold hold
                ? Stream.ofNullable(hold.does().to())
                : expects(node).map(e -> e.does().to());
    Stream<Next> said = node.options().stream().map(o -> o.does().to());
    return Stream.of(Stream.ofNullable(node.next()), own, said)
        .flatMap(s -> s)
        .filter(Objects::nonNull);
  }

  private static Stream<Node.Expected> expects(Node node) {
    if (node instanceof Node.Screen screen) {
      return screen.expects().stream();
    }
    if (node instanceof Node.Lookup lookup) {
      return lookup.expects().stream();
    }
    return node instanceof Node.Transfer transfer ? transfer.expects().stream() : Stream.empty();
  }

  // ---- what the bank insists on

  private void identity() {
    boolean checked = scenario.nodes().stream().anyMatch(Node.Identity.class::isInstance);
    if (scenario.touchesAccount() && !checked) {
      fault("nodes", "noIdentityCheck", scenario.id());
    }
  }

  /** Whoever always takes the longest sentence must not do well. */
  private void lengths() {
    for (Language language : Language.values()) {
      List<Node> choices = scenario.nodes().stream().filter(n -> n.options().size() > 1).toList();
      long given = choices.stream().filter(n -> chosenInBest(n, longest(n, language))).count();
      if (choices.size() > 2 && given > choices.size() * LONGEST_IS_RIGHT) {
        fault("options", "longestIsRight", language.tag());
      }
    }
  }

  private static Node.Option longest(Node node, Language language) {
    return node.options().stream()
        .max(Comparator.comparingInt(o -> o.text().in(language).length()))
        .orElseThrow();
  }

  private boolean chosenInBest(Node node, Node.Option option) {
    return node.options().contains(option)
        && scenario.best().stream()
            .anyMatch(m -> m.act() == Move.Kind.CHOOSE && option.id().equals(m.id()));
  }

  // ---- what only playing shows

  private void best() {
    for (Language language : Language.values()) {
      try {
        CallResult result = MarkingPolicy.mark(playBest(scenario, language));
        if (result.score() < 100 || !result.passed()) {
          fault("best", "bestNot100", language.tag() + " " + result.score());
        }
      } catch (MoveNotPossible | CallIsOver e) {
        fault("best", "bestBreaksOff", e.getMessage());
      }
    }
  }

  /** The model call from the first ring to the end. */
  static Call playBest(Scenario scenario, Language language) {
    Call call = Call.begin(scenario, 1, SITE, SOME_DAY);
    Instant at = SOME_DAY;
    int sequence = 0;
    for (Scenario.Model model : scenario.best()) {
      at = at.plusSeconds(model.after());
      call.apply(new Step(++sequence, at, onADay(model.move(language), call)));
    }
    return call;
  }

  /** A model writes the due date as days from the day of the call: "+2". */
  private static Move onADay(Move move, Call call) {
    String due = move.fields().getOrDefault("due", "");
    if (!due.startsWith("+")) {
      return move;
    }
    Map<String, String> fields = new TreeMap<>(move.fields());
    fields.put("due", call.today().plusDays(Integer.parseInt(due.substring(1))).toString());
    return new Move(move.kind(), move.id(), move.text(), move.items(), fields);
  }

  private void walks() {
    Set<Fatal> unseen = EnumSet.copyOf(declared());
    for (int walk = 0; walk < WALKS && !unseen.isEmpty(); walk++) {
      Call call = walk(new Random(walk));
      call.errors().forEach(e -> unseen.remove(e.fatal()));
      if (!call.over()) {
        fault("walk", "neverEnds", String.valueOf(walk));
        return;
      }
    }
    unseen.forEach(f -> fault("nodes", "fatalUnreachable", f.name()));
  }

  /** The fatal errors this scenario says can be made in it. */
  private Set<Fatal> declared() {
    Set<Fatal> fatals = EnumSet.of(Fatal.HUNG_UP);
    effects().map(Effect::fatal).filter(Objects::nonNull).forEach(fatals::add);
    if (effects().anyMatch(e -> e.discloses() != null)) {
      fatals.add(Fatal.UNVERIFIED_DISCLOSURE);
    }
    if (effects().anyMatch(e -> e.needs() != null)) {
      fatals.add(Fatal.UNVERIFIED_ACTION);
    }
    return fatals;
  }

  /** Somebody who does anything at all, and then nothing. */
  private Call walk(Random chance) {
    Call call = Call.begin(scenario, chance.nextLong(), SITE, SOME_DAY);
    Instant at = SOME_DAY;
    for (int i = 1; i < LONGEST_WALK && !call.over(); i++) {
      at = at.plusSeconds(1 + chance.nextInt(12));
      List<Move> moves = possible(call, chance);
      try {
        call.apply(new Step(i, at, moves.get(chance.nextInt(moves.size()))));
      } catch (MoveNotPossible | CallIsOver e) {
        continue; // a walker bumps into walls; the log shows no trace of it
      }
    }
    call.passTo(at.plus(Duration.ofDays(1)));
    return call;
  }

  /** What somebody at the desk might do now; most of it fits. */
  static List<Move> possible(Call call, Random chance) {
    Scenario scenario = call.scenario();
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      call.options().forEach(o -> moves.add(Move.of(Move.Kind.CHOOSE, o.id())));
    }
    if (call.node() instanceof Node.Identity) {
      moves.add(ask(scenario.identity().stream().filter(f -> !f.secret())));
      moves.add(ask(scenario.identity().stream().filter(f -> chance.nextInt(4) == 0)));
      moves.add(new Move(Move.Kind.JUDGE, null, "pass", null, null));
      moves.add(new Move(Move.Kind.JUDGE, null, "fail", null, null));
    }
    if (call.node() instanceof Node.Speech || call.node() instanceof Node.WrapUp) {
      scenario.best().stream()
          .filter(m -> m.act() == Move.Kind.SAY || m.act() == Move.Kind.WRAP_UP)
          .forEach(m -> moves.add(onADay(m.move(Language.ZH), call)));
    }
    scenario.panels().stream()
        .flatMap(p -> p.actions().stream())
        .forEach(a -> moves.add(press(a, chance)));
    scenario.knowledge().forEach(a -> moves.add(Move.of(Move.Kind.READ, a.id())));
    if (call.onHold() || call.node() instanceof Node.Hold) {
      moves.add(Move.of(call.onHold() ? Move.Kind.RETRIEVE : Move.Kind.HOLD));
    }
    if (call.node() instanceof Node.Transfer || chance.nextInt(12) == 0) {
      scenario.transfers().forEach(t -> moves.add(Move.of(Move.Kind.TRANSFER, t.id())));
    }
    if (chance.nextInt(40) == 0) {
      moves.add(Move.of(Move.Kind.HANG_UP));
    }
    moves.add(Move.of(Move.Kind.WAIT));
    return moves;
  }

  private static Move ask(Stream<Scenario.Fact> facts) {
    return new Move(Move.Kind.ASK, null, null, facts.map(Scenario.Fact::id).toList(), null);
  }

  /** Values of the model call, or far too much, or one of what can be chosen. */
  private static Move press(Scenario.Action action, Random chance) {
    Map<String, String> fields = new TreeMap<>();
    for (Scenario.Input input : action.inputs()) {
      fields.put(
          input.id(),
          input.choices().isEmpty()
              ? List.of("1", "999999999").get(chance.nextInt(2))
              : input.choices().get(chance.nextInt(input.choices().size())).id());
    }
    return new Move(Move.Kind.PRESS, action.id(), null, null, fields);
  }

  private Stream<Effect> effects() {
    return effectsOf(scenario);
  }

  static Stream<Effect> effectsOf(Scenario scenario) {
    return Stream.of(
            scenario.nodes().stream().flatMap(ScenarioLint::effectsOf),
            scenario.panels().stream()
                .flatMap(p -> p.actions().stream())
                .flatMap(
                    a ->
                        Stream.concat(
                            Stream.of(a.does()), a.cases().stream().map(Scenario.Case::does))),
            scenario.identity().stream().map(Scenario.Fact::reaction),
            scenario.knowledge().stream().map(Scenario.Article::does),
            scenario.transfers().stream().flatMap(t -> Stream.of(t.does(), t.cold())),
            Stream.of(
                scenario.mood().repeat(),
                scenario.silence().does(),
                scenario.holding().proper(),
                scenario.holding().tooLong()))
        .flatMap(s -> s)
        .filter(Objects::nonNull);
  }

  private static Stream<Effect> effectsOf(Node node) {
    Stream<Effect> own =
        node instanceof Node.Customer line
            ? Stream.of(line.does())
            : node instanceof Node.Hold hold
                ? Stream.of(hold.does())
                : expects(node).map(Node.Expected::does);
    return Stream.concat(own, node.options().stream().map(Node.Option::does));
  }
}
