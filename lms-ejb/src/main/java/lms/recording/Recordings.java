package lms.recording;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.Repository;

@Repository
class Recordings {
  @PersistenceContext EntityManager em;

  /** The same recording twice is one. */
  void add(RecordingCard card) {
    em.createNativeQuery(
            """
            insert into recording.recording (recording_id, sitting_id, item, type, sound, received)
            values (:id, :sitting, :item, :type, :sound, :received)
            on conflict (recording_id) do nothing""")
        .setParameter("id", card.id())
        .setParameter("sitting", card.sittingId())
        .setParameter("item", card.item())
        .setParameter("type", card.type())
        .setParameter("sound", card.sound())
        .setParameter("received", card.received())
        .executeUpdate();
  }

  Optional<RecordingCard> find(UUID sittingId, UUID id) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select item, type, sound, received from recording.recording
                where recording_id = :id and sitting_id = :sitting""",
                Object[].class)
            .setParameter("id", id)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new RecordingCard(
                    id,
                    sittingId,
                    ((Number) r[0]).intValue(),
                    (String) r[1],
                    (byte[]) r[2],
                    (Instant) r[3]))
        .findFirst();
  }

  /** How much of a sitting has arrived. */
  long bytes(UUID sittingId) {
    return ((Number)
            em.createNativeQuery(
                    """
                    select coalesce(sum(octet_length(sound)), 0)
                    from recording.recording where sitting_id = :sitting""",
                    Object.class)
                .setParameter("sitting", sittingId)
                .getSingleResult())
        .longValue();
  }

  @SuppressWarnings("unchecked")
  Set<String> received(UUID sittingId, int item) {
    return new HashSet<>(
        em.createNativeQuery(
                """
                select cast(recording_id as text) from recording.recording
                where sitting_id = :sitting and item = :item""",
                String.class)
            .setParameter("sitting", sittingId)
            .setParameter("item", item)
            .getResultList());
  }

  /** The same of all items, in one statement. */
  @SuppressWarnings("unchecked")
  Map<Integer, Set<String>> receivedByItem(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select item, cast(recording_id as text) from recording.recording
                where sitting_id = :sitting""",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                r -> ((Number) r[0]).intValue(),
                HashMap::new,
                Collectors.mapping(r -> (String) r[1], Collectors.toCollection(HashSet::new))));
  }

  @SuppressWarnings("unchecked")
  Set<String> received(UUID sittingId) {
    return new HashSet<>(
        em.createNativeQuery(
                """
                select cast(recording_id as text) from recording.recording
                where sitting_id = :sitting""",
                String.class)
            .setParameter("sitting", sittingId)
            .getResultList());
  }
}
