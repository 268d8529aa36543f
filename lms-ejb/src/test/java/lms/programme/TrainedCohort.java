package lms.programme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lms.cadence.Pulse;
import lms.exam.ExamKind;
import lms.exam.ExamSittingService;
import lms.exam.PaperClosed;
import lms.exam.PaperRemarked;
import lms.exam.PassedWindows;
import lms.exam.SittingCard;
import lms.jobs.Chore;
import lms.org.Named;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.HandClock;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import lms.security.Group;
import lms.sitting.Answer;
import lms.sitting.AnswerOrder;
import lms.sitting.Author;
import lms.sitting.SittingLog;

/**
 * A small academy over a real database: one site in Shanghai, a programme of seven days of stage a
 * and three of stage b, eighty questions, trainees, a tutor, two managers and HR, and a clock that
 * is moved by hand. Monday is the 23rd of November 2026; the exam of stage a is on Tuesday the 1st,
 * that of stage b on Friday the 4th of December.
 */
public final class TrainedCohort {
  public static final ZoneId ZONE = Clocks.BANK_ZONE;
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String PLAN =
      """
      {"kind": "programme", "id": "small", "title": {"zh": "小", "en": "Small"},
       "summary": {"zh": "小", "en": "Small"}, "passMark": 85,
       "quizzes": {
         "daily": {"items": 4, "minutes": 10, "reviewShare": 0, "opens": "08:30", "closes": "09:00"},
         "weekly": {"items": 6, "minutes": 40, "opens": "16:00", "closes": "17:30"},
         "stage": {"items": 8, "minutes": 90, "opens": "09:00", "closes": "12:00"}},
       "weights": {"daily": 40, "weekly": 20, "stage": 40},
       "resit": {"count": 1, "waitDays": 2},
       "stages": [
         {"id": "a", "title": {"zh": "甲", "en": "A"}, "days": 7,
          "blueprint": [{"topic": "fees", "share": 100}],
          "gate": {"stageExam": true, "average": false, "calls": [], "credits": 0}},
         {"id": "b", "title": {"zh": "乙", "en": "B"}, "days": 3,
          "blueprint": [{"topic": "fees", "share": 100}],
          "gate": {"stageExam": true, "average": false, "calls": [], "credits": 0}}],
       "syllabus": [{"stage": "a", "day": 1, "lessons": [], "topics": ["fees"], "activities": []}]}
      """;

  /** A paper as it lies in the database. */
  public record Laid(
      UUID id, String occasion, long person, ExamKind kind, String stage, BigDecimal mark) {}

  public final TestDatabase database = TestDatabase.get();
  public final HandClock clock = new HandClock(at(MONDAY.minusDays(3), "09:00"));
  public final TestHouse house;
  public final long site;
  public final long tutor;
  public final long manager;
  public final long secondManager;
  public final long hr;
  private int people;

  /**
   * @param more rooms whose listeners hear what happens, too
   */
  public TrainedCohort(String... more) {
    house =
        new TestHouse(
            database,
            clock,
            Stream.concat(Stream.of("programme", "gate", "cadence", "credit"), Stream.of(more))
                .toArray(String[]::new));
    database.empty(
        "exam.paper",
        "plan.template",
        "programme.excused_paper",
        "gate.to_judge",
        "attempt.lock",
        "cadence.late_paper",
        "cadence.heartbeat",
        "cadence.outage",
        "question.question",
        "correction.correction",
        "simulation.call",
        "credit.wallet",
        "schedule.special_day",
        "security.account",
        "people.person",
        "org.site");
    Named.harbour(database);
    site =
        number(
            """
            insert into org.site (version, code, name_zh, name_en, zone)
            values (0, 'SH', '上海', 'Shanghai', 'Asia/Shanghai') returning site_id\
            """);
    tutor = person(Group.TRAINER);
    manager = person(Group.MANAGER);
    secondManager = person(Group.MANAGER);
    hr = person(Group.HR);
    run(
        "insert into plan.template values ('small', 1, '小', 'Small', '"
            + PLAN.replace("'", "''")
            + "', 'x')");
    questions("fees", 80);
  }

  public static Instant at(LocalDate day, String time) {
    return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
  }

  /** Somebody of this group who works here. */
  public long person(Group group) {
    String login = "P" + (++people);
    long id =
        number(
            "insert into people.person (version, number, name, site_id, language, group_names,"
                + " hired_on) values (0, '"
                + login
                + "', 'Lin', "
                + site
                + ", 'ZH', '"
                + group
                + "', '2026-01-01') returning person_id");
    run(
        "insert into security.account (person_id, version, login, name, language, group_names,"
            + " active, site_id, epoch_changed) values ("
            + id
            + ", 0, '"
            + login
            + "', 'Lin', 'ZH', '"
            + group
            + "', true, "
            + site
            + ", '2026-01-01')");
    return id;
  }

  public void questions(String topic, int count) {
    run(
        "insert into question.question (question_id, version, topic_id) select '"
            + topic
            + "-' || n, 0, '"
            + topic
            + "' from generate_series(1, "
            + count
            + ") n");
    run(
        "insert into question.version (lock, question_id, number, state, type, level, difficulty,"
            + " critical, article_id, section_id, body, author_id, author_name, written_at)"
            + " select 0, question_id, 1, 'ACTIVE', 'truefalse', 'know', 0.5, false, 'x', 'y',"
            + " '{\"stem\": {\"zh\": \"问\", \"en\": \"q\"}, \"answer\": true}', 0, 'academy',"
            + " '2026-01-01' from question.question where topic_id = '"
            + topic
            + "'");
  }

  /**
   * The exams of this kind go by these rules, for cohorts that are opened from now on.
   *
   * @param quiz daily, weekly or stage
   */
  public void rules(String quiz, String rules) {
    run(
        "insert into plan.template select programme_id, version + 1, title_zh, title_en,"
            + " jsonb_set(body::jsonb, '{quizzes,"
            + quiz
            + ",rules}', '"
            + rules
            + "')::text, 'rules' from plan.template order by version desc limit 1");
  }

  /** Resits go by this rule too, for cohorts that are opened from now on. */
  public void resit(String rule) {
    run(
        "insert into plan.template select programme_id, version + 1, title_zh, title_en,"
            + " jsonb_set(body::jsonb, '{resit}', body::jsonb -> 'resit' || '{"
            + rule
            + "}')::text, 'resit' from plan.template order by version desc limit 1");
  }

  /** A cohort of so many, opened by the academy itself. */
  public long open(LocalDate firstDay, int size) {
    return system(() -> house.get(CohortService.class).open(order("C1", firstDay, trainees(size))));
  }

  public Set<Long> trainees(int size) {
    return new TreeSet<>(IntStream.range(0, size).mapToObj(n -> person(Group.TRAINEE)).toList());
  }

  public CohortOrder order(String code, LocalDate firstDay, Set<Long> trainees) {
    return new CohortOrder(code, new Both("班", "class"), "small", site, tutor, firstDay, trainees);
  }

  /** Sets the clock and lets the chores find what is due, as they do every few seconds. */
  public void live(LocalDate day, String time) {
    clock.set(at(day, time));
    chores();
  }

  /** The academy runs all the time from now to then: its heart never stands still. */
  public void liveUntil(LocalDate day, String time) {
    run("update cadence.heartbeat set at = '" + at(day, time).minusSeconds(60) + "'");
    live(day, time);
  }

  public void chores() {
    system(
        () -> {
          house.get(Pulse.class).beat();
          chore("cadence.MakeDuePapers").run();
          PassedWindows.settle(house, clock.instant());
          chore("gate.JudgeWaiting").run();
          return null;
        });
  }

  public Chore chore(String name) {
    try {
      return (Chore) house.get(Class.forName("lms." + name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T system(Callable<T> work) {
    return Acting.asSystem(work);
  }

  public <T> T as(long personId, Group group, Callable<T> work) {
    return Acting.asPerson(personId, "P", "Lin", Set.of(group), null, site, work);
  }

  /** The questions that a paper asks, in its order. */
  public List<String> asked(UUID paper) {
    List<String> asked = new ArrayList<>();
    for (Object[] r :
        rows(
            "select item ->> 'q', n from exam.paper,"
                + " jsonb_array_elements(items) with ordinality as i (item, n) where paper_id = '"
                + paper
                + "' order by n")) asked.add((String) r[0]);
    return asked;
  }

  /** Sits an open paper through the taker's door: everything right but these questions. */
  public UUID take(long personId, String occasion, Set<String> wrong) {
    SittingCard card = write(personId, occasion, wrong);
    return as(
        personId,
        Group.TRAINEE,
        () -> {
          house.get(ExamSittingService.class).handIn(card.id(), card.lease());
          return card.id();
        });
  }

  /** The same, and hands nothing in. */
  public SittingCard write(long personId, String occasion, Set<String> wrong) {
    Laid paper = paper(personId, occasion, false);
    List<String> asked = asked(paper.id());
    return as(
        personId,
        Group.TRAINEE,
        () -> {
          ExamSittingService door = house.get(ExamSittingService.class);
          SittingCard card = door.start(paper.id(), 0, null);
          for (int n = 0; n < asked.size(); n++)
            door.save(
                card.id(),
                paper.id(),
                new AnswerOrder(
                    n + 1,
                    card.lease(),
                    n,
                    new Answer(null, !wrong.contains(asked.get(n)), null),
                    null,
                    null,
                    null));
          return card;
        });
  }

  /** Marks a person's open paper as if they had sat it and handed it in now. */
  public void sit(long personId, String occasion, String mark) {
    Laid paper = paper(personId, occasion, false);
    BigDecimal counted = new BigDecimal(mark);
    boolean passed = passes(counted);
    long limit =
        number("select limit_seconds from exam.paper where paper_id = '" + paper.id() + "'");
    UUID sitting =
        house.commit(
            () ->
                house
                    .get(SittingLog.class)
                    .open(
                        paper.id(),
                        personId,
                        clock.instant(),
                        clock.instant().plusSeconds(limit),
                        Duration.ZERO,
                        null)
                    .id());
    run(
        "update exam.paper set sitting_id = '"
            + sitting
            + "' where paper_id = '"
            + paper.id()
            + "'");
    house.commit(
        () -> house.get(SittingLog.class).close(sitting, Author.TAKER, null, clock.instant()));
    run(
        "update exam.paper set settled = '"
            + clock.instant()
            + "', sat = true, mark = "
            + mark
            + ", passed = "
            + passed
            + " where paper_id = '"
            + paper.id()
            + "'");
    long cohort = number("select cohort_id from exam.paper where paper_id = '" + paper.id() + "'");
    PaperClosed news =
        new PaperClosed(
            paper.id(),
            personId,
            cohort,
            paper.stage(),
            paper.kind(),
            counted,
            passed,
            true,
            clock.instant(),
            clock.instant());
    house.commit(
        () -> {
          house.tell(news);
          return null;
        });
  }

  /** Gives a settled paper another mark, as a late answer that was let in does. */
  public void correct(long personId, String occasion, String mark) {
    Laid paper = paper(personId, occasion, true);
    boolean passes = passes(new BigDecimal(mark));
    run(
        "update exam.paper set mark = "
            + mark
            + ", passed = "
            + passes
            + " where paper_id = '"
            + paper.id()
            + "'");
    long cohort = number("select cohort_id from exam.paper where paper_id = '" + paper.id() + "'");
    PaperRemarked news =
        new PaperRemarked(
            paper.id(),
            null,
            personId,
            cohort,
            paper.stage(),
            paper.kind(),
            paper.mark(),
            passes(paper.mark()),
            new BigDecimal(mark),
            passes,
            "late answer",
            clock.instant(),
            clock.instant(),
            null);
    house.commit(
        () -> {
          house.tell(news);
          return null;
        });
  }

  /** All papers ever made, by occasion. */
  public List<Laid> papers() {
    List<Laid> papers = new ArrayList<>();
    for (Object[] r :
        rows(
            "select paper_id, occasion, person_id, kind, stage_id, mark from exam.paper"
                + " where withdrawn is null order by occasion"))
      papers.add(
          new Laid(
              (UUID) r[0],
              (String) r[1],
              ((Number) r[2]).longValue(),
              ExamKind.valueOf((String) r[3]),
              (String) r[4],
              (BigDecimal) r[5]));
    return papers;
  }

  public EnrolmentRow place(long cohort, long person) {
    return house.commit(
        () ->
            house.get(Cohorts.class).enrolments(cohort).stream()
                .map(Enrolment::row)
                .filter(e -> e.personId() == person)
                .findFirst()
                .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  public List<Object[]> rows(String sql) {
    return database.commit(em -> em.createNativeQuery(sql, Object[].class).getResultList());
  }

  public long number(String sql) {
    return database.commit(
        em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
  }

  public void run(String sql) {
    try (var connection = database.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private Laid paper(long personId, String occasion, boolean settled) {
    return papers().stream()
        .filter(p -> p.person() == personId && p.occasion().contains(":" + occasion))
        .filter(p -> (p.mark() != null) == settled)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no paper " + occasion + ", settled: " + settled));
  }

  private static boolean passes(BigDecimal mark) {
    return mark.compareTo(new BigDecimal("85")) >= 0;
  }
}
