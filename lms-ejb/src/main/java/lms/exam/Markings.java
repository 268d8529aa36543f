package lms.exam;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.marking.PaperDesk;
import lms.platform.Actor;
import lms.platform.Repository;

/** What sittings were marked with; the last marking counts, the earlier ones stay. */
@Repository
class Markings {
  private static final String COLUMNS =
      """
      number, at, actor_name, mark, reason, cast(shares as text), actor_id""";

  @PersistenceContext EntityManager em;

  /**
   * @param mark null while people have still to mark some of it
   * @param shares null for what they have still to mark
   * @param reason why it was marked again; null for the first marking
   * @return as it is kept
   */
  ProtocolCard.MarkingLine add(
      UUID sittingId,
      Instant now,
      Actor actor,
      BigDecimal mark,
      List<BigDecimal> shares,
      String reason) {
    Object[] kept =
        (Object[])
            em.createNativeQuery(
                    """
                    insert into exam.marking
                      (sitting_id, number, at, actor_name, mark, shares, reason, actor_id)
                    select :sitting, coalesce(max(number), 0) + 1, :now, :actor, :mark,
                      cast(:shares as json), :reason, nullif(:id, 0)
                    from exam.marking where sitting_id = :sitting
                    returning \
                    """
                        + COLUMNS,
                    Object[].class)
                .setParameter("sitting", sittingId)
                .setParameter("now", now)
                .setParameter("actor", actor.name())
                .setParameter("id", actor.id())
                .setParameter("mark", mark)
                .setParameter("shares", PaperDesk.json(shares))
                .setParameter("reason", reason)
                .getSingleResult();
    return line(kept);
  }

  /** All markings, the first first. */
  List<ProtocolCard.MarkingLine> of(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select "
                    + COLUMNS
                    + " from exam.marking where sitting_id = :sitting order by number",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream().map(Markings::line).toList();
  }

  private static ProtocolCard.MarkingLine line(Object[] row) {
    return new ProtocolCard.MarkingLine(
        ((Number) row[0]).intValue(),
        (Instant) row[1],
        (String) row[2],
        (BigDecimal) row[3],
        (String) row[4],
        shares((String) row[5]),
        row[6] == null ? null : ((Number) row[6]).longValue());
  }

  /** The markings as lines to be sealed: JSON arrays, for ever in this order. */
  List<String> lines(UUID sittingId) {
    return lines(of(sittingId));
  }

  static List<String> lines(List<ProtocolCard.MarkingLine> markings) {
    return markings.stream()
        .map(
            m ->
                PaperDesk.json(
                    Arrays.asList(
                        "mark",
                        m.number(),
                        m.at().toString(),
                        m.by(),
                        m.mark() == null ? null : m.mark().toPlainString(),
                        m.shares().stream()
                            .map(s -> s == null ? null : s.stripTrailingZeros().toPlainString())
                            .toList(),
                        m.reason())))
        .toList();
  }

  /** The shares that count, by sitting; those without a marking are not among them. */
  @SuppressWarnings("unchecked")
  Map<UUID, List<BigDecimal>> shares(Collection<UUID> sittings) {
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select distinct on (sitting_id) sitting_id, cast(shares as text)
                from exam.marking where sitting_id = any(:sittings)
                order by sitting_id, number desc""",
                Object[].class)
            .setParameter("sittings", sittings.toArray(new UUID[0]))
            .getResultList();
    Map<UUID, List<BigDecimal>> found = new HashMap<>();
    for (Object[] r : rows) found.put((UUID) r[0], shares((String) r[1]));
    return found;
  }

  /** The shares of the marking that counts; empty before the first. */
  List<BigDecimal> shares(UUID sittingId) {
    List<String> last =
        em.createNativeQuery(
                """
                select cast(shares as text) from exam.marking where sitting_id = :sitting
                order by number desc limit 1""",
                String.class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return last.isEmpty() ? List.of() : shares(last.get(0));
  }

  static List<BigDecimal> shares(String json) {
    String inner = json.substring(1, json.length() - 1).strip();
    return inner.isEmpty()
        ? List.of()
        : Arrays.stream(inner.split(","))
            .map(String::strip)
            .map(s -> s.equals("null") ? null : new BigDecimal(s))
            .toList();
  }
}
