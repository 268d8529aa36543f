package lms.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Wallets and their entries: one aggregate a person. */
@Repository
class Ledger {
  @PersistenceContext EntityManager em;

  /** The wallet, made when it is not there, and locked until the transaction ends. */
  Wallet lock(long personId) {
    em.createNativeQuery(
            """
            insert into credit.wallet (person_id, version) values (:person, 0)
            on conflict (person_id) do nothing""")
        .setParameter("person", personId)
        .executeUpdate();
    return em.find(Wallet.class, personId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean booked(long personId, String cause) {
    return !em.createQuery(
            """
            select e.id from Entry e
            where e.personId = :person and e.cause = :cause and e.reverses is null""",
            Long.class)
        .setParameter("person", personId)
        .setParameter("cause", cause)
        .getResultList()
        .isEmpty();
  }

  boolean reversed(long entryId) {
    return !em.createQuery("select e.id from Entry e where e.reverses = :entry", Long.class)
        .setParameter("entry", entryId)
        .getResultList()
        .isEmpty();
  }

  void add(Entry entry) {
    em.persist(entry);
  }

  Entry require(long entryId) {
    return Optional.ofNullable(em.find(Entry.class, entryId))
        .orElseThrow(() -> new NotFound("credit entry", entryId));
  }

  /** Oldest first. */
  List<Entry> of(long personId) {
    return em.createQuery(
            "select e from Entry e where e.personId = :person order by e.id", Entry.class)
        .setParameter("person", personId)
        .getResultList();
  }

  Map<Long, Balance> balances(Collection<Long> people) {
    if (people.isEmpty()) return Map.of();
    return em.createQuery("select w from Wallet w where w.personId in (:people)", Wallet.class)
        .setParameter("people", people)
        .getResultStream()
        .collect(Collectors.toMap(Wallet::personId, Wallet::balance));
  }
}
