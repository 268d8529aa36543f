package lms.programme;

import jakarta.persistence.EntityManager;

/** A cohort with one trainee in it, for database tests that only need it to be there. */
public final class RunningCohort {
  private RunningCohort() {}

  public static void insert(EntityManager em, String code) {
    for (String sql :
        new String[] {
          """
          insert into org.site (version, code, name_zh, name_en, zone)
          values (0, 'SH', 'x', 'x', 'Asia/Shanghai') on conflict do nothing""",
          """
          insert into plan.template
            (programme_id, version, title_zh, title_en, body, loaded_mark)
          values ('p', 1, 'x', 'x', 'x', 'x') on conflict do nothing""",
          """
          insert into people.person (version, number, name, language, group_names, hired_on)
          values (0, '%s-1', 'x', 'ZH', 'TRAINEE', date '2026-11-02')"""
              .formatted(code),
          """
          insert into programme.cohort (version, code, name_zh, name_en, programme_id,
            programme_version, site_id, tutor_id, first_day, opened_at)
          select 0, '%1$s', 'x', 'x', 'p', 1, (select min(site_id) from org.site), person_id,
            date '2026-11-26', now() from people.person where number = '%1$s-1'"""
              .formatted(code),
          """
          insert into programme.enrolment (cohort_id, person_id, version, state, stage_id, since)
          select c.cohort_id, c.tutor_id, 0, 'ACTIVE', 'business', now()
          from programme.cohort c where c.code = '%s'"""
              .formatted(code)
        }) em.createNativeQuery(sql).executeUpdate();
  }
}
