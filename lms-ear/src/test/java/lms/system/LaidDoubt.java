package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A doubt about the newest valid certificate of somebody, laid by SQL.
 *
 * @param certificate its number
 */
public record LaidDoubt(String certificate) {
  private static final String LAY =
      """
      insert into consequence.doubt (version, certificate_id, number, person_id, title_zh, title_en,
        paper_id, sitting_id, stage_id, was, mark, cause, raised, state)
      select 0, c.certificate_id, c.number, c.person_id, c.title_zh, c.title_en, p.paper_id,
        p.sitting_id, p.stage_id, 88, 80, ?, now() + k.offset_seconds * interval '1 second', 'OPEN'
      from platform.clock k, certification.certificate c
        join certification.standing s using (certificate_id)
        join exam.paper p on p.person_id = c.person_id and p.kind = 'STAGE' and p.mark is not null
      where c.employee_number = ? and s.state = 'VALID'
      order by c.certificate_id desc, p.closes desc limit 1
      returning number""";

  /**
   * @param cause why a paper of theirs was marked again
   */
  public static LaidDoubt of(Site site, String holder, String cause) {
    assumeTrue(site.database().isPresent(), "one can be laid only in a database at hand");
    try (Connection connection = site.database().get().connect();
        PreparedStatement laying = connection.prepareStatement(LAY)) {
      laying.setString(1, cause);
      laying.setString(2, holder);
      ResultSet laid = laying.executeQuery();
      if (!laid.next()) throw new IllegalStateException("no valid certificate of " + holder);
      return new LaidDoubt(laid.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
