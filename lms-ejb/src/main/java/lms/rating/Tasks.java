package lms.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.NotFound;
import lms.platform.Repository;

/** Who is asked to mark what, and what they gave. */
@Repository
class Tasks {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String ALL =
      """
      select t.task_id, t.piece_id, t.part, t.marker_id, cast(t.due as text), t.done,
        (select m.share from rating.mark m where m.task_id = t.task_id and t.done is not null
          order by m.number desc limit 1)
      from rating.task t where t.withdrawn is null
      """;

  private static final String MARKS =
      """
      select m.task_id, t.part, m.number, m.at, m.marker_name, cast(m.points as text), m.share,
        m.words, cast(m.notes as text), m.reason, p.item
      from rating.mark m join rating.task t using (task_id) join rating.piece p using (piece_id)
      where t.withdrawn is null
      """;

  /**
   * Somebody is asked for one mark.
   *
   * @param done null until it is there
   * @param share what counts of it; null until it is there
   */
  record Task(
      long id, long piece, Part part, long marker, LocalDate due, Instant done, BigDecimal share) {
    boolean overdue(LocalDate today) {
      return done == null && due.isBefore(today);
    }
  }

  @PersistenceContext EntityManager em;

  void give(long piece, Part part, long marker, LocalDate due, long by, Instant now) {
    em.createNativeQuery(
            """
            insert into rating.task (piece_id, part, marker_id, given, given_by, due)
            values (:piece, :part, :marker, :now, :by, :due)""")
        .setParameter("piece", piece)
        .setParameter("part", part.name())
        .setParameter("marker", marker)
        .setParameter("now", now)
        .setParameter("by", by)
        .setParameter("due", due)
        .executeUpdate();
  }

  void withdraw(long id, String reason, Instant now) {
    em.createNativeQuery(
            "update rating.task set withdrawn = :now, reason = :reason where task_id = :id")
        .setParameter("now", now)
        .setParameter("reason", reason)
        .setParameter("id", id)
        .executeUpdate();
  }

  Task require(long id) {
    return find(id).orElseThrow(() -> new NotFound("task", id));
  }

  private Optional<Task> find(long id) {
    return read(
            em.createNativeQuery(ALL + " and t.task_id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** By piece; those taken away are not among them. */
  Map<Long, List<Task>> of(Collection<Long> pieces) {
    Map<Long, List<Task>> found = new HashMap<>();
    if (!pieces.isEmpty())
      read(em.createNativeQuery(
                  ALL + " and t.piece_id = any(:pieces) order by t.part", Object[].class)
              .setParameter("pieces", pieces.toArray(new Long[0]))
              .getResultList())
          .forEach(t -> found.computeIfAbsent(t.piece(), p -> new ArrayList<>()).add(t));
    return found;
  }

  /** What is to be done first, then what was done last. */
  List<Task> ofMarker(long marker, int most) {
    return read(
        em.createNativeQuery(
                ALL
                    + " and t.marker_id = :marker order by t.done is not null, t.due,"
                    + " t.done desc, t.task_id",
                Object[].class)
            .setParameter("marker", marker)
            .setMaxResults(most)
            .getResultList());
  }

  /** How many they have to do, and how many of them are overdue; by marker. */
  Map<Long, MarkerRow> loads(Collection<Long> markers, LocalDate today) {
    Map<Long, MarkerRow> loads = new HashMap<>();
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select t.marker_id, count(*), count(*) filter (where t.due < :today)
                from rating.task t join rating.piece p using (piece_id)
                where t.done is null and t.withdrawn is null
                  and (p.decided is null or p.reopened) and not p.outdated and t.marker_id = any(:markers) group by t.marker_id""",
                Object[].class)
            .setParameter("today", today)
            .setParameter("markers", markers.toArray(new Long[0]))
            .getResultList();
    for (Object[] r : rows) {
      long id = ((Number) r[0]).longValue();
      loads.put(id, new MarkerRow(id, ((Number) r[1]).longValue(), ((Number) r[2]).longValue()));
    }
    return loads;
  }

  void mark(
      long task, Actor marker, MarkOrder order, BigDecimal share, String reason, Instant now) {
    em.createNativeQuery(
            """
            insert into rating.mark (task_id, number, at, marker_id, marker_name, points, share,
              words, notes, reason)
            select :task, coalesce(max(number), 0) + 1, :now, :marker, :name,
              cast(:points as jsonb), :share, :words, cast(:notes as jsonb), :reason
            from rating.mark where task_id = :task""")
        .setParameter("task", task)
        .setParameter("now", now)
        .setParameter("marker", marker.id())
        .setParameter("name", marker.name())
        .setParameter("points", json(order.points()))
        .setParameter("share", share)
        .setParameter("words", order.words())
        .setParameter("notes", json(order.notes()))
        .setParameter("reason", reason)
        .executeUpdate();
    em.createNativeQuery("update rating.task set done = :now where task_id = :task")
        .setParameter("now", now)
        .setParameter("task", task)
        .executeUpdate();
  }

  /** Was anything ever given for this task? */
  boolean marked(long task) {
    return !em.createNativeQuery("select 1 from rating.mark where task_id = :task limit 1")
        .setParameter("task", task)
        .getResultList()
        .isEmpty();
  }

  /** What was given of this answer does not count any more, and is to be given once more. */
  void undo(long piece) {
    em.createNativeQuery("update rating.task set done = null where piece_id = :piece")
        .setParameter("piece", piece)
        .executeUpdate();
  }

  /** Nobody decides between two marks that are to be given once more. */
  void dropThird(long piece, Instant now) {
    em.createNativeQuery(
            "update rating.task set withdrawn = :now where piece_id = :piece and part = 'THIRD'"
                + " and withdrawn is null")
        .setParameter("now", now)
        .setParameter("piece", piece)
        .executeUpdate();
  }

  /** The same of one mark of it. */
  void undo(long piece, Part part) {
    em.createNativeQuery(
            "update rating.task set done = null where piece_id = :piece and part = :part")
        .setParameter("piece", piece)
        .setParameter("part", part.name())
        .executeUpdate();
  }

  /** Everything that was given of this answer for a task that stands, the first first. */
  List<MarkLine> marks(long piece) {
    List<Object[]> rows =
        em.createNativeQuery(
                MARKS + " and t.piece_id = :piece order by m.at, t.part", Object[].class)
            .setParameter("piece", piece)
            .getResultList();
    return rows.stream().map(Tasks::line).toList();
  }

  /** The same of all answers of a sitting that stand, by item. */
  Map<Integer, List<MarkLine>> given(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                MARKS
                    + " and p.sitting_id = :sitting and not p.outdated"
                    + " order by p.item, m.at, t.part",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    Map<Integer, List<MarkLine>> found = new TreeMap<>();
    for (Object[] r : rows)
      found.computeIfAbsent(((Number) r[10]).intValue(), n -> new ArrayList<>()).add(line(r));
    return found;
  }

  private static MarkLine line(Object[] r) {
    return new MarkLine(
        ((Number) r[0]).longValue(),
        Part.valueOf((String) r[1]),
        ((Number) r[2]).intValue(),
        (Instant) r[3],
        (String) r[4],
        read((String) r[5], new TypeReference<List<BigDecimal>>() {}),
        (BigDecimal) r[6],
        (String) r[7],
        read((String) r[8], new TypeReference<List<NoteLine>>() {}),
        (String) r[9]);
  }

  private static List<Task> read(List<?> rows) {
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            r ->
                new Task(
                    ((Number) r[0]).longValue(),
                    ((Number) r[1]).longValue(),
                    Part.valueOf((String) r[2]),
                    ((Number) r[3]).longValue(),
                    LocalDate.parse((String) r[4]),
                    (Instant) r[5],
                    (BigDecimal) r[6]))
        .toList();
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
