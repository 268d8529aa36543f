package lms.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class SpecialDays {
  @PersistenceContext EntityManager em;

  void add(SpecialDay day) {
    em.persist(day);
  }

  void remove(SpecialDay day) {
    em.remove(day);
  }

  SpecialDay require(long id) {
    return Optional.ofNullable(em.find(SpecialDay.class, id))
        .orElseThrow(() -> new NotFound("special day", id));
  }

  /**
   * @param siteId null for the day of every site
   */
  Optional<SpecialDay> find(Long siteId, LocalDate day) {
    return em.createQuery(
            """
            select d from SpecialDay d
            where d.day = :day and coalesce(d.siteId, 0) = :site""",
            SpecialDay.class)
        .setParameter("day", day)
        .setParameter("site", siteId == null ? 0L : siteId)
        .getResultStream()
        .findFirst();
  }

  /** What one calendar of course-content said. */
  List<SpecialDay> from(String source) {
    return em.createQuery(
            "select d from SpecialDay d where d.siteId is null and d.source = :source",
            SpecialDay.class)
        .setParameter("source", source)
        .getResultList();
  }

  List<SpecialDay> ofYear(int year) {
    return em.createQuery(
            """
            select d from SpecialDay d where d.day between :first and :last
            order by d.day, d.siteId""",
            SpecialDay.class)
        .setParameter("first", LocalDate.of(year, 1, 1))
        .setParameter("last", LocalDate.of(year, 12, 31))
        .getResultList();
  }

  /** What holds at this site: the country's days, and over them the site's own. */
  WorkingDays at(long siteId) {
    Map<LocalDate, Boolean> special = new HashMap<>();
    em.createQuery(
            """
            select d from SpecialDay d where d.siteId is null or d.siteId = :site
            order by coalesce(d.siteId, 0)""",
            SpecialDay.class)
        .setParameter("site", siteId)
        .getResultStream()
        .forEach(d -> special.put(d.day(), d.working()));
    return new WorkingDays(special);
  }
}
