package lms.sitting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Adds messages to logs of sittings by one statement that is a transaction of its own, over
 * connections that serve nothing else: no page and no report ever keeps an answer waiting for one.
 */
@ApplicationScoped
public class PlainLog {
  /**
   * Adds one message when the sitting is this person's, open, running, in time, held by this lease,
   * its item at hand and the answer to it not settled. The row of the sitting is held in share, so
   * that closing waits for it and nothing acknowledged is ever left out of the marking.
   */
  private static final String APPEND =
      """
      insert into sitting.line (no, number, at, client_at, lease, kind, item, value)
      select s.no, ?, ?, ?, s.lease, nullif(?, 'ANSWER'), ?, ?
      from sitting.sitting s
      where s.sitting_id = ? and s.paper_id = ? and s.person_id = ? and s.lease = ?
        and s.closed is null and s.paused is null and s.deadline >= ?
        and (s.reached is null or s.reached = ?)
        and (s.settled is null or ? <> 'ANSWER' or not s.settled @> to_jsonb(cast(? as int)))
      for share
      on conflict (no, number) do nothing""";

  @Resource(lookup = "java:jboss/datasources/AcademySaves")
  DataSource source;

  /**
   * When this returns true, the message is committed.
   *
   * @param paperId the sitting's paper: a message about another one finds nothing
   * @return false when nothing was added: known already, or refused
   * @throws SQLException nobody knows whether it was added; the same number may be sent again
   */
  public boolean append(UUID sittingId, UUID paperId, long personId, AnswerOrder order, Instant now)
      throws SQLException {
    StepRow message = order.message(now);
    try (Connection connection = source.getConnection()) {
      return append(
          connection, sittingId, paperId, personId, message, now.minus(SittingLog.UNDER_WAY));
    }
  }

  /**
   * The statement itself.
   *
   * @param earliest a deadline before this is over
   */
  static boolean append(
      Connection connection,
      UUID sittingId,
      UUID paperId,
      long personId,
      StepRow message,
      Instant earliest)
      throws SQLException {
    try (PreparedStatement append = connection.prepareStatement(APPEND)) {
      append.setInt(1, message.number());
      append.setObject(2, moment(message.at()));
      append.setObject(3, moment(message.clientAt()), Types.TIMESTAMP_WITH_TIMEZONE);
      append.setString(4, message.kind().name());
      append.setObject(5, message.item(), Types.SMALLINT);
      append.setString(6, message.answer() == null ? null : message.answer().json());
      append.setObject(7, sittingId);
      append.setObject(8, paperId);
      append.setLong(9, personId);
      append.setInt(10, message.lease());
      append.setObject(11, moment(earliest));
      append.setObject(12, message.item(), Types.SMALLINT);
      append.setString(13, message.kind().name());
      append.setObject(14, message.item(), Types.INTEGER);
      return append.executeUpdate() > 0;
    }
  }

  private static OffsetDateTime moment(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
