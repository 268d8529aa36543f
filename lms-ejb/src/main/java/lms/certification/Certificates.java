package lms.certification;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.platform.Like;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;
import lms.skill.SkillCard;

/** Certificates, their steps and how they stand: one aggregate. */
@Repository
class Certificates {
  /** A statement takes no more than 65,535 parameters. */
  private static final int AT_ONCE = 10_000;

  @PersistenceContext EntityManager em;

  long nextSerial() {
    return ((Number)
            em.createNativeQuery("select nextval('certification.serial')").getSingleResult())
        .longValue();
  }

  Certificate add(Certificate certificate, Function<Certificate, Step> first) {
    em.persist(certificate);
    em.flush(); // step and standing need the id that the database gives
    em.persist(new Standing(certificate));
    em.persist(first.apply(certificate));
    em.flush(); // a second standing certificate is refused here, not at the end of the work
    return certificate;
  }

  void add(Step step) {
    em.persist(step);
  }

  Optional<Certificate> byNumber(String number) {
    return em.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  Certificate require(String number) {
    return CertificateNumber.parse(number)
        .flatMap(n -> byNumber(n.text()))
        .orElseThrow(() -> new NotFound("certificate", number));
  }

  Certificate require(long id) {
    return Optional.ofNullable(em.find(Certificate.class, id))
        .orElseThrow(() -> new NotFound("certificate", id));
  }

  Standing standing(long certificateId) {
    return em.find(Standing.class, certificateId);
  }

  /** Locked until the transaction ends, so that two changes follow each other. */
  Standing lock(long certificateId) {
    return em.find(Standing.class, certificateId, LockModeType.PESSIMISTIC_WRITE);
  }

  List<Step> steps(long certificateId) {
    return em.createQuery(
            "select s from Step s where s.certificateId = :id order by s.id", Step.class)
        .setParameter("id", certificateId)
        .getResultList();
  }

  List<CertificateRow> of(long personId) {
    return rows(
        em.createQuery(
                """
                select c, s.state from Certificate c, Standing s
                where s.certificateId = c.id and c.personId = :person
                order by c.issuedAt desc, c.id desc\
                """,
                Object[].class)
            .setParameter("person", personId)
            .getResultList());
  }

  /** What the rule gave this person and what stands. */
  List<CertificateRow> standingByRule(long personId) {
    return rows(
        em.createQuery(
                """
                select c, s.state from Certificate c, Standing s
                where s.certificateId = c.id and c.personId = :person and c.reason is null
                and s.state in (lms.certification.CertificateState.VALID,
                                lms.certification.CertificateState.SUSPENDED)
                order by c.id\
                """,
                Object[].class)
            .setParameter("person", personId)
            .getResultList());
  }

  Optional<CertificateRow> standing(long personId, String skillId, int level) {
    return of(personId).stream()
        .filter(c -> c.skillId().equals(skillId) && c.level() == level && c.state().stands())
        .findFirst();
  }

  /** Highest level of a valid certificate, by skill. */
  Map<String, Integer> held(long personId) {
    Map<String, Integer> held = new HashMap<>();
    for (CertificateRow c : of(personId))
      if (c.state() == CertificateState.VALID) held.merge(c.skillId(), c.level(), Math::max);
    return held;
  }

  /** Every skill and level that this person was ever given. */
  Set<SkillCard.SkillDemand> everHad(long personId) {
    Set<SkillCard.SkillDemand> had = new HashSet<>();
    for (CertificateRow c : of(personId))
      had.add(new SkillCard.SkillDemand(c.skillId(), c.level()));
    return had;
  }

  /** How these stand of which the holders are within reach, by number. */
  @SuppressWarnings("unchecked")
  Map<String, CertificateState> states(Reach reach, Collection<String> numbers) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select c.number, s.state from certification.certificate c"
                    + " join certification.standing s using (certificate_id)"
                    + " where c.number = any(:numbers) and "
                    + reach.sql("c.person_id"),
                Object[].class)
            .setParameter("numbers", numbers.toArray(new String[0]))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(r -> (String) r[0], r -> CertificateState.valueOf((String) r[1])));
  }

  /** Ids of standing certificates whose last day is over. */
  List<Long> over(LocalDate today) {
    return em.createQuery(
            """
            select c.id from Certificate c, Standing s where s.certificateId = c.id
            and s.state in (lms.certification.CertificateState.VALID,
                            lms.certification.CertificateState.SUSPENDED)
            and c.validTo < :today order by c.id\
            """,
            Long.class)
        .setParameter("today", today)
        .getResultList();
  }

  /** The newest first. */
  @SuppressWarnings("unchecked")
  List<Long> ids(Reach reach, CertificateFilter filter, LocalDate today, int first, int most) {
    Query query =
        em.createNativeQuery(
            "select c.certificate_id "
                + where(reach, filter)
                + " order by c.issued_at desc, c.certificate_id desc",
            Long.class);
    fill(query, filter, today);
    return query.setFirstResult(first).setMaxResults(most).getResultList();
  }

  long count(Reach reach, CertificateFilter filter, LocalDate today) {
    Query query = em.createNativeQuery("select count(*) " + where(reach, filter), Long.class);
    fill(query, filter, today);
    return (Long) query.getSingleResult();
  }

  /** In the order of the ids. */
  List<CertificateRow> rowsOf(Collection<Long> ids) {
    List<Long> wanted = List.copyOf(ids);
    Map<Long, CertificateRow> byId = new HashMap<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE)
      some(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)))
          .forEach(r -> byId.put(r.id(), r));
    return wanted.stream().map(byId::get).filter(r -> r != null).toList();
  }

  private List<CertificateRow> some(List<Long> ids) {
    return rows(
        em.createQuery(
                """
                select c, s.state from Certificate c, Standing s
                where s.certificateId = c.id and c.id in (:ids)\
                """,
                Object[].class)
            .setParameter("ids", ids)
            .getResultList());
  }

  FiguresCard figures(Reach reach, LocalDate today) {
    Object[] f =
        (Object[])
            em.createNativeQuery(
                    """
                    select count(*) filter (where s.state = 'VALID'),
                      count(distinct c.person_id) filter (where s.state = 'VALID'),
                      count(*) filter (where s.state = 'VALID' and c.valid_to <= :soon),
                      count(*) filter (where s.state = 'SUSPENDED'),
                      count(*) filter (where c.issued_on >= :month)
                    from certification.certificate c join certification.standing s
                      using (certificate_id) where\
                    """
                        + " "
                        + reach.sql("c.person_id"))
                .setParameter("soon", today.plusDays(CertificateFilter.ENDING_DAYS))
                .setParameter("month", today.withDayOfMonth(1))
                .getSingleResult();
    return new FiguresCard(number(f[0]), number(f[1]), number(f[2]), number(f[3]), number(f[4]));
  }

  List<String> cohorts(Reach reach) {
    return em.createNativeQuery(
            "select distinct c.cohort_code from certification.certificate c"
                + " where c.cohort_code is not null and "
                + reach.sql("c.person_id")
                + " order by 1 desc",
            String.class)
        .getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static List<CertificateRow> rows(List<Object[]> found) {
    return found.stream().map(o -> ((Certificate) o[0]).row((CertificateState) o[1])).toList();
  }

  private static String where(Reach reach, CertificateFilter f) {
    StringBuilder sql =
        new StringBuilder(
            "from certification.certificate c join certification.standing s"
                + " using (certificate_id) where ");
    sql.append(reach.sql("c.person_id"));
    if (f.words() != null)
      sql.append(
          " and (c.number ilike :words or c.holder ilike :words or c.holder_latin ilike :words"
              + " or c.employee_number ilike :words)");
    if (f.cohort() != null) sql.append(" and c.cohort_code = :cohort");
    if (f.siteId() != null)
      sql.append(" and ")
          .append(new Reach(Reach.Kind.SITE, 0, null, f.siteId()).sql("c.person_id"));
    if (f.skill() != null) sql.append(" and c.skill_id = :skill");
    if (f.state() != null) sql.append(" and s.state = :state");
    if (f.ending()) sql.append(" and s.state = 'VALID' and c.valid_to <= :soon");
    if (f.from() != null) sql.append(" and c.issued_on >= :from");
    if (f.until() != null) sql.append(" and c.issued_on <= :until");
    return sql.toString();
  }

  private static void fill(Query query, CertificateFilter f, LocalDate today) {
    if (f.words() != null) query.setParameter("words", Like.containing(f.words()));
    if (f.cohort() != null) query.setParameter("cohort", f.cohort());
    if (f.skill() != null) query.setParameter("skill", f.skill());
    if (f.state() != null) query.setParameter("state", f.state().name());
    if (f.ending()) query.setParameter("soon", today.plusDays(CertificateFilter.ENDING_DAYS));
    if (f.from() != null) query.setParameter("from", f.from());
    if (f.until() != null) query.setParameter("until", f.until());
  }
}
