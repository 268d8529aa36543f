package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Tokens {
  @PersistenceContext EntityManager em;

  void add(Token token) {
    em.persist(token);
  }

  Token requireOwnedBy(UUID id, long personId) {
    return Optional.ofNullable(em.find(Token.class, id))
        .filter(t -> t.personId() == personId)
        .orElseThrow(() -> new NotFound("token", id));
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

  /** Past the version, because two requests at once both may note it. */
  void used(UUID id, Instant now) {
    em.createQuery("update Token t set t.lastUsed = :now where t.id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }
}
