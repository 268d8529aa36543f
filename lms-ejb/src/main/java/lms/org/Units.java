package lms.org;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Sites, centres and teams: one small tree, loaded whole. */
@Repository
class Units {
  @PersistenceContext EntityManager em;

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
    return one(Site.class, "select s from Site s where s.code = :code", code);
  }

  Optional<Centre> centre(String code) {
    return one(Centre.class, "select c from Centre c where c.code = :code", code);
  }

  Optional<Team> team(String code) {
    return one(Team.class, "select t from Team t where t.code = :code", code);
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
