package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The last marked exam of somebody, open for inspection for some hours; laid by SQL. */
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
        where number = ? and sitting_id is not null and mark is not null
          and closes < (select now from clock)
        order by opens desc limit 1) e""";

  private LaidInspection() {}

  public static void of(Site site, String number) {
    assumeTrue(site.database().isPresent(), "one can be laid only in a database at hand");
    try (Connection connection = site.database().get().connect();
        PreparedStatement laying = connection.prepareStatement(LAY)) {
      laying.setString(1, number);
      if (laying.executeUpdate() != 1) throw new IllegalStateException(LAY);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
