package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lms.platform.NotFound;
import lms.platform.Repository;

@Repository
class Accounts {
  @PersistenceContext EntityManager em;

  void add(Account account) {
    em.persist(account);
  }

  Optional<Account> find(long personId) {
    return Optional.ofNullable(em.find(Account.class, personId));
  }

  Account require(long personId) {
    return find(personId).orElseThrow(() -> new NotFound("account", personId));
  }

  Optional<Account> byLogin(String login) {
    return em.createQuery(
            "select a from Account a where lower(a.login) = lower(:login)", Account.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /** Person id and epoch of all accounts whose sign-ins were ended since then. */
  Map<Long, Integer> epochsChangedSince(Instant since) {
    List<Object[]> rows =
        em.createQuery(
                "select a.personId, a.epoch from Account a where a.epochChanged >= :since",
                Object[].class)
            .setParameter("since", since)
            .getResultList();
    Map<Long, Integer> epochs = new HashMap<>();
    rows.forEach(r -> epochs.put((Long) r[0], (Integer) r[1]));
    return epochs;
  }
}
