package lms.loading;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.platform.Repository;

/** What was loaded when, and which ids are known since. */
@Repository
class Loadings {
  @PersistenceContext EntityManager em;

  boolean any() {
    return (Boolean)
        em.createNativeQuery("select exists (select 1 from loading.loading)", Boolean.class)
            .getSingleResult();
  }

  /** By entity: ids, each with the path of the file that defined it last. */
  @SuppressWarnings("unchecked")
  Map<String, Map<String, String>> knownIds() {
    Map<String, Map<String, String>> known = new HashMap<>();
    for (Object[] row :
        (List<Object[]>)
            em.createNativeQuery("select entity, id, path from loading.known_id").getResultList())
      known
          .computeIfAbsent((String) row[0], e -> new HashMap<>())
          .put((String) row[1], (String) row[2]);
    return known;
  }

  /** In one statement: before each of its own, everything just loaded would be looked through. */
  void know(String entity, Map<String, String> paths) {
    List<String> ids = List.copyOf(paths.keySet());
    em.createNativeQuery(
            """
            insert into loading.known_id (entity, id, path)
            select :entity, k.id, k.path
            from unnest(cast(:ids as text[]), cast(:paths as text[])) as k (id, path)
            on conflict (entity, id) do update set path = excluded.path""")
        .setParameter("entity", entity)
        .setParameter("ids", ids.toArray(String[]::new))
        .setParameter("paths", ids.stream().map(paths::get).toArray(String[]::new))
        .executeUpdate();
  }

  /** A later loading says nothing of these any more. */
  void forget(String entity, Collection<String> ids) {
    if (ids.isEmpty()) return;
    em.createNativeQuery("delete from loading.known_id where entity = :entity and id = any(:ids)")
        .setParameter("entity", entity)
        .setParameter("ids", ids.toArray(new String[0]))
        .executeUpdate();
  }

  void add(Instant at, String actorName, boolean applied, int files, int faults) {
    em.createNativeQuery(
            """
            insert into loading.loading (at, actor_name, applied, files, faults)
            values (:at, :name, :applied, :files, :faults)""")
        .setParameter("at", at)
        .setParameter("name", actorName)
        .setParameter("applied", applied)
        .setParameter("files", files)
        .setParameter("faults", faults)
        .executeUpdate();
  }

  /** Lets the database see everything now, so that what it refuses is told with the loading. */
  void flush() {
    em.flush();
  }
}
