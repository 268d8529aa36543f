package lms.sitting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lms.platform.Repository;
import lms.security.Reach;
import org.hibernate.Session;

/** The log itself. Steps are no entities: adding one is the hottest path of the house. */
@Repository
class Steps {
  private static final String COLUMNS =
      """
      coalesce(l.kind, 'ANSWER') as kind, abs(l.number) as number, l.at, l.client_at, l.lease,
      coalesce(l.author, 'TAKER') as author, l.author_id, l.item, l.value""";

  private static final String LOG =
      " from sitting.line l join sitting.sitting s on s.no = l.no where ";

  private static final String UNDECIDED =
      """
      from sitting.line l
      join sitting.sitting s on s.no = l.no
      where l.kind = 'LATE' and s.person_id <> :notOf and not exists (
        select 1 from sitting.line d where d.no = l.no and d.number < 0
          and d.kind in ('LET_IN', 'LEFT_OUT')
          and split_part(d.value, ' ', 1) = cast(l.number as text))
        and \
      """;

  @PersistenceContext EntityManager em;

  /**
   * Adds one message in the caller's transaction.
   *
   * @param earliest a deadline before this is over
   * @return false when nothing was added: known already, or refused
   */
  boolean append(UUID sittingId, UUID paperId, long personId, StepRow message, Instant earliest) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection ->
                PlainLog.append(connection, sittingId, paperId, personId, message, earliest));
  }

  /**
   * Adds an answer that came after the end; the caller holds the sitting's row in share.
   *
   * @return false when its number was used meanwhile
   */
  boolean addLate(UUID sittingId, StepRow message) {
    return em.createNativeQuery(
                """
                insert into sitting.line (no, number, at, client_at, lease, kind, item, value)
                select no, :number, :now, cast(:client as timestamptz), :lease, 'LATE', :item,
                  :value
                from sitting.sitting where sitting_id = :sitting
                on conflict (no, number) do nothing""")
            .setParameter("sitting", sittingId)
            .setParameter("number", message.number())
            .setParameter("now", message.at())
            .setParameter("client", message.clientAt())
            .setParameter("lease", message.lease())
            .setParameter("item", message.item().shortValue())
            .setParameter("value", message.answer().json())
            .executeUpdate()
        > 0;
  }

  /** Sittings with late answers about which nobody has decided, the oldest first. */
  @SuppressWarnings("unchecked")
  List<UUID> withLate(Reach reach, long notOf, int most) {
    return em.createNativeQuery(
            "select s.sitting_id "
                + UNDECIDED
                + reach.sql("s.person_id")
                + " group by s.sitting_id order by min(l.place)",
            UUID.class)
        .setParameter("notOf", notOf)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many late answers there are about which nobody has decided. */
  long late(Reach reach, long notOf) {
    return ((Number)
            em.createNativeQuery("select count(*) " + UNDECIDED + reach.sql("s.person_id"))
                .setParameter("notOf", notOf)
                .getSingleResult())
        .longValue();
  }

  /** Adds an act of the academy's own series; the caller holds the sitting's row locked. */
  void act(
      UUID sittingId,
      StepKind kind,
      Instant now,
      Instant clientAt,
      int lease,
      Author author,
      Long authorId,
      Integer item,
      String value) {
    em.createNativeQuery(
            """
            insert into sitting.line
              (no, number, at, client_at, lease, author, author_id, kind, item, value)
            select s.no,
              coalesce((select min(number) from sitting.line l
                where l.no = s.no and l.number < 0), 0) - 1,
              :now, cast(:client as timestamptz), :lease, nullif(:author, 'TAKER'),
              cast(:authorId as bigint), :kind, cast(:item as smallint), :value
            from sitting.sitting s where s.sitting_id = :sitting""")
        .setParameter("sitting", sittingId)
        .setParameter("now", now)
        .setParameter("client", clientAt)
        .setParameter("lease", lease)
        .setParameter("author", author.name())
        .setParameter("authorId", authorId)
        .setParameter("kind", kind.name())
        .setParameter("item", item)
        .setParameter("value", value)
        .executeUpdate();
  }

  Optional<StepRow> message(UUID sittingId, int number) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select " + COLUMNS + LOG + "s.sitting_id = :sitting and l.number = :number",
                Object[].class)
            .setParameter("sitting", sittingId)
            .setParameter("number", number)
            .getResultList();
    return rows.stream().map(Steps::row).findFirst();
  }

  /** In the order in which they were added. */
  List<StepRow> of(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select " + COLUMNS + LOG + "s.sitting_id = :sitting order by l.place",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream().map(Steps::row).toList();
  }

  /**
   * How long a log is. Places are never used twice, not even after a rollback, so that two logs of
   * the same length are the same.
   */
  record Length(long steps, long lastPlace) {
    /** What was read may be longer than it was when it was measured; then it is no measure. */
    static Length of(int read, Length measured) {
      return read == measured.steps() ? measured : new Length(-1, -1);
    }
  }

  Map<UUID, Length> lengths(Collection<UUID> sittings) {
    if (sittings.isEmpty()) return Map.of();
    List<Object[]> rows =
        em.createNativeQuery(
                "select s.sitting_id, count(*), max(l.place)"
                    + LOG
                    + "s.sitting_id in (:sittings) group by s.sitting_id",
                Object[].class)
            .setParameter("sittings", sittings)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                r -> (UUID) r[0],
                r -> new Length(((Number) r[1]).longValue(), ((Number) r[2]).longValue())));
  }

  /** 0 when there is none. */
  long lastPlace() {
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(max(place), 0) from sitting.line where number < 0")
                .getSingleResult())
        .longValue();
  }

  Map<Long, UUID> actsBehind(long place) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select l.place, s.sitting_id" + LOG + "l.number < 0 and l.place > :place",
                Object[].class)
            .setParameter("place", place)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(r -> ((Number) r[0]).longValue(), r -> (UUID) r[1]));
  }

  /** Of several sittings at once, each in the order in which they were added. */
  Map<UUID, List<StepRow>> of(Collection<UUID> sittings) {
    return several(sittings, "");
  }

  /** What the academy did to several sittings, each in its own order. */
  Map<UUID, List<StepRow>> acts(Collection<UUID> sittings) {
    return several(sittings, " and l.number < 0");
  }

  private Map<UUID, List<StepRow>> several(Collection<UUID> sittings, String which) {
    if (sittings.isEmpty()) return Map.of();
    List<Object[]> rows =
        em.createNativeQuery(
                "select "
                    + COLUMNS
                    + ", s.sitting_id"
                    + LOG
                    + "s.sitting_id in (:sittings)"
                    + which
                    + " order by l.place",
                Object[].class)
            .setParameter("sittings", sittings)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                r -> (UUID) r[9], Collectors.mapping(Steps::row, Collectors.toList())));
  }

  /** What the academy did, in its own order. */
  List<StepRow> acts(UUID sittingId) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select "
                    + COLUMNS
                    + LOG
                    + "s.sitting_id = :sitting and l.number < 0 order by l.number desc",
                Object[].class)
            .setParameter("sitting", sittingId)
            .getResultList();
    return rows.stream().map(Steps::row).toList();
  }

  private static StepRow row(Object[] row) {
    StepKind kind = StepKind.valueOf((String) row[0]);
    String value = (String) row[8];
    boolean answers = kind == StepKind.ANSWER || kind == StepKind.LATE;
    return new StepRow(
        kind,
        ((Number) row[1]).intValue(),
        (Instant) row[2],
        (Instant) row[3],
        ((Number) row[4]).intValue(),
        Author.valueOf((String) row[5]),
        row[6] == null ? null : ((Number) row[6]).longValue(),
        row[7] == null ? null : ((Number) row[7]).intValue(),
        answers && value != null ? Answer.of(value) : null,
        answers ? null : value);
  }
}
