package lms.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

@Repository
class Persons {
  @PersistenceContext EntityManager em;

  Person add(Person person) {
    em.persist(person);
    em.flush(); // the account needs the id that the database gives
    return person;
  }

  Person require(long id) {
    return Optional.ofNullable(em.find(Person.class, id))
        .orElseThrow(() -> new NotFound("person", id));
  }

  Optional<Person> byNumber(String number) {
    return em.createQuery("select p from Person p where p.number = :number", Person.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** Everybody, by number: a roster is compared with all of them at once. */
  Map<String, PersonRow> byNumbers() {
    return em.createQuery("select p from Person p", Person.class)
        .getResultStream()
        .map(Person::row)
        .collect(Collectors.toMap(PersonRow::number, Function.identity()));
  }

  List<Person> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select p from Person p where p.id in (:ids)", Person.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** People within reach whose number or name holds the words, by number. */
  @SuppressWarnings("unchecked")
  List<Person> find(Reach reach, String words, int first, int most) {
    return em.createNativeQuery(
            "select p.* from people.person p where "
                + reach.sql("p.person_id")
                + " and (:words = '' or p.number ilike :like or p.name ilike :like"
                + " or p.name_latin ilike :like) order by p.number",
            Person.class)
        .setParameter("words", words)
        .setParameter("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }
}
