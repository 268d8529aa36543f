package lms.security;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
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

  /** Locked until the transaction ends, as it stands after whoever held it before. */
  Account lock(long personId) {
    return Optional.ofNullable(em.find(Account.class, personId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NotFound("account", personId));
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

  /**
   * Of these people within reach, those whose account is open, who have no password and got no code
   * since then. Locked until the transaction ends, so that two who make codes at once do not spoil
   * each other's.
   */
  @SuppressWarnings("unchecked")
  List<Account> lockWithoutPassword(Collection<Long> personIds, Reach reach, Instant asOf) {
    return em.createNativeQuery(
            "select a.* from security.account a where a.person_id = any(:ids) and a.active"
                + " and a.password_hash is null and (a.code_made is null or a.code_made <= :asOf)"
                + " and "
                + reach.sql("a.person_id")
                + " order by a.person_id for update",
            Account.class)
        .setParameter("ids", personIds.toArray(new Long[0]))
        .setParameter("asOf", asOf)
        .getResultList();
  }

  /** Person id and epoch of all accounts whose sign-ins were ended since then. */
  Map<Long, Integer> epochsChangedSince(Instant since) {
    List<Object[]> rows =
        em.createQuery(
                "select a.personId, a.epoch from Account a where a.epoch > 0 and a.epochChanged >= :since",
                Object[].class)
            .setParameter("since", since)
            .getResultList();
    Map<Long, Integer> epochs = new HashMap<>();
    rows.forEach(r -> epochs.put((Long) r[0], (Integer) r[1]));
    return epochs;
  }
}
