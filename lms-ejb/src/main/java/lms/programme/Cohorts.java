package lms.programme;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

/** Cohorts with their days, occasions and enrolments: one aggregate. */
@Repository
class Cohorts {
  @PersistenceContext EntityManager em;

  Cohort add(Cohort cohort) {
    em.persist(cohort);
    em.flush(); // its days need the id that the database gives
    return cohort;
  }

  Cohort require(long id) {
    return Optional.ofNullable(em.find(Cohort.class, id))
        .orElseThrow(() -> new NotFound("cohort", id));
  }

  boolean codeTaken(String code) {
    return !em.createQuery("select c.id from Cohort c where c.code = :code", Long.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  /** Cohorts with anybody within reach in them, the newest first. */
  @SuppressWarnings("unchecked")
  List<Cohort> within(Reach reach) {
    return em.createNativeQuery(
            "select c.* from programme.cohort c where exists (select 1 from programme.enrolment e"
                + " where e.cohort_id = c.cohort_id and "
                + reach.sql("e.person_id")
                + ") order by c.first_day desc, c.cohort_id desc",
            Cohort.class)
        .getResultList();
  }

  /**
   * Where a cohort stands on a day.
   *
   * @param people still in training
   * @param day number of the training day reached; 0 before the first
   * @param stageId of that day; null before the first
   */
  record Standing(int people, int days, int day, String stageId) {}

  /**
   * By cohort, in one statement for all of them.
   *
   * @param todays which day it is where the cohort is
   */
  @SuppressWarnings("unchecked")
  Map<Long, Standing> standings(Map<Long, LocalDate> todays) {
    List<Long> ids = List.copyOf(todays.keySet());
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select c.cohort_id,
                  (select count(*) from programme.enrolment e where e.cohort_id = c.cohort_id
                    and e.state in ('ACTIVE', 'RESIT', 'PROPOSED')),
                  (select count(*) from programme.training_day d where d.cohort_id = c.cohort_id),
                  coalesce(r.number, 0), r.stage_id
                from unnest(cast(:ids as bigint[]), cast(:todays as text[])) as c (cohort_id, today)
                left join lateral (
                  select d.number, d.stage_id from programme.training_day d
                  where d.cohort_id = c.cohort_id and d.day <= cast(c.today as date)
                  order by d.number desc limit 1) r on true\
                """,
                Object[].class)
            .setParameter("ids", ids.toArray(new Long[0]))
            .setParameter(
                "todays", ids.stream().map(i -> todays.get(i).toString()).toArray(String[]::new))
            .getResultList();
    Map<Long, Standing> standings = new HashMap<>();
    for (Object[] r : rows)
      standings.put(
          ((Number) r[0]).longValue(),
          new Standing(
              ((Number) r[1]).intValue(),
              ((Number) r[2]).intValue(),
              ((Number) r[3]).intValue(),
              (String) r[4]));
    return standings;
  }

  List<Cohort> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select c from Cohort c where c.id in (:ids)", Cohort.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  void addDay(long cohortId, Timetable.Lesson day) {
    em.createNativeQuery(
            """
            insert into programme.training_day (cohort_id, number, day, stage_id, stage_day)
            values (:cohort, :number, :day, :stage, :stageDay)\
            """)
        .setParameter("cohort", cohortId)
        .setParameter("number", day.number())
        .setParameter("day", day.day())
        .setParameter("stage", day.stageId())
        .setParameter("stageDay", day.stageDay())
        .executeUpdate();
  }

  List<Timetable.Lesson> days(long cohortId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select number, cast(day as text), stage_id, stage_day from programme.training_day
                where cohort_id = :cohort order by number\
                """,
                Object[].class)
            .setParameter("cohort", cohortId)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Timetable.Lesson(
                    ((Number) r[0]).intValue(),
                    LocalDate.parse((String) r[1]),
                    (String) r[2],
                    ((Number) r[3]).intValue()))
        .toList();
  }

  void removeDaysFrom(long cohortId, int number) {
    em.createNativeQuery(
            "delete from programme.training_day where cohort_id = :cohort and number >= :number")
        .setParameter("cohort", cohortId)
        .setParameter("number", number)
        .executeUpdate();
  }

  void add(Occasion occasion) {
    em.persist(occasion);
  }

  void remove(Occasion occasion) {
    em.remove(occasion);
  }

  Occasion lockOccasion(long id) {
    Occasion occasion =
        Optional.ofNullable(em.find(Occasion.class, id, LockModeType.PESSIMISTIC_WRITE))
            .orElseThrow(() -> new NotFound("occasion", id));
    em.refresh(occasion); // it may have been read before somebody else made its papers
    return occasion;
  }

  /**
   * Those of everybody in this stage whose windows began in this time, as they are now, made or
   * not: a maker who looks at one of them waits.
   */
  List<Occasion> lockOccasions(long cohortId, String stageId, Instant from, Instant until) {
    return em
        .createQuery(
            """
            select o.id from Occasion o where o.cohortId = :cohort and o.stageId = :stage
              and o.personId is null and o.opens between :from and :until
            order by o.opens, o.id""",
            Long.class)
        .setParameter("cohort", cohortId)
        .setParameter("stage", stageId)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList()
        .stream()
        .map(this::lockOccasion)
        .toList();
  }

  Optional<Occasion> occasion(long cohortId, String key) {
    return em.createQuery(
            "select o from Occasion o where o.cohortId = :cohort and o.key = :key", Occasion.class)
        .setParameter("cohort", cohortId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  List<Occasion> occasions(long cohortId) {
    return em.createQuery(
            "select o from Occasion o where o.cohortId = :cohort order by o.opens, o.id",
            Occasion.class)
        .setParameter("cohort", cohortId)
        .getResultList();
  }

  /** Occasions whose window has begun and whose papers are not made, the oldest first. */
  List<Occasion> due(Instant now) {
    return em.createQuery(
            "select o from Occasion o where o.made is null and o.opens <= :now order by o.opens",
            Occasion.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Occasions whose window begins in this time and whose papers are not made. */
  List<Occasion> soon(Instant now, Instant until) {
    return em.createQuery(
            """
            select o from Occasion o where o.made is null and o.opens > :now and o.opens <= :until
            order by o.opens""",
            Occasion.class)
        .setParameter("now", now)
        .setParameter("until", until)
        .getResultList();
  }

  /** A paper of an occasion whose other papers are made. */
  void owe(long occasionId, long personId) {
    em.createNativeQuery(
            """
            insert into programme.owed_paper (occasion_id, person_id) values (:occasion, :person)
            on conflict do nothing\
            """)
        .setParameter("occasion", occasionId)
        .setParameter("person", personId)
        .executeUpdate();
  }

  /** Somebody to whom a paper of an occasion is owed. */
  record Owed(long occasionId, long personId) {}

  /** To people who are still in the stage of the occasion. */
  @SuppressWarnings("unchecked")
  List<Owed> owed() {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select w.occasion_id, w.person_id from programme.owed_paper w
                join programme.occasion o using (occasion_id)
                join programme.enrolment e on e.cohort_id = o.cohort_id
                  and e.person_id = w.person_id and e.stage_id = o.stage_id and e.state = 'ACTIVE'
                order by o.opens, w.occasion_id, w.person_id\
                """,
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(r -> new Owed(((Number) r[0]).longValue(), ((Number) r[1]).longValue()))
        .toList();
  }

  void given(long occasionId, Collection<Long> people) {
    em.createNativeQuery(
            """
            delete from programme.owed_paper
            where occasion_id = :occasion and person_id = any(cast(:people as bigint[]))\
            """)
        .setParameter("occasion", occasionId)
        .setParameter("people", people.toArray(new Long[0]))
        .executeUpdate();
  }

  Occasion occasion(long id) {
    return Optional.ofNullable(em.find(Occasion.class, id))
        .orElseThrow(() -> new NotFound("occasion", id));
  }

  void add(Enrolment enrolment) {
    em.persist(enrolment);
  }

  Enrolment lock(long cohortId, long personId) {
    return Optional.ofNullable(
            em.find(
                Enrolment.class,
                new Enrolment.Key(cohortId, personId),
                LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("enrolment", personId));
  }

  List<Enrolment> enrolments(long cohortId) {
    return em.createQuery(
            "select e from Enrolment e where e.cohortId = :cohort order by e.personId",
            Enrolment.class)
        .setParameter("cohort", cohortId)
        .getResultList();
  }

  List<Enrolment> enrolmentsOf(Collection<Long> people) {
    return enrolmentsOf(people, Reach.EVERYBODY);
  }

  /** Of those within reach, the newest first. */
  @SuppressWarnings("unchecked")
  List<Enrolment> enrolmentsOf(Collection<Long> people, Reach reach) {
    return people.isEmpty()
        ? List.of()
        : em.createNativeQuery(
                "select e.* from programme.enrolment e"
                    + " where e.person_id = any(cast(:people as bigint[])) and "
                    + reach.sql("e.person_id")
                    + " order by e.since desc, e.cohort_id desc",
                Enrolment.class)
            .setParameter("people", people.toArray(new Long[0]))
            .getResultList();
  }

  /** The cohort a person is trained in now; else the one they were in last. */
  Optional<Enrolment> current(long personId) {
    List<Enrolment> all = enrolmentsOf(Set.of(personId));
    return all.stream()
        .filter(e -> e.state().running())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The cohort of a place that is not over, without the place. */
  Optional<Long> trainedIn(long personId) {
    return em.createQuery(
            """
            select e.cohortId from Enrolment e
            where e.personId = :person and e.state in :states""",
            Long.class)
        .setParameter("person", personId)
        .setParameter(
            "states",
            Arrays.stream(EnrolmentState.values()).filter(EnrolmentState::running).toList())
        .getResultStream()
        .findFirst();
  }

  List<Cohort> running() {
    return em.createQuery(
            """
            select c from Cohort c where exists (select 1 from Enrolment e
              where e.cohortId = c.id and e.state in :states)
            order by c.code""",
            Cohort.class)
        .setParameter(
            "states",
            Arrays.stream(EnrolmentState.values()).filter(EnrolmentState::running).toList())
        .getResultList();
  }

  List<Long> atGates() {
    return em.createQuery(
            "select e.personId from Enrolment e where e.state in :states order by e.personId",
            Long.class)
        .setParameter("states", List.of(EnrolmentState.ACTIVE, EnrolmentState.RESIT))
        .getResultList();
  }

  Set<Long> inTraining(Collection<Long> people) {
    return enrolmentsOf(people).stream()
        .filter(e -> e.state().running())
        .map(Enrolment::personId)
        .collect(Collectors.toSet());
  }

  /** Says whether it was not excused before. */
  boolean excuse(UUID paperId, long cohortId, long personId, Instant now) {
    return em.createNativeQuery(
                """
                insert into programme.excused_paper (paper_id, cohort_id, person_id, at)
                values (:paper, :cohort, :person, :now) on conflict do nothing\
                """)
            .setParameter("paper", paperId)
            .setParameter("cohort", cohortId)
            .setParameter("person", personId)
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }

  /** It is excused no longer; says whether it was. */
  boolean count(UUID paperId) {
    return em.createNativeQuery("delete from programme.excused_paper where paper_id = :paper")
            .setParameter("paper", paperId)
            .executeUpdate()
        > 0;
  }

  Set<UUID> excused(long cohortId) {
    return excused("cohort_id", cohortId);
  }

  Set<UUID> excusedOf(long personId) {
    return excused("person_id", personId);
  }

  @SuppressWarnings("unchecked")
  private Set<UUID> excused(String column, long id) {
    List<UUID> papers =
        em.createNativeQuery(
                "select paper_id from programme.excused_paper where " + column + " = :id",
                UUID.class)
            .setParameter("id", id)
            .getResultList();
    return Set.copyOf(papers);
  }
}
