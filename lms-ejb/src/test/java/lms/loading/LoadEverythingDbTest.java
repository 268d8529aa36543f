package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import lms.audit.Audit;
import lms.platform.HandClock;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Me;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of course-content, by the kinds of all rooms, in one loading. */
class LoadEverythingDbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final HandClock CLOCK = new HandClock(Instant.parse("2026-11-22T01:00:00Z"));
  static final TestHouse HOUSE = new TestHouse(DB, CLOCK);

  /** Where content lies. */
  private static final List<String> ROOMS =
      List.of(
          "knowledge",
          "content",
          "question",
          "simulation",
          "plan",
          "skill",
          "credit",
          "career",
          "report",
          "schedule",
          "loading");

  /** A thing of each kind that may come and go, beside what everything else refers to. */
  private static final Map<String, String> SPARE =
      Map.of(
          "question/fees/spare.yaml",
          """
          kind: questions
          topic: fees
          questions:
            - id: fees-999
              type: truefalse
              level: know
              difficulty: 0.7
              source: fees.schedule#annual
              stem: {zh: 普卡年费为80元。, en: The annual fee of a Classic card is 80 yuan.}
              answer: true
              explanation: {zh: 见收费标准。, en: See the schedule.}
          """,
          "schedule/spare.yaml",
          """
          kind: calendar
          id: cn-2031
          title: {zh: 2031年, en: "2031"}
          country: CN
          year: 2031
          provisional: true
          source: {title: {zh: 测试, en: a test}}
          holidays:
            - {date: 2031-01-01, title: {zh: 元旦, en: New Year}}
          workdays: []
          """);

  @BeforeEach
  void nothing_is_loaded() {
    empty();
  }

  /** Other tests mean what they lay themselves. */
  @AfterAll
  static void empty() {
    List<?> tables =
        DB.commit(
            em ->
                em.createNativeQuery(
                        "select schemaname || '.' || tablename from pg_tables"
                            + " where cast(schemaname as text) = any(cast(:rooms as text[]))",
                        String.class)
                    .setParameter("rooms", ROOMS.toArray(new String[0]))
                    .getResultList());
    DB.empty(tables.toArray(new String[0]));
  }

  @Test
  void all_of_it_is_stored_at_once_and_a_second_loading_changes_nothing() {
    LoadCard first = load(CourseContentTest.CONTENT, false);
    assertThat(first.faults()).isEmpty();
    assertThat(first.applied()).isTrue();
    assertThat(first.rows()).allMatch(r -> r.added() > 0 && r.changed() + r.kept() == 0);
    assertThat(first.rows())
        .extracting(LoadRow::entity)
        .contains(
            "topic",
            "article",
            "term",
            "course",
            "lesson",
            "picture",
            "question",
            "scenario",
            "programme",
            "skill",
            "credit-rule",
            "track",
            "kpi",
            "special-day");
    for (LoadRow row : first.rows())
      assertThat(
              number("select count(*) from loading.known_id where entity = '" + row.entity() + "'"))
          .as(row.entity())
          .isIn((long) row.added(), 0L);
    assertThat(number("select count(*) from question.version where state = 'ACTIVE'"))
        .isEqualTo(row(first, "question").added());
    assertThat(number("select count(*) from knowledge.term where active"))
        .isEqualTo(row(first, "term").added());
    LoadCard second = load(CourseContentTest.CONTENT, false);
    assertThat(second.rows())
        .allMatch(r -> r.unchanged() > 0 && r.added() + r.changed() + r.kept() + r.retired() == 0);
  }

  @Test
  void a_dry_run_tells_the_same_and_leaves_nothing_behind() {
    AtomicBoolean takenBack = new AtomicBoolean();
    List<LoadCard> told = new ArrayList<>();
    long trail = number("select count(*) from audit.entry");
    try {
      Acting.asSystem(
          () ->
              HOUSE.commit(
                  () -> {
                    told.add(door(takenBack).load(false, true));
                    if (takenBack.get()) throw new TakenBack();
                    return null;
                  }));
    } catch (TakenBack asTheServerDoes) {
      assertThat(takenBack).isTrue();
    }
    LoadCard dry = told.get(0);
    assertThat(dry.applied()).isFalse();
    for (String table :
        List.of(
            "knowledge.article",
            "knowledge.term",
            "content.lesson",
            "question.question",
            "simulation.script",
            "plan.template",
            "credit.rule",
            "loading.known_id",
            "loading.loading"))
      assertThat(number("select count(*) from " + table)).as(table).isZero();
    assertThat(number("select count(*) from audit.entry")).isEqualTo(trail);
    LoadCard real = load(CourseContentTest.CONTENT, false);
    assertThat(dry.rows()).isEqualTo(real.rows());
    assertThat(dry.files()).isEqualTo(real.files());
  }

  @Test
  void what_the_whole_names_no_more_is_retired_whatever_its_kind_and_comes_back_with_it() {
    assertThat(load(withSpare(), true).faults()).isEmpty();
    assertThat(inUse()).isEqualTo(List.of(1L, 1L, 1L, 1L, 1L, 1L));
    LoadCard gone = load(CourseContentTest.CONTENT, true);
    assertThat(gone.faults()).isEmpty();
    assertThat(gone.retired())
        .containsExactlyInAnyOrder(
            new LoadedThing("topic", "spare"),
            new LoadedThing("term", "备用词"),
            new LoadedThing("question", "fees-999"),
            new LoadedThing("scenario", "spare-call"),
            new LoadedThing("programme", "spare-camp"),
            new LoadedThing("calendar", "cn-2031"),
            new LoadedThing("special-day", "2031-01-01"));
    assertThat(inUse()).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L, 0L));
    load(withSpare(), true);
    assertThat(inUse()).isEqualTo(List.of(1L, 1L, 1L, 1L, 1L, 1L));
  }

  /** How many of the spare things are in use: topic, term, question, scenario, programme, day. */
  private static List<Long> inUse() {
    return List.of(
        number("select count(*) from knowledge.topic where topic_id = 'spare' and active"),
        number("select count(*) from knowledge.term where term_id = '备用词' and active"),
        number(
            "select count(*) from question.version where question_id = 'fees-999'"
                + " and state = 'ACTIVE'"),
        number(
            "select count(*) from simulation.script where scenario_id = 'spare-call' and active"),
        number(
            "select count(*) from plan.template t where programme_id = 'spare-camp' and active"
                + " and version = (select max(version) from plan.template"
                + " where programme_id = t.programme_id)"),
        number("select count(*) from schedule.special_day where day = '2031-01-01'"));
  }

  private static ContentFolder withSpare() {
    Map<String, byte[]> files = new TreeMap<>(CourseContentTest.CONTENT.files());
    SPARE.forEach((path, text) -> files.put(path, bytes(text)));
    add(
        files,
        "content/topics.yaml",
        "  - {id: spare, order: 99, callShare: 0, title: {zh: 备用, en: Spare}}\n");
    add(files, "glossary.csv", "备用词,spare word,call,,\n");
    files.put(
        "simulation/spare-call/scenario.yaml",
        bytes(
            text(files, "simulation/lost-card/scenario.yaml")
                .replaceFirst("(?m)^id: lost-card$", "id: spare-call")));
    files.put(
        "programme/spare-camp.yaml",
        bytes(
            text(files, "programme/closed-camp.yaml")
                .replaceFirst("(?m)^id: closed-camp$", "id: spare-camp")
                .replace("camp-theory", "spare-theory")
                .replace("camp-practice", "spare-practice")));
    return new ContentFolder(files);
  }

  private static void add(Map<String, byte[]> files, String path, String more) {
    files.put(path, bytes(text(files, path) + more));
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static LoadCard load(ContentFolder folder, boolean whole) {
    return Acting.asSystem(
        () ->
            HOUSE.commit(
                () -> HOUSE.get(LoadAll.class).load(folder, whole, kinds(), () -> {}, false)));
  }

  /** In the order in which the door stores them. */
  private static List<ContentKind> kinds() {
    return AllKinds.get().stream()
        .<ContentKind>map(k -> HOUSE.get(k.getClass()))
        .sorted(Comparator.comparingInt(ContentKind::order).thenComparing(ContentKind::kind))
        .toList();
  }

  /** With what only a server gives: all kinds by type, and a transaction to take back. */
  private static ContentLoadingService door(AtomicBoolean takenBack) {
    ContentLoadingService door = new ContentLoadingService();
    door.kinds = all();
    door.all = HOUSE.get(LoadAll.class);
    door.loadings = HOUSE.get(Loadings.class);
    door.progress = new LoadProgress();
    door.audit = HOUSE.get(Audit.class);
    door.me = HOUSE.get(Me.class);
    door.clock = CLOCK;
    door.session =
        (SessionContext)
            Proxy.newProxyInstance(
                LoadEverythingDbTest.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("setRollbackOnly"))
                    throw new UnsupportedOperationException(method.getName());
                  takenBack.set(true);
                  return null;
                });
    return door;
  }

  @SuppressWarnings("unchecked")
  private static Instance<ContentKind> all() {
    return (Instance<ContentKind>)
        Proxy.newProxyInstance(
            LoadEverythingDbTest.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("stream"))
                throw new UnsupportedOperationException(method.getName());
              return kinds().stream();
            });
  }

  private static LoadRow row(LoadCard card, String entity) {
    return card.rows().stream().filter(r -> r.entity().equals(entity)).findFirst().orElseThrow();
  }

  private static long number(String sql) {
    return DB.commit(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  /** What the server does with a transaction that is marked for it. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
