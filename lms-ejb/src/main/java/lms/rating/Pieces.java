package lms.rating;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lms.handmark.AnswersToMark;
import lms.platform.Both;
import lms.platform.NotFound;
import lms.platform.Repository;
import lms.security.Reach;

/** Answers to be marked, and the numbers under which their writers are known. */
@Repository
class Pieces {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int LOWEST = 100_000;
  private static final int HOW_MANY = 900_000;

  private static final String ALL =
      """
      select p.piece_id, p.sitting_id, p.item, p.answer, p.person_id, p.cohort_id, p.hall,
        p.title_zh, p.title_en, p.question_id, p.question_version, p.twice, p.tolerance, p.days,
        p.opened, p.decided, p.outdated, p.reopened, c.number
      from rating.piece p join rating.candidate c using (sitting_id)
      """;

  /**
   * One answer to be marked.
   *
   * @param decided null until it has a mark
   * @param reopened somebody else is to look at it once more
   */
  record Piece(
      long id,
      UUID sittingId,
      int item,
      String answer,
      long personId,
      long cohortId,
      String hall,
      Both title,
      String question,
      int version,
      AgreementPolicy agreement,
      int days,
      Instant opened,
      Instant decided,
      boolean outdated,
      boolean reopened,
      int candidate) {
    boolean isClosed() {
      return outdated || (decided != null && !reopened);
    }

    /** Can this mark still be given? */
    boolean takes(Part part) {
      return !isClosed() && reopened == (part == Part.REVIEW);
    }
  }

  @PersistenceContext EntityManager em;

  /** Gives the writer of a sitting a number, once. */
  void number(UUID sittingId) {
    while (em.createNativeQuery("select 1 from rating.candidate where sitting_id = :sitting")
        .setParameter("sitting", sittingId)
        .getResultList()
        .isEmpty())
      em.createNativeQuery(
              "insert into rating.candidate (sitting_id, number) values (:sitting, :number)"
                  + " on conflict do nothing")
          .setParameter("sitting", sittingId)
          .setParameter("number", LOWEST + CHANCE.nextInt(HOW_MANY))
          .executeUpdate();
  }

  /**
   * These are to be marked, and of this sitting no others any more; nor is a decided answer looked
   * at once more when another one took its place.
   */
  void open(AnswersToMark news) {
    em.createNativeQuery("update rating.piece set outdated = true where sitting_id = :sitting")
        .setParameter("sitting", news.sittingId())
        .executeUpdate();
    news.standing()
        .forEach(
            (item, print) ->
                em.createNativeQuery(
                        """
                        update rating.piece set outdated = false where sitting_id = :sitting
                          and item = :item and answer = :answer and decided is not null""")
                    .setParameter("sitting", news.sittingId())
                    .setParameter("item", item)
                    .setParameter("answer", print)
                    .executeUpdate());
    String hall = hall(news.hall());
    for (AnswersToMark.Asked asked : news.answers())
      em.createNativeQuery(
              """
              insert into rating.piece (sitting_id, item, answer, person_id, cohort_id, hall,
                title_zh, title_en, question_id, question_version, twice, tolerance, days, opened)
              values (:sitting, :item, :answer, :person, :cohort, :hall, :zh, :en, :question,
                :version, :twice, :tolerance, :days, :now)
              on conflict (sitting_id, item, answer) do update set outdated = false""")
          .setParameter("sitting", news.sittingId())
          .setParameter("item", asked.item())
          .setParameter("answer", asked.print())
          .setParameter("person", news.personId())
          .setParameter("cohort", news.cohortId())
          .setParameter("hall", hall)
          .setParameter("zh", news.title().zh())
          .setParameter("en", news.title().en())
          .setParameter("question", asked.question())
          .setParameter("version", asked.version())
          .setParameter("twice", news.rule().twice())
          .setParameter("tolerance", news.rule().tolerance())
          .setParameter("days", news.rule().days())
          .setParameter("now", news.at())
          .executeUpdate();
  }

  /** Another name of a hall, for its own may name a person. */
  private String hall(String hall) {
    em.createNativeQuery("insert into rating.hall (hall) values (:hall) on conflict do nothing")
        .setParameter("hall", hall)
        .executeUpdate();
    return (String)
        em.createNativeQuery("select cast(code as text) from rating.hall where hall = :hall")
            .setParameter("hall", hall)
            .getSingleResult();
  }

  /** Is any answer of a sitting still to be marked, or looked at once more? */
  boolean open(UUID sittingId) {
    return !em.createNativeQuery(
            """
            select 1 from rating.piece
            where sitting_id = :sitting and not outdated and (decided is null or reopened)""")
        .setParameter("sitting", sittingId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Optional<Long> find(UUID sittingId, int item, String answer) {
    List<Long> found =
        em.createNativeQuery(
                """
                select piece_id from rating.piece
                where sitting_id = :sitting and item = :item and answer = :answer""",
                Long.class)
            .setParameter("sitting", sittingId)
            .setParameter("item", item)
            .setParameter("answer", answer)
            .getResultList();
    return found.stream().findFirst();
  }

  Piece require(long id) {
    return read(
            em.createNativeQuery(ALL + " where p.piece_id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("piece", id));
  }

  /** Nobody else may change it before the transaction ends. */
  Piece lock(long id) {
    em.createNativeQuery("select 1 from rating.piece where piece_id = :id for update")
        .setParameter("id", id)
        .getResultList();
    return require(id);
  }

  void decided(long id, Instant now) {
    em.createNativeQuery(
            "update rating.piece set decided = :now, reopened = false where piece_id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  void reopen(long id) {
    em.createNativeQuery("update rating.piece set reopened = true where piece_id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  List<Piece> all(Collection<Long> ids) {
    if (ids.isEmpty()) return List.of();
    return read(
        em.createNativeQuery(ALL + " where p.piece_id = any(:ids)", Object[].class)
            .setParameter("ids", ids.toArray(new Long[0]))
            .getResultList());
  }

  /**
   * Of exams in which somebody within reach has an answer that waits, or got a mark since; not
   * those of this person.
   */
  List<Piece> within(Reach reach, long me, Instant since) {
    return read(
        em.createNativeQuery(
                ALL
                    + " where not p.outdated and p.person_id <> :me and "
                    + reach.sql("p.person_id")
                    + " and (p.decided is null or p.reopened or p.decided > :since)"
                    + " order by p.hall, p.question_id, c.number, p.item",
                Object[].class)
            .setParameter("me", me)
            .setParameter("since", since)
            .getResultList());
  }

  /**
   * Answers within reach that want somebody to be asked: too few are, or all have marked in vain.
   */
  long waiting(Reach reach, long me) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from rating.piece p cross join lateral ("
                        + " select count(*) as given, count(t.done) as done from rating.task t"
                        + " where t.piece_id = p.piece_id and t.withdrawn is null) g"
                        + " where (p.decided is null or p.reopened) and not p.outdated"
                        + " and p.person_id <> :me"
                        + " and (g.given < case when p.twice then 2 else 1 end"
                        + " or g.given = g.done) and "
                        + reach.sql("p.person_id"))
                .setParameter("me", me)
                .getSingleResult())
        .longValue();
  }

  private static List<Piece> read(List<?> rows) {
    return rows.stream().map(r -> piece((Object[]) r)).toList();
  }

  private static Piece piece(Object[] r) {
    return new Piece(
        ((Number) r[0]).longValue(),
        (UUID) r[1],
        ((Number) r[2]).intValue(),
        (String) r[3],
        ((Number) r[4]).longValue(),
        ((Number) r[5]).longValue(),
        (String) r[6],
        new Both((String) r[7], (String) r[8]),
        (String) r[9],
        ((Number) r[10]).intValue(),
        new AgreementPolicy((Boolean) r[11], (BigDecimal) r[12]),
        ((Number) r[13]).intValue(),
        (Instant) r[14],
        (Instant) r[15],
        (Boolean) r[16],
        (Boolean) r[17],
        ((Number) r[18]).intValue());
  }
}
