package lms.org;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;

/** The bank, and its sites, centres and teams: one small tree, loaded whole. */
@Repository
class Units {
  @PersistenceContext EntityManager em;

  Bank bank() {
    return em.find(Bank.class, Bank.ONLY);
  }

  /** Locked until the transaction ends, so that two who name it follow each other. */
  Bank lockBank() {
    return em.find(Bank.class, Bank.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(Object unit) {
    em.persist(unit);
    em.flush(); // the caller needs the id that the database gives
  }

  List<SiteRow> sites() {
    return em.createQuery("select s from Site s order by s.code", Site.class)
        .getResultStream()
        .map(Site::row)
        .toList();
  }

  List<CentreRow> centres() {
    return em.createQuery("select c from Centre c order by c.code", Centre.class)
        .getResultStream()
        .map(Centre::row)
        .toList();
  }

  List<TeamRow> teams() {
    List<CentreRow> centres = centres();
    return em.createQuery("select t from Team t order by t.code", Team.class)
        .getResultStream()
        .map(t -> t.row(siteOf(centres, t.centreId())))
        .toList();
  }

  Optional<Site> site(String code) {
    return one(Site.class, "select s from Site s where lower(s.code) = lower(:code)", code);
  }

  Optional<Centre> centre(String code) {
    return one(Centre.class, "select c from Centre c where lower(c.code) = lower(:code)", code);
  }

  Optional<Team> team(String code) {
    return one(Team.class, "select t from Team t where lower(t.code) = lower(:code)", code);
  }

  Site site(long id) {
    return require(Site.class, "site", id);
  }

  Centre centre(long id) {
    return require(Centre.class, "centre", id);
  }

  Team team(long id) {
    return require(Team.class, "team", id);
  }

  private <T> T require(Class<T> type, String kind, long id) {
    return Optional.ofNullable(em.find(type, id)).orElseThrow(() -> new NotFound(kind, id));
  }

  /** How many people with an open account are at each site, or in each team. */
  Map<Long, Long> peopleBySite() {
    return counted("site_id");
  }

  Map<Long, Long> peopleByTeam() {
    return counted("team_id");
  }

  @SuppressWarnings("unchecked")
  private Map<Long, Long> counted(String unit) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select a.%s, count(*) from security.account_for_others a where a.active and a.%s is not null group by a.%s"
                    .formatted(unit, unit, unit),
                Object[].class)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(r -> (Long) r[0], r -> (Long) r[1]));
  }

  private <T> Optional<T> one(Class<T> type, String query, String code) {
    return em.createQuery(query, type).setParameter("code", code).getResultStream().findFirst();
  }

  private static long siteOf(List<CentreRow> centres, long centreId) {
    return centres.stream()
        .filter(c -> c.id() == centreId)
        .findFirst()
        .orElseThrow(() -> new NotFound("centre", centreId))
        .siteId();
  }
}
