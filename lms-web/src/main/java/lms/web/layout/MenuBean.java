package lms.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.platform.Language;
import lms.platform.Stage;
import lms.platform.Texts;
import lms.security.Caller;
import lms.security.Me;
import lms.security.Right;

/**
 * The rail on the left and the tabs on a phone: what this person may open, in the order of a day.
 */
@Named("menu")
@RequestScoped
public class MenuBean {
  /**
   * One line of the menu; the text is {@code layout.menu.<page with dots>}.
   *
   * @param page such as {@code exam/list}
   * @param tab also a tab on a phone
   * @param own about oneself: what trainees come for, and last for everybody else
   */
  public record Item(String page, String right, boolean tab, boolean own) {
    static Item own(String page, String right, boolean tab) {
      return new Item(page, right, tab, true);
    }

    static Item work(String page, String right, boolean tab) {
      return new Item(page, right, tab, false);
    }

    public String getKey() {
      return "layout.menu." + page.replace('/', '.');
    }
  }

  /**
   * A line as it stands on the page being shown.
   *
   * @param current how it goes with the page, in the words of ARIA: it is the page, the page stands
   *     under it ("true"), or "false"
   * @param style of a line that goes with the page
   * @param waiting how many things wait there for this person; empty when none
   */
  public record Line(String href, String key, String current, String style, String waiting) {}

  /** All that a menu shows; the tabs follow from the lines. */
  public record Look(Language language, List<Line> lines) {}

  /** In the order in which they stand. A room adds its line here together with its page. */
  static final List<Item> ALL =
      List.of(
          Item.own("programme/today", Right.SIT_EXAM, true),
          Item.own("content/courses", Right.READ_CONTENT, true),
          Item.own("exam/list", Right.SIT_EXAM, true),
          Item.own("regrade/mine", Right.SIT_EXAM, false),
          Item.own("appeal/mine", Right.SIT_EXAM, false),
          Item.own("inspection/mine", Right.SIT_EXAM, false),
          Item.own("simulation/list", Right.PRACTISE_CALL, true),
          Item.own("credit/statement", Right.SEE_OWN_RECORD, false),
          Item.own("certification/mine", Right.SEE_OWN_RECORD, false),
          Item.own("career/way", Right.SEE_OWN_RECORD, true),
          Item.own("content/knowledge", Right.READ_CONTENT, false),
          Item.own("report/kpis", Right.READ_CONTENT, false),
          Item.work("programme/cohorts", Right.SEE_COHORT, true),
          Item.work("programme/eliminations", Right.CONFIRM_ELIMINATION, true),
          Item.work("simulation/calls", Right.SEE_CALL, true),
          Item.work("invigilation/list", Right.INVIGILATE, true),
          Item.work("invigilation/late", Right.DECIDE_LATE_ANSWER, false),
          Item.work("rating/list", Right.MARK_ANSWER, false),
          Item.work("rating/allocation", Right.ALLOCATE_MARKING, false),
          Item.work("appeal/list", Right.DECIDE_APPEAL, false),
          Item.work("inspection/list", Right.SUPERVISE_INSPECTION, false),
          Item.work("regrade/list", Right.ORDER_REGRADE, false),
          Item.work("attempt/locks", Right.RELEASE_EXAM, false),
          Item.work("accommodation/list", Right.GRANT_EXTRA_TIME, false),
          Item.work("accommodation/places", Right.GRANT_EXTRA_TIME, false),
          Item.work("question/list", Right.AUTHOR_QUESTION, true),
          Item.work("content/authoring", Right.AUTHOR_CONTENT, false),
          Item.work("content/loading", Right.LOAD_CONTENT, false),
          Item.work("people/list", Right.SEE_PEOPLE, true),
          Item.work("people/roster", Right.IMPORT_ROSTER, false),
          Item.work("people/codes", Right.GIVE_FIRST_CODE, false),
          Item.work("org/units", Right.MANAGE_PEOPLE, false),
          Item.work("schedule/calendar", Right.EDIT_CALENDAR, false),
          Item.work("certification/list", Right.SEE_CERTIFICATES, true),
          Item.work("certification/doubts", Right.CHANGE_CERTIFICATE, false),
          Item.work("credit/accounts", Right.SEE_CREDITS, false),
          Item.work("security/tokens", Right.MAKE_TOKEN, false),
          Item.work("security/all-tokens", Right.SEE_TOKENS, false),
          Item.work("report/audit", Right.SEE_AUDIT, false));

  /**
   * Pages that stand in no menu, and the lines of the menu from which people come to them; the
   * first that somebody has is marked while they are there.
   */
  static final Map<String, List<String>> UNDER =
      Map.ofEntries(
          Map.entry("appeal/file", List.of("exam/list")),
          Map.entry("certification/certificate", List.of("certification/list")),
          Map.entry("certification/issue", List.of("certification/list")),
          Map.entry("content/article", List.of("content/knowledge")),
          Map.entry("content/edit-lesson", List.of("content/authoring")),
          Map.entry("content/glossary", List.of("content/knowledge")),
          Map.entry("content/lesson", List.of("content/courses")),
          Map.entry("credit/account", List.of("credit/accounts")),
          Map.entry("exam/result", List.of("exam/list", "programme/cohorts")),
          Map.entry("inspection/show", List.of("inspection/mine")),
          Map.entry("invigilation/hall", List.of("invigilation/list")),
          Map.entry("org/bank", List.of("org/units")),
          Map.entry("org/unit", List.of("org/units")),
          Map.entry("people/edit", List.of("people/list")),
          Map.entry("people/person", List.of("people/list")),
          Map.entry("programme/cohort", List.of("programme/cohorts")),
          Map.entry("programme/open", List.of("programme/cohorts")),
          Map.entry("programme/trainee", List.of("programme/cohorts")),
          Map.entry("question/edit", List.of("question/list")),
          Map.entry("rating/exam", List.of("rating/allocation")),
          Map.entry("rating/task", List.of("rating/list")),
          Map.entry("regrade/begin", List.of("regrade/list")),
          Map.entry("regrade/show", List.of("regrade/list")),
          Map.entry(
              "simulation/result",
              List.of("simulation/list", "programme/cohorts", "simulation/calls")));

  @Inject Me me;
  @Inject Speaking speaking;
  @Inject @Any Instance<Waiting> waiting;

  // a page asks for each of these many times
  private List<Item> items;
  private List<Line> lines;
  private String view;
  private List<Waiting.Step> steps;

  /** Whoever sits no exams comes to work: their work first, then what is about themselves. */
  public List<Item> getItems() {
    if (items == null) items = itemsOf(me.caller().map(Caller::rights).orElse(Set.of()));
    return items;
  }

  private static List<Item> itemsOf(Set<String> rights) {
    boolean trainee = rights.contains(Right.SIT_EXAM);
    return ALL.stream()
        .filter(i -> rights.contains(i.right()))
        .sorted(Comparator.comparing(i -> !trainee && i.own()))
        .toList();
  }

  /** The same, as they stand on this page. */
  public List<Line> getLines() {
    return linesOn(FacesContext.getCurrentInstance().getViewRoot().getViewId());
  }

  private List<Line> linesOn(String now) {
    if (!now.equals(view)) {
      view = now;
      lines = lines(getItems(), page(now));
    }
    return lines;
  }

  /**
   * What is to be done next, on the page where somebody starts who comes to work: what has an hour
   * first, then what waits.
   */
  public List<Waiting.Step> getSteps() {
    if (steps == null) steps = isStart() ? stepsNow() : List.of();
    return steps;
  }

  private boolean isStart() {
    String now = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return !me.may(Right.SIT_EXAM) && now.equals(home());
  }

  private List<Waiting.Step> stepsNow() {
    Stream<Waiting.Step> timed = waiting.stream().flatMap(w -> w.steps().stream());
    Stream<Waiting.Step> rest =
        getLines().stream().filter(l -> !l.waiting().isEmpty()).map(this::step);
    return Stream.concat(timed, rest).toList();
  }

  private Waiting.Step step(Line line) {
    Texts texts = speaking.texts();
    return new Waiting.Step(
        texts.of(line.key()),
        texts.of("layout.waiting", line.waiting()),
        texts.of("layout.work.go"),
        line.href());
  }

  /** What makes the rail the same as another's. */
  public Look getRail() {
    return new Look(speaking.language(), getLines());
  }

  /** The same of the list behind the menu's sign, which counts nothing. */
  public Look getAll() {
    return uncounted(getLines());
  }

  /** The same of the tabs. */
  public Look getFoot() {
    return uncounted(getTabs());
  }

  private Look uncounted(List<Line> shown) {
    return new Look(
        speaking.language(),
        shown.stream().map(l -> new Line(l.href(), l.key(), l.current(), l.style(), "")).toList());
  }

  /**
   * What makes all of the menu the same, before Faces has begun to make the page.
   *
   * @param page such as {@code /exam/list.xhtml}
   */
  public Look lookOn(String page) {
    return new Look(speaking.language(), linesOn(page));
  }

  private List<Line> lines(List<Item> shown, String page) {
    String above = above(page);
    Map<String, Long> waits = waits();
    return shown.stream()
        .map(
            i -> {
              String current = current(i, page, above);
              return new Line(
                  "/" + i.page() + ".xhtml",
                  i.getKey(),
                  current,
                  current.equals("false") ? "" : "on",
                  waiting(waits.getOrDefault(i.page(), 0L)));
            })
        .toList();
  }

  private static String current(Item item, String page, String above) {
    if (page.equals(item.page())) return "page";
    return String.valueOf(item.page().equals(above));
  }

  /** The line under which a page stands for this person; empty when there is none. */
  private String above(String page) {
    return UNDER.getOrDefault(page, List.of()).stream()
        .filter(line -> getItems().stream().anyMatch(i -> i.page().equals(line)))
        .findFirst()
        .orElse("");
  }

  private Map<String, Long> waits() {
    Map<String, Long> sums = new HashMap<>();
    for (Waiting each : waiting)
      if (getItems().stream().anyMatch(i -> i.page().equals(each.page())))
        sums.merge(each.page(), each.count(), Long::sum);
    return sums;
  }

  private static String waiting(long many) {
    return many == 0 ? "" : Long.toString(Math.min(many, 99));
  }

  /** On a phone: the first of what this person comes for; the rest is behind the menu's sign. */
  public List<Line> getTabs() {
    List<Item> all = getItems();
    List<Line> lines = getLines();
    return IntStream.range(0, all.size())
        .filter(n -> all.get(n).tab())
        .limit(5)
        .mapToObj(lines::get)
        .toList();
  }

  /** Pages that only a sample academy has. */
  private static final Set<String> SAMPLE_ONLY = Set.of("/platform/clock.xhtml");

  /** Is there such a page in an academy of this stage? */
  static boolean exists(String view, Stage stage) {
    return stage.isSample() || !SAMPLE_ONLY.contains(view);
  }

  /** A page that stands in the menu opens only to those in whose menu it stands. */
  boolean opens(String view) {
    return ALL.stream()
        .filter(i -> view.equals("/" + i.page() + ".xhtml"))
        .allMatch(i -> me.may(i.right()));
  }

  /** {@code exam/list} for {@code /exam/list.xhtml}. */
  private static String page(String view) {
    return view.replaceFirst("^/", "").replaceFirst("\\.xhtml$", "");
  }

  /** Where a person starts. */
  public String home() {
    return getItems().stream().findFirst().map(i -> "/" + i.page() + ".xhtml").orElse(ACCOUNT);
  }

  private static final String ACCOUNT = "/security/account.xhtml";
}
