package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A marked exam of somebody, open for inspection for some hours; laid by SQL. */
public final class LaidInspection {
  private static final String LAY =
      """
      with clock as (select now() + offset_seconds * interval '1 second' as now
          from platform.clock),
      slot as (
        insert into inspection.slot (version, place, begins, ends, places, offered, offered_by,
          offered_by_name)
        select 0, '302', now - interval '1 minute', now + interval '5 hours', 5, now, 0, 'academy'
        from clock returning slot_id)
      insert into inspection.booking (version, slot_id, person_id, sitting_id, title_zh, title_en,
        booked, opened, opened_by, opened_by_name)
      select 0, slot_id, e.person_id, e.sitting_id, e.title_zh, e.title_en, now, now, 0, 'academy'
      from slot, clock, (
        select p.* from exam.paper p join people.person using (person_id)
        where (number = ? or paper_id = ?) and sitting_id is not null and mark is not null
          and closes < (select now from clock)
        order by opens desc limit 1) e
      returning booking_id""";

  private static final String CLOSE =
      """
      update inspection.booking b set closed = now() + offset_seconds * interval '1 second'
      from platform.clock, people.person p
      where p.person_id = b.person_id and p.number = ? and b.opened is not null
        and b.closed is null""";

  /** A paper is frozen for everybody else. */
  private static final String END =
      """
      set session_replication_role = replica;
      update exam.paper set closes = now() + offset_seconds * interval '1 second'
        - interval '1 second'
      from platform.clock where paper_id = cast(? as uuid);
      set session_replication_role = origin""";

  private LaidInspection() {}

  /** The last one whose window is over. */
  public static void of(Site site, String number) {
    lay(site, number, null);
  }

  /**
   * This one, whose window ends with it.
   *
   * @return its page
   */
  public static String of(LaidPaper paper) {
    return lay(paper.site(), null, paper.id());
  }

  /** Those of this person are closed again, as by whoever opened them. */
  public static void close(Site site, String number) {
    try (Connection connection = site.database().orElseThrow().connect();
        PreparedStatement closing = connection.prepareStatement(CLOSE)) {
      closing.setString(1, number);
      closing.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String lay(Site site, String number, UUID paper) {
    assumeTrue(site.database().isPresent(), "one can be laid only in a database at hand");
    try (Connection connection = site.database().get().connect();
        PreparedStatement laying = connection.prepareStatement(LAY)) {
      if (paper != null) end(connection, paper);
      laying.setString(1, number);
      laying.setObject(2, paper);
      ResultSet laid = laying.executeQuery();
      if (!laid.next()) throw new IllegalStateException(LAY);
      return "/inspection/show.xhtml?id=" + laid.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void end(Connection connection, UUID paper) throws SQLException {
    try (PreparedStatement ending = connection.prepareStatement(END)) {
      ending.setObject(1, paper);
      ending.execute();
    }
  }
}
