package lms.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lms.credit.CreditDoors;
import lms.exam.ExamDoors;
import lms.platform.TestDatabase;
import lms.programme.CohortRow;
import lms.programme.CohortService;
import lms.programme.ProgrammeDoors;
import lms.security.Group;
import lms.security.Me;
import lms.security.Somebody;
import lms.simulation.CallDoors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cohort of three hundred costs as many statements as one of three. */
class Class300DbTest {
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @BeforeEach
  void empty() {
    DB.empty("org.site", "people.person", "security.account", "plan.template", "gate.to_judge");
  }

  @Test
  void the_page_of_a_cohort() {
    long few = cohort("C3", 3);
    long many = cohort("C300", 300);
    assertThat(standings(many)).hasSize(300);
    assertThat(statements(em -> cohorts(em).show(many)))
        .isEqualTo(statements(em -> cohorts(em).show(few)))
        .isLessThanOrEqualTo(10);
    assertThat(statements(em -> progress(em).standings(many)))
        .isEqualTo(statements(em -> progress(em).standings(few)))
        .isLessThanOrEqualTo(12);
  }

  @Test
  void the_list_of_cohorts() {
    for (int n = 0; n < 3; n++) cohort("A" + n, 2);
    long few = statements(em -> cohorts(em).list());
    for (int n = 0; n < 30; n++) cohort("B" + n, 2);
    assertThat(statements(em -> cohorts(em).list())).isEqualTo(few).isLessThanOrEqualTo(2);
    List<CohortRow> rows = DB.commit(em -> cohorts(em).list());
    assertThat(rows).hasSize(33).allMatch(r -> r.people() == 2 && r.days() == 2 && r.day() == 1);
  }

  @Test
  void who_is_out_of_reach_is_on_no_page() {
    long id = cohort("C3", 3);
    DB.commit(
        em ->
            em.createNativeQuery("update security.account set site_id = 99 where login = 'C3-1'")
                .executeUpdate());
    assertThat(standings(id)).hasSize(2);
    int shown = DB.commit(em -> cohorts(em).show(id).enrolments().size());
    assertThat(shown).isEqualTo(2);
  }

  @Test
  void who_was_heard_of_is_judged_and_nobody_else() {
    cohort("C3", 3);
    List<Unjudged.Heard> heard =
        DB.commit(
            em -> {
              Unjudged unjudged = repository(em);
              unjudged.judgeLater(7, NOW);
              unjudged.judgeLater(7, NOW);
              return unjudged.toJudge(NOW);
            });
    assertThat(heard).containsExactly(new Unjudged.Heard(7, NOW));
    List<Unjudged.Heard> all =
        DB.commit(
            em -> {
              repository(em).judged(7);
              repository(em).judgeAllLater(ProgrammeDoors.desk(em).atGates(), NOW);
              return repository(em).toJudge(NOW);
            });
    assertThat(all).hasSize(3).extracting(Unjudged.Heard::personId).doesNotContain(7L);
  }

  private static Map<Long, StandingRow> standings(long cohort) {
    return DB.commit(em -> progress(em).standings(cohort));
  }

  private static long statements(Function<EntityManager, Object> work) {
    Statistics counting =
        DB.commit(em -> em.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
    counting.setStatisticsEnabled(true);
    try {
      counting.clear();
      DB.commit(work);
      return counting.getPrepareStatementCount();
    } finally {
      counting.setStatisticsEnabled(false);
    }
  }

  /** On its second training day to come, its first being today. */
  private static long cohort(String code, int people) {
    return DB.commit(
        em -> {
          run(
              em,
              """
              insert into org.site (version, code, name_zh, name_en, zone)
              values (0, 'SH', '上海', 'Shanghai', 'Asia/Shanghai') on conflict do nothing\
              """);
          run(
              em,
              """
              insert into plan.template
                (programme_id, version, title_zh, title_en, body, loaded_mark)
              values ('p', 1, 'x', 'x', 'x', 'x') on conflict do nothing\
              """);
          run(
              em,
              """
              insert into people.person (version, number, name, language, group_names, hired_on)
              select 0, '%1$s-' || n, 'x', 'ZH', 'TRAINEE', date '2026-11-02'
              from generate_series(1, %2$d) n\
              """
                  .formatted(code, people));
          run(
              em,
              """
              insert into security.account (person_id, version, login, name, language, group_names,
                active, site_id, epoch_changed)
              select person_id, 0, number, name, 'ZH', 'TRAINEE', true, 1, now()
              from people.person where number like '%s-%%'\
              """
                  .formatted(code));
          Object id =
              em.createNativeQuery(
                      """
                      insert into programme.cohort (version, code, name_zh, name_en, programme_id,
                        programme_version, site_id, tutor_id, first_day, opened_at)
                      select 0, :code, 'x', 'x', 'p', 1, (select min(site_id) from org.site),
                        min(person_id), date '2026-11-26', now() from people.person
                      returning cohort_id\
                      """)
                  .setParameter("code", code)
                  .getSingleResult();
          run(
              em,
              """
              insert into programme.training_day (cohort_id, number, day, stage_id, stage_day)
              values (%1$s, 1, date '2026-11-26', 'business', 1),
                (%1$s, 2, date '2026-11-27', 'business', 2)\
              """
                  .formatted(id));
          run(
              em,
              """
              insert into programme.enrolment (cohort_id, person_id, version, state, stage_id, since)
              select %s, person_id, 0, 'ACTIVE', 'business', now()
              from people.person where number like '%s-%%'\
              """
                  .formatted(id, code));
          return ((Number) id).longValue();
        });
  }

  private static void run(EntityManager em, String sql) {
    em.createNativeQuery(sql).executeUpdate();
  }

  private static Me trainer(EntityManager em) {
    return Somebody.of(em, 1, null, 1L, Group.TRAINER);
  }

  private static CohortService cohorts(EntityManager em) {
    return ProgrammeDoors.cohorts(em, trainer(em), CLOCK);
  }

  private static ProgressService progress(EntityManager em) {
    ProgressService door = new ProgressService();
    door.cohorts = ProgrammeDoors.desk(em);
    door.me = trainer(em);
    door.exams = ExamDoors.records(em, door.me, CLOCK);
    door.gatekeeper = new Gatekeeper();
    door.gatekeeper.cohorts = door.cohorts;
    door.gatekeeper.exams = ExamDoors.records(em, door.me, CLOCK);
    door.gatekeeper.calls = CallDoors.records(em, door.me);
    door.gatekeeper.credits = CreditDoors.credits(em, door.me, CLOCK);
    return door;
  }

  private static Unjudged repository(EntityManager em) {
    Unjudged unjudged = new Unjudged();
    unjudged.em = em;
    return unjudged;
  }
}
