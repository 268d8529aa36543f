package lms.handmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.platform.Repository;

/** The latest decision about an answer counts; the earlier ones stay. */
@Repository
class HandMarks {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @PersistenceContext EntityManager em;

  void add(UUID sittingId, HandMark mark, Instant now) {
    em.createNativeQuery(
            """
            insert into handmark.mark (sitting_id, item, number, at, answer, share, points, words)
            select :sitting, :item, coalesce(max(number), 0) + 1, :now, :answer, :share,
              cast(:points as jsonb), cast(:words as jsonb)
            from handmark.mark where sitting_id = :sitting and item = :item""")
        .setParameter("sitting", sittingId)
        .setParameter("item", mark.item())
        .setParameter("now", now)
        .setParameter("answer", mark.answer())
        .setParameter("share", mark.share())
        .setParameter("points", json(mark.points()))
        .setParameter("words", json(mark.words()))
        .executeUpdate();
  }

  void markedBy(UUID sittingId, int item, long marker) {
    em.createNativeQuery(
            """
            insert into handmark.marker (sitting_id, item, marker_id)
            values (:sitting, :item, :marker) on conflict do nothing""")
        .setParameter("sitting", sittingId)
        .setParameter("item", item)
        .setParameter("marker", marker)
        .executeUpdate();
  }

  /**
   * When a decision followed another one about the same answer, the latest of them, by sitting and
   * item; those of which none did are not among them.
   */
  Map<UUID, Map<Integer, Instant>> reviewed(Collection<UUID> sittings) {
    if (sittings.isEmpty()) return Map.of();
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select m.sitting_id, m.item, max(m.at) from handmark.mark m
                where m.sitting_id = any(:sittings)
                  and exists (select 1 from handmark.mark e where e.sitting_id = m.sitting_id
                    and e.item = m.item and e.answer = m.answer and e.number < m.number)
                group by m.sitting_id, m.item""",
                Object[].class)
            .setParameter("sittings", sittings.toArray(new UUID[0]))
            .getResultList();
    Map<UUID, Map<Integer, Instant>> found = new HashMap<>();
    for (Object[] r : rows)
      found
          .computeIfAbsent((UUID) r[0], id -> new HashMap<>())
          .put(((Number) r[1]).intValue(), (Instant) r[2]);
    return found;
  }

  /** Which items of these sittings this person marked; those of which none are not among them. */
  Map<UUID, Set<Integer>> markedBy(long marker, Collection<UUID> sittings) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select sitting_id, item from handmark.marker
                where marker_id = :marker and sitting_id = any(:sittings)""",
                Object[].class)
            .setParameter("marker", marker)
            .setParameter("sittings", sittings.toArray(new UUID[0]))
            .getResultList();
    Map<UUID, Set<Integer>> found = new HashMap<>();
    for (Object[] r : rows)
      found.computeIfAbsent((UUID) r[0], id -> new HashSet<>()).add(((Number) r[1]).intValue());
    return found;
  }

  /**
   * What counts, by sitting and item.
   *
   * @param prints of the answers as they stand, by sitting and item
   */
  Map<UUID, Map<Integer, HandMark>> of(Map<UUID, Map<Integer, String>> prints) {
    List<UUID> sittings =
        prints.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (sittings.isEmpty()) return Map.of();
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select distinct on (sitting_id, item, answer) sitting_id, item, answer, share,
                  cast(points as text), cast(words as text)
                from handmark.mark where sitting_id = any(:sittings)
                order by sitting_id, item, answer, number desc""",
                Object[].class)
            .setParameter("sittings", sittings.toArray(new UUID[0]))
            .getResultList();
    Map<UUID, Map<Integer, HandMark>> found = new HashMap<>();
    for (Object[] r : rows) {
      int item = ((Number) r[1]).intValue();
      if (!r[2].equals(prints.get((UUID) r[0]).get(item))) continue;
      found
          .computeIfAbsent((UUID) r[0], id -> new HashMap<>())
          .put(
              item,
              new HandMark(
                  item,
                  (String) r[2],
                  (BigDecimal) r[3],
                  read((String) r[4], new TypeReference<List<BigDecimal>>() {}),
                  read((String) r[5], new TypeReference<List<String>>() {})));
    }
    return found;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
