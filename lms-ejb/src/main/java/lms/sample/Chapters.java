package lms.sample;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lms.platform.Repository;

/** How far the building of the sample academy has come. */
@Repository
class Chapters {
  /** When its history begins, and which day it is afterwards. */
  record Span(LocalDate firstDay, LocalDate present, boolean done) {}

  @PersistenceContext EntityManager em;

  @SuppressWarnings("unchecked")
  Optional<Span> span() {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select cast(first_day as text), cast(present as text), done
                from sample.history""",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Span(
                    LocalDate.parse((String) r[0]), LocalDate.parse((String) r[1]), (Boolean) r[2]))
        .findFirst();
  }

  void begin(LocalDate firstDay, LocalDate present) {
    em.createNativeQuery(
            "insert into sample.history (first_day, present) values (:first, :present)")
        .setParameter("first", firstDay)
        .setParameter("present", present)
        .executeUpdate();
  }

  void done() {
    em.createNativeQuery("update sample.history set done = true").executeUpdate();
  }
}
