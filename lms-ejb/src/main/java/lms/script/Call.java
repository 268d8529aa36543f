package lms.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lms.platform.Both;
import lms.script.Effect.Fatal;
import lms.script.Effect.Level;
import lms.script.Effect.Next;
import lms.script.Scenario.Fact;
import lms.script.Scenario.PanelName;
import lms.script.Scenario.Threshold;
import lms.script.Utterance.Kind;

/**
 * A call being handled: begins with the ringing line, follows the script as the agent moves, ends
 * with the wrap-up or when the customer has had enough. It is the fold of its steps: the same
 * scenario, seed and steps always give the same call, to the second. What time alone brings about
 * (the customer asks whether anybody is there, hangs up, the wrap-up lapses) is worked out from the
 * times of the steps, so nothing has to be awake while nothing is done.
 *
 * <p>It can never go back, never take a step twice (by sequence number), and never fail on a move:
 * what does not fit is refused and leaves no trace.
 */
public final class Call {
  /** A wrap-up that nobody writes counts as not written after this time. */
  static final Duration WRAP_UP = Duration.ofMinutes(15);

  private static final int LONGEST_TEXT = 1000;
  private static final int GONE_AFTER_LIMITS = 3;
  private static final int MOOD_PER_NEEDLESS_QUESTION = 2;
  private static final int MOOD_FOR_UNCLEAR = 2;

  /** How a criterion came out, when, and by which words. */
  record Mark(Grade grade, long second, Both words, List<List<String>> missing) {}

  enum Grade {
    LOST,
    HALF,
    EARNED
  }

  record Error(Fatal fatal, long second, Both words) {}

  private final Scenario scenario;
  private final ZoneId zone;
  private final long seed;
  private final Instant began;

  private Instant time;
  private int sequence;
  private Node node;
  private final Deque<String> interrupted = new ArrayDeque<>();
  private int mood;
  private Level level = Level.NONE;
  private int failedChecks;

  /** null until the agent has said whether the customer is who he says */
  private Boolean judged;

  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> flags = new TreeSet<>();
  private final Set<String> solved = new TreeSet<>();
  private final Set<String> done = new TreeSet<>();
  private final Set<String> read = new TreeSet<>();
  private final Set<Integer> outbursts = new TreeSet<>();
  private final Set<String> said = new HashSet<>();
  private final Map<String, Mark> marks = new TreeMap<>();
  private final List<Error> errors = new ArrayList<>();
  private final List<Utterance> transcript = new ArrayList<>();
  private PanelName panel;
  private Instant quietSince;
  private boolean prompted;
  private int prompts;

  /** null while no music plays */
  private Instant heldSince;

  private boolean heldTooLong;
  private Duration held = Duration.ZERO;

  /** null until the customer has gone */
  private Instant wrapUpSince;

  /** null until the call is over */
  private Instant ended;

  private Call(Scenario scenario, long seed, ZoneId zone, Instant began) {
    this.scenario = scenario;
    this.seed = seed;
    this.zone = zone;
    this.began = began;
    this.time = began;
    this.mood = scenario.mood().start();
  }

  /** The phone rings. */
  public static Call begin(Scenario scenario, long seed, ZoneId zone, Instant now) {
    Call call = new Call(scenario, seed, zone, now);
    call.go(Next.of(scenario.start()));
    return call;
  }

  /** The call as its log tells it. */
  public static Call replay(
      Scenario scenario, long seed, ZoneId zone, Instant began, List<Step> log) {
    Call call = begin(scenario, seed, zone, began);
    log.forEach(call::apply);
    return call;
  }

  /**
   * The next step. A sequence number that was already taken is the same message again and changes
   * nothing.
   *
   * @throws CallIsOver the call has ended, perhaps because time ran out before this step
   * @throws MoveNotPossible it does not fit here
   */
  public void apply(Step step) {
    if (step.sequence() <= sequence) {
      return;
    }
    passTo(step.at());
    if (ended != null && step.move().kind() != Move.Kind.WAIT) {
      throw new CallIsOver();
    }
    make(step.move());
    sequence = step.sequence();
  }

  /** Lets the time pass that has passed. The clock of a call never goes back. */
  public void passTo(Instant now) {
    for (Instant due = nextEvent(); due != null && !due.isAfter(now); due = nextEvent()) {
      time = due;
      happen();
    }
    if (now.isAfter(time)) {
      time = now;
    }
  }

  /** When something will happen by itself if the agent does nothing; null when nothing will. */
  Instant nextEvent() {
    if (ended != null) {
      return null;
    }
    if (wrapUpSince != null) {
      return wrapUpSince.plus(WRAP_UP);
    }
    if (heldSince != null) {
      int limit = scenario.holding().limit();
      return heldSince.plusSeconds((long) limit * (heldTooLong ? GONE_AFTER_LIMITS : 1));
    }
    Scenario.Silence silence = scenario.silence();
    return quietSince.plusSeconds(prompted ? silence.hard() : silence.soft());
  }

  private void happen() {
    if (wrapUpSince != null) {
      note(Kind.NOT_WRITTEN_UP, null);
      Node.WrapUp form = (Node.WrapUp) node;
      lose(form.problem().criterion());
      lose(form.need().criterion());
      lose(form.due().criterion());
      go(form.next());
    } else if (heldSince != null && !heldTooLong) {
      heldTooLong = true;
      note(Kind.HOLD_TOO_LONG, null);
      bring(scenario.holding().tooLong(), null);
    } else if (heldSince == null && !prompted) {
      customerAsksWhetherAnybodyIsThere();
    } else {
      leave(Kind.CUSTOMER_LEFT);
    }
  }

  private void customerAsksWhetherAnybodyIsThere() {
    List<Both> words = scenario.silence().prompts();
    transcript.add(
        new Utterance(second(), Kind.SILENCE, null, List.of(), scenario.silence().soft()));
    says(Kind.CUSTOMER, words.get(prompts % words.size()));
    prompts++;
    prompted = true;
    bring(scenario.silence().does(), null);
    outburst();
  }

  private void leave(Kind how) {
    note(how, null);
    endHold();
    go(Next.of(scenario.hungUp()));
  }

  // ---- the agent's moves

  private void make(Move move) {
    boolean working = wrapUpSince != null;
    switch (move.kind()) {
      case WAIT -> {
        return;
      }
      case WRAP_UP -> writeUp(move);
      case OPEN -> open(move);
      case READ -> read(move);
      case PRESS -> press(move);
      case RETRIEVE -> retrieve(move);
      case HANG_UP -> {
        require(!working, move);
        fatal(Fatal.HUNG_UP, null);
        leave(Kind.AGENT_LEFT);
      }
      default -> {
        require(!working && heldSince == null, move);
        talk(move);
      }
    }
    if (ended == null && wrapUpSince == null) {
      outburst();
      quietSince = time;
      prompted = false;
    }
  }

  private void talk(Move move) {
    switch (move.kind()) {
      case CHOOSE -> choose(move);
      case SAY -> say(move);
      case ASK -> ask(move);
      case JUDGE -> judge(move);
      case HOLD -> hold();
      case TRANSFER -> transfer(move);
      default -> throw new MoveNotPossible();
    }
  }

  private void choose(Move move) {
    Node.Option option =
        options().stream()
            .filter(o -> o.id().equals(move.id()))
            .findFirst()
            .orElseThrow(MoveNotPossible::new);
    take(option, option.text());
  }

  private void take(Node.Option option, Both words) {
    says(Kind.AGENT, words);
    if (!said.add(node.id() + "/" + option.id())) {
      bring(scenario.mood().repeat(), words);
    }
    bring(option.does(), words);
    go(option.does().to());
  }

  private void say(Move move) {
    String text = move.text() == null ? "" : move.text().strip();
    require(!text.isEmpty() && text.length() <= LONGEST_TEXT, move);
    Both words = new Both(text, text);
    Wording wording = Wording.of(text);
    Optional<Node.Option> meant =
        options().stream().filter(o -> o.hears() != null && o.hears().heardIn(wording)).findFirst();
    StandingRules.broken(wording).forEach(broken -> fatal(broken, words));
    if (node instanceof Node.Speech speech) {
      says(Kind.AGENT, words);
      listen(speech, wording, words);
    } else if (meant.isPresent()) {
      take(meant.get(), words);
    } else {
      says(Kind.AGENT, words);
      boolean again = !said.add("/" + wording.plain());
      bring(again ? scenario.mood().repeat() : Effect.NONE, words);
      mood(-MOOD_FOR_UNCLEAR);
      says(Kind.CUSTOMER, scenario.unclear());
    }
  }

  private void listen(Node.Speech speech, Wording wording, Both words) {
    for (Node.Expectation expectation : speech.expects()) {
      expect(expectation, wording, words);
    }
    go(speech.next());
  }

  private void expect(Node.Expectation expectation, Wording wording, Both words) {
    boolean heard = expectation.concept().heardIn(wording);
    mark(
        expectation.criterion(),
        new Mark(
            heard ? Grade.EARNED : Grade.LOST,
            second(),
            words,
            heard ? List.of() : expectation.concept().missingIn(wording)));
  }

  private void ask(Move move) {
    List<Fact> facts =
        move.items().stream().distinct().flatMap(id -> scenario.fact(id).stream()).toList();
    require(!facts.isEmpty(), move);
    transcript.add(
        new Utterance(second(), Kind.ASKED, null, facts.stream().map(Fact::label).toList(), 0));
    for (Fact fact : facts) {
      boolean needless = level != Level.NONE && !fact.dynamic() || !asked.add(fact.id());
      mood(needless ? -MOOD_PER_NEEDLESS_QUESTION : 0);
      bring(fact.reaction(), fact.label());
      says(Kind.CUSTOMER, fact.answer());
    }
  }

  /** The agent says whether the answers prove who is calling; what they prove is another matter. */
  private void judge(Move move) {
    boolean pass = "pass".equals(move.text());
    require(pass || "fail".equals(move.text()), move);
    require(!asked.isEmpty(), move);
    Level proved = scenario.levelOf(asked);
    Node.Identity check = node instanceof Node.Identity here ? here : null;
    Level needed = check == null ? Level.BASIC : check.needs();
    boolean enough = proved.compareTo(needed) >= 0;
    if (pass && proved.compareTo(level) > 0) {
      level = proved;
    }
    judged = pass;
    note(pass ? Kind.JUDGED_PASS : Kind.JUDGED_FAIL, null);
    if (!pass) {
      failedChecks++;
      flags.add("failed-" + failedChecks);
      asked.clear();
    }
    if (check != null) {
      // who rightly finds that it is not proved yet has neither earned nor lost it
      if (check.criterion() != null && (pass || enough)) {
        Grade grade = pass && enough ? Grade.EARNED : Grade.LOST;
        mark(check.criterion(), new Mark(grade, second(), null, List.of()));
      }
      go(pass ? check.passed() : check.failed());
    }
  }

  private void open(Move move) {
    PanelName name =
        scenario.panels().stream()
            .map(Scenario.Panel::id)
            .filter(p -> p.name().equalsIgnoreCase(move.id()))
            .findFirst()
            .orElseThrow(MoveNotPossible::new);
    if (panel != name) {
      panel = name;
      transcript.add(
          new Utterance(
              second(), Kind.OPENED, new Both(name.name(), name.name()), List.of(), quiet()));
    }
  }

  private void read(Move move) {
    Scenario.Article article = scenario.article(move.id()).orElseThrow(MoveNotPossible::new);
    note(Kind.READ, article.title());
    if (read.add(article.id())) {
      bring(article.does(), article.title());
    }
    if (heldSince == null && node instanceof Node.Lookup lookup) {
      goOn(lookup.expects(), article.id());
    }
  }

  private void press(Move move) {
    Scenario.Action action = scenario.action(move.id()).orElseThrow(MoveNotPossible::new);
    require(!done.contains(action.id()), move);
    require(action.inputs().stream().allMatch(i -> filled(i, move.fields())), move);
    done.add(action.id());
    note(Kind.PRESSED, action.label());
    bring(action.doneWith(move.fields()), action.label());
    if (heldSince == null && node instanceof Node.Screen screen) {
      goOn(screen.expects(), action.id());
    }
  }

  private static boolean filled(Scenario.Input input, Map<String, String> fields) {
    String value = fields.getOrDefault(input.id(), "").strip();
    return input.choices().isEmpty()
        ? value.matches("[0-9][0-9,]{0,11}")
        : input.choices().stream().anyMatch(c -> c.id().equals(value));
  }

  private void goOn(List<Node.Expected> expects, String id) {
    expects.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .ifPresent(
            e -> {
              bring(e.does(), null);
              go(e.does().to());
            });
  }

  private void hold() {
    note(Kind.HELD, null);
    heldSince = time;
    heldTooLong = false;
    if (node instanceof Node.Hold hold) {
      bring(hold.does(), null);
    }
  }

  private void retrieve(Move move) {
    require(heldSince != null, move);
    boolean tooLong = heldTooLong;
    transcript.add(
        new Utterance(
            second(),
            Kind.RETRIEVED,
            null,
            List.of(),
            Duration.between(heldSince, time).toSeconds()));
    endHold();
    if (!tooLong) {
      bring(scenario.holding().proper(), null);
    }
    go(node instanceof Node.Hold hold ? hold.does().to() : alreadyDone());
  }

  private void endHold() {
    if (heldSince != null) {
      held = held.plus(Duration.between(heldSince, time));
      heldSince = null;
    }
  }

  private void transfer(Move move) {
    Scenario.Target target = scenario.target(move.id()).orElseThrow(MoveNotPossible::new);
    boolean cold = "cold".equals(move.text());
    note(cold ? Kind.TRANSFERRED_COLD : Kind.TRANSFERRED_WARM, target.label());
    if (cold) {
      bring(target.cold(), target.label());
    }
    Optional<Node.Expected> expected =
        node instanceof Node.Transfer here
            ? here.expects().stream().filter(e -> e.id().equals(target.id())).findFirst()
            : Optional.empty();
    Effect does = expected.map(Node.Expected::does).orElse(target.does());
    bring(does, target.label());
    go(does.to());
  }

  private void writeUp(Move move) {
    require(node instanceof Node.WrapUp, move);
    Node.WrapUp form = (Node.WrapUp) node;
    String problem = move.fields().getOrDefault("problem", "").strip();
    String need = move.fields().getOrDefault("need", "").strip();
    String due = move.fields().getOrDefault("due", "").strip();
    require(problem.length() <= LONGEST_TEXT && need.length() <= LONGEST_TEXT, move);
    note(Kind.WROTE_UP, new Both(problem, problem));
    expect(form.problem(), Wording.of(problem), new Both(problem, problem));
    expect(form.need(), Wording.of(need), new Both(need, need));
    mark(
        form.due().criterion(),
        new Mark(
            inTime(form.due(), due) ? Grade.EARNED : Grade.LOST,
            second(),
            new Both(due, due),
            List.of()));
    go(form.next());
  }

  private boolean inTime(Node.Due due, String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      LocalDate today = today();
      return !day.isBefore(today.plusDays(due.earliest()))
          && !day.isAfter(today.plusDays(due.latest()));
    } catch (DateTimeParseException e) {
      return false; // no date is a wrong date; the finding says so
    }
  }

  /** The day of the call where the agent sits. */
  public LocalDate today() {
    return LocalDate.ofInstant(began, zone);
  }

  private static void require(boolean possible, Move move) {
    if (!possible) {
      throw new MoveNotPossible();
    }
  }

  // ---- what moves bring about

  private void bring(Effect effect, Both words) {
    if (effect.discloses() != null && level.compareTo(effect.discloses()) < 0) {
      fatal(Fatal.UNVERIFIED_DISCLOSURE, words);
    }
    if (effect.needs() != null && level.compareTo(effect.needs()) < 0) {
      fatal(Fatal.UNVERIFIED_ACTION, words);
    }
    if (effect.fatal() != null) {
      fatal(effect.fatal(), words);
    }
    mood(effect.mood());
    effect.earn().forEach(c -> mark(c, new Mark(Grade.EARNED, second(), words, List.of())));
    effect.half().forEach(c -> mark(c, new Mark(Grade.HALF, second(), words, List.of())));
    effect.lose().forEach(c -> mark(c, new Mark(Grade.LOST, second(), words, List.of())));
    flags.addAll(effect.flags());
    solved.addAll(effect.solves());
  }

  private void mood(int by) {
    mood = Math.max(0, Math.min(100, mood + by));
  }

  private void fatal(Fatal fatal, Both words) {
    errors.add(new Error(fatal, second(), words));
  }

  /** The worst that happened to a criterion stays. */
  private void mark(String criterion, Mark mark) {
    marks.merge(criterion, mark, (old, now) -> now.grade().compareTo(old.grade()) < 0 ? now : old);
  }

  private void lose(String criterion) {
    mark(criterion, new Mark(Grade.LOST, second(), null, List.of()));
  }

  /** The worst threshold the mood has fallen below interrupts, each once in a call. */
  private void outburst() {
    List<Threshold> crossed =
        scenario.mood().thresholds().stream()
            .filter(t -> mood < t.below() && !outbursts.contains(t.below()))
            .sorted(Comparator.comparingInt(Threshold::below))
            .toList();
    if (crossed.isEmpty() || ended != null || wrapUpSince != null) {
      return;
    }
    crossed.forEach(t -> outbursts.add(t.below()));
    endHold();
    interrupted.push(node.id());
    go(crossed.get(0).to());
  }

  /** Follows the script until it waits for the agent or ends. Null stays. */
  private void go(Next next) {
    Next on = next;
    while (on != null) {
      node = scenario.node(choose(on));
      on = arrive();
    }
    quietSince = time;
    prompted = false;
  }

  private Next arrive() {
    if (node instanceof Node.Customer line) {
      says(
          Kind.CUSTOMER,
          line.lines().stream().filter(l -> holds(l.when())).findFirst().orElseThrow().text());
      bring(line.does(), null);
      return line.next();
    }
    if (node instanceof Node.WrapUp) {
      wrapUpSince = time;
    }
    if (node instanceof Node.End) {
      ended = time;
    }
    return alreadyDone();
  }

  /** Nobody waits for what the agent did before being asked. */
  private Next alreadyDone() {
    if (node instanceof Node.Identity check && level.compareTo(check.needs()) >= 0) {
      if (check.criterion() != null) {
        mark(check.criterion(), new Mark(Grade.EARNED, second(), null, List.of()));
      }
      return check.passed();
    }
    List<Node.Expected> expects =
        node instanceof Node.Screen screen
            ? screen.expects()
            : node instanceof Node.Lookup lookup ? lookup.expects() : List.of();
    Set<String> had = node instanceof Node.Screen ? done : read;
    Optional<Node.Expected> met =
        expects.stream().filter(e -> had.contains(e.id()) && e.does().to() != null).findFirst();
    met.ifPresent(e -> bring(e.does(), null));
    return met.map(e -> e.does().to()).orElse(null);
  }

  private String choose(Next next) {
    String to =
        next.branches().stream().filter(b -> holds(b.when())).findFirst().orElseThrow().to();
    return Next.BACK.equals(to) ? interrupted.pop() : to;
  }

  private boolean holds(Effect.Condition condition) {
    return condition == null
        || condition.holds(
            mood, level, flags, scenario.intents().stream().allMatch(i -> solved.contains(i.id())));
  }

  private void says(Kind who, Both words) {
    transcript.add(new Utterance(second(), who, words, List.of(), 0));
  }

  private void note(Kind kind, Both words) {
    transcript.add(new Utterance(second(), kind, words, List.of(), 0));
  }

  /** Seconds since the agent last did something. */
  public long quiet() {
    return quietSince == null ? 0 : Duration.between(quietSince, time).toSeconds();
  }

  private long second() {
    return Duration.between(began, time).toSeconds();
  }

  // ---- what can be seen

  public Scenario scenario() {
    return scenario;
  }

  public Node node() {
    return node;
  }

  /** What may be said here now, in an order that differs from call to call. */
  public List<Node.Option> options() {
    return node.options().stream()
        .filter(o -> holds(o.when()))
        .sorted(
            Comparator.comparingInt((Node.Option o) -> spread(o.id()))
                .thenComparing(Node.Option::id))
        .toList();
  }

  private int spread(String id) {
    long mixed = (seed ^ (node.id() + id).hashCode()) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33);
  }

  public boolean over() {
    return ended != null;
  }

  public boolean onHold() {
    return heldSince != null;
  }

  /** Seconds on hold by now. */
  public long holdSeconds() {
    return heldSince == null ? 0 : Duration.between(heldSince, time).toSeconds();
  }

  public boolean wrappingUp() {
    return wrapUpSince != null && ended == null;
  }

  public int sequence() {
    return sequence;
  }

  public int mood() {
    return mood;
  }

  Level level() {
    return level;
  }

  /** What the agent decided about the customer's identity; null before. */
  public Boolean judged() {
    return judged;
  }

  public Set<String> asked() {
    return Set.copyOf(asked);
  }

  public Set<String> done() {
    return Set.copyOf(done);
  }

  public Set<String> readArticles() {
    return Set.copyOf(read);
  }

  public PanelName panel() {
    return panel;
  }

  Instant began() {
    return began;
  }

  public Instant time() {
    return time;
  }

  /** Null while the call goes on. */
  public Instant ended() {
    return ended;
  }

  /** From the first ring to the last line of the wrap-up, or to now. */
  public long seconds() {
    return Duration.between(began, ended == null ? time : ended).toSeconds();
  }

  Set<String> solved() {
    return Set.copyOf(solved);
  }

  Map<String, Mark> marks() {
    return Map.copyOf(marks);
  }

  List<Error> errors() {
    return List.copyOf(errors);
  }

  public List<Utterance> transcript() {
    return List.copyOf(transcript);
  }

  /** Everything about the call, for comparing two of them. */
  Map<String, Object> snapshot() {
    Map<String, Object> all = new HashMap<>();
    all.put("node", node.id());
    all.put("interrupted", List.copyOf(interrupted));
    all.put("time", time);
    all.put("sequence", sequence);
    all.put("mood", mood);
    all.put("level", level);
    all.put("failedChecks", failedChecks);
    all.put("judged", Optional.ofNullable(judged));
    all.put("asked", Set.copyOf(asked));
    all.put("flags", Set.copyOf(flags));
    all.put("solved", solved());
    all.put("done", done());
    all.put("read", readArticles());
    all.put("marks", marks());
    all.put("errors", errors());
    all.put("transcript", transcript());
    all.put("quiet", quietSince);
    all.put("prompted", prompted);
    all.put("held", held);
    all.put("holding", Optional.ofNullable(heldSince));
    all.put("wrapUp", Optional.ofNullable(wrapUpSince));
    all.put("ended", Optional.ofNullable(ended));
    return all;
  }
}
