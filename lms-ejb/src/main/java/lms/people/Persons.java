package lms.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lms.platform.Like;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Group;
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

  /** Nobody has a number that differs from another's in case only: both would sign in alike. */
  Optional<Person> byNumber(String number) {
    return em.createQuery(
            "select p from Person p where lower(p.number) = lower(:number)", Person.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** Everybody, by number in any case: a roster is compared with all of them at once. */
  Map<String, PersonRow> byNumbers() {
    Map<String, PersonRow> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    em.createQuery("select p from Person p", Person.class)
        .getResultStream()
        .map(Person::row)
        .forEach(row -> all.put(row.number(), row));
    return all;
  }

  List<Person> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select p from Person p where p.id in (:ids)", Person.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Those whose first day away has come and who can still sign in. */
  @SuppressWarnings("unchecked")
  List<Person> leftWithOpenAccount(LocalDate today) {
    return em.createNativeQuery(
            """
            select p.* from people.person p
            join security.account_for_others a on a.person_id = p.person_id
            where a.active and p.left_on <= :today""",
            Person.class)
        .setParameter("today", today)
        .getResultList();
  }

  /** Those within reach who are not gone and have no password, by number. */
  @SuppressWarnings("unchecked")
  List<NewcomerRow> withoutPassword(
      Reach reach, PersonFilter filter, LocalDate today, Instant now, int most) {
    List<Object[]> rows =
        fill(
                em.createNativeQuery(
                    """
                    select p.person_id, p.number, p.name, p.name_latin, p.site_id, p.team_id,
                      cast(p.hired_on as text), case when a.code_until > :now then a.code_until end
                    from people.person p
                    join security.account_for_others a on a.person_id = p.person_id
                      and a.active and not a.has_password where
                    """
                        + condition(reach)
                        + " order by p.number",
                    Object[].class),
                new PersonFilter(filter.words(), filter.siteId(), PersonFilter.Presence.HERE),
                today)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new NewcomerRow(
                    (Long) r[0],
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (Long) r[4],
                    (Long) r[5],
                    LocalDate.parse((String) r[6]),
                    (Instant) r[7]))
        .toList();
  }

  @SuppressWarnings("unchecked")
  List<Person> list(Reach reach, PersonFilter filter, LocalDate today, int first, int most) {
    return fill(
            em.createNativeQuery("select p.* " + from(reach) + " order by p.number", Person.class),
            filter,
            today)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  long count(Reach reach, PersonFilter filter, LocalDate today) {
    Object found =
        fill(em.createNativeQuery("select count(*) " + from(reach)), filter, today)
            .getSingleResult();
    return ((Number) found).longValue();
  }

  private static String from(Reach reach) {
    return "from people.person p where " + condition(reach);
  }

  private static String condition(Reach reach) {
    return reach.sql("p.person_id")
        + "\n"
        + """
           and (:words = '' or p.number ilike :like or p.name ilike :like
             or p.name_latin ilike :like)
           and (:site = 0 or p.site_id = :site)
           and (:presence = 'ALL' or (p.left_on is null or p.left_on > :today) = (:presence = 'HERE'))""";
  }

  private static Query fill(Query query, PersonFilter filter, LocalDate today) {
    return query
        .setParameter("words", filter.words())
        .setParameter("like", Like.containing(filter.words()))
        .setParameter("site", filter.siteId() == null ? 0L : filter.siteId())
        .setParameter("presence", filter.presence().name())
        .setParameter("today", today);
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
        .setParameter("like", Like.containing(words))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those of a group within reach of whom no leave is known, by number. */
  @SuppressWarnings("unchecked")
  List<Person> members(Reach reach, Group group, String words, int most) {
    return em.createNativeQuery(
            "select p.* from people.person p where "
                + reach.sql("p.person_id")
                + " and p.left_on is null and :group = any(string_to_array(p.group_names, ','))"
                + " and (:words = '' or p.number ilike :like or p.name ilike :like"
                + " or p.name_latin ilike :like) order by p.number",
            Person.class)
        .setParameter("group", group.name())
        .setParameter("words", words)
        .setParameter("like", Like.containing(words))
        .setMaxResults(most)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  Optional<Person> withNumber(Reach reach, String number) {
    return em.createNativeQuery(
            "select p.* from people.person p where "
                + reach.sql("p.person_id")
                + " and upper(p.number) = upper(:number)",
            Person.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }
}
