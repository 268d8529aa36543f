package lms.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
   * What somebody entered.
   *
   * @param siteId null for the day of every site
   */
  Optional<SpecialDay> byHand(Long siteId, LocalDate day) {
    return on(siteId, day).filter(SpecialDay::byHand).findFirst();
  }

  /** What course-content says of a day, whatever somebody entered over it. */
  Optional<SpecialDay> loaded(LocalDate day) {
    return on(null, day).filter(d -> !d.byHand()).findFirst();
  }

  private Stream<SpecialDay> on(Long siteId, LocalDate day) {
    return em.createQuery(
            """
            select d from SpecialDay d
            where d.day = :day and coalesce(d.siteId, 0) = :site""",
            SpecialDay.class)
        .setParameter("day", day)
        .setParameter("site", siteId == null ? 0L : siteId)
        .getResultStream();
  }

  /** What one calendar of course-content said. */
  List<SpecialDay> from(String source) {
    return em.createQuery(
            "select d from SpecialDay d where d.siteId is null and d.source = :source",
            SpecialDay.class)
        .setParameter("source", source)
        .getResultList();
  }

  /** Those that hold: not what was loaded where somebody said something else for every site. */
  List<SpecialDay> ofYear(int year) {
    return em.createQuery(
            """
            select d from SpecialDay d where d.day between :first and :last
              and (d.source = :hand or not exists (select 1 from SpecialDay h
                where h.day = d.day and h.siteId is null and h.source = :hand))
            order by d.day, d.siteId""",
            SpecialDay.class)
        .setParameter("hand", CalendarService.BY_HAND)
        .setParameter("first", LocalDate.of(year, 1, 1))
        .setParameter("last", LocalDate.of(year, 12, 31))
        .getResultList();
  }

  /**
   * What holds at this site: the country's days, over them what somebody entered for every site,
   * and over both the site's own.
   */
  WorkingDays at(long siteId) {
    Map<LocalDate, Boolean> special = new HashMap<>();
    em.createQuery(
            """
            select d from SpecialDay d where d.siteId is null or d.siteId = :site
            order by coalesce(d.siteId, 0), case when d.source = :hand then 1 else 0 end""",
            SpecialDay.class)
        .setParameter("site", siteId)
        .setParameter("hand", CalendarService.BY_HAND)
        .getResultStream()
        .forEach(d -> special.put(d.day(), d.working()));
    return new WorkingDays(special);
  }
}
