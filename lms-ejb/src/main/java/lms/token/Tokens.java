package lms.token;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Tokens {
  /** Whose a token is. */
  record Owner(String login, String name) {}

  @PersistenceContext EntityManager em;

  void add(Token token) {
    em.persist(token);
  }

  Token requireOwnedBy(UUID id, long personId) {
    return Optional.ofNullable(em.find(Token.class, id))
        .filter(t -> t.personId() == personId)
        .orElseThrow(() -> new NotFound("token", id));
  }

  Token require(UUID id) {
    return Optional.ofNullable(em.find(Token.class, id))
        .orElseThrow(() -> new NotFound("token", id));
  }

  /** Everybody's; those that work first, then the newest. */
  List<Token> ofEverybody(Instant now) {
    return em.createQuery(
            """
            select t from Token t
            order by case when t.withdrawn is null and t.expires > :now then 0 else 1 end,
            t.made desc""",
            Token.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Number and name of all who made tokens, by person. */
  Map<Long, Owner> owners() {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select a.person_id, a.login, a.name from security.account_for_others a
                where exists (select 1 from token.token t where t.person_id = a.person_id)""",
                Object[].class)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                r -> ((Number) r[0]).longValue(), r -> new Owner((String) r[1], (String) r[2])));
  }

  Optional<Token> byHash(String hash) {
    return em.createQuery("select t from Token t where t.secretHash = :hash", Token.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** The newest first. */
  List<Token> of(long personId) {
    return em.createQuery(
            "select t from Token t where t.personId = :person order by t.made desc", Token.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Ends all that still work. Past the version, because a request may note a use meanwhile. */
  int withdrawAllOf(long personId, Instant now) {
    return em.createQuery(
            "update Token t set t.withdrawn = :now where t.personId = :person and t.withdrawn is null")
        .setParameter("now", now)
        .setParameter("person", personId)
        .executeUpdate();
  }

  /** Past the version, because two requests at once both may note it. */
  void used(UUID id, Instant now) {
    em.createQuery("update Token t set t.lastUsed = :now where t.id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }
}
