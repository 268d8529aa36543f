package lms.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * Finished attempts by the hundred thousand, with their logs, markings and trail, as if the academy
 * had worked for years. Written by the database itself, in parts.
 */
final class Preload {
  private static final int PART = 10_000;

  private final Stock stock;

  Preload(Stock stock) {
    this.stock = stock;
  }

  void store(int attempts) throws SQLException {
    try (Connection connection = stock.database().connect()) {
      connection.setAutoCommit(false);
      try (Statement settings = connection.createStatement()) {
        // the rows are whole by making; their guards would only take time
        settings.execute("set session_replication_role = replica");
        settings.execute("set synchronous_commit = off");
      }
      for (int from = 1; from <= attempts; from += PART) {
        part(connection, from, Math.min(attempts, from + PART - 1));
        connection.commit();
      }
    }
    stock.run(
        "vacuum analyze exam.paper, exam.marking, sitting.sitting, sitting.line, sitting.seal, audit.entry");
    stock.run("checkpoint");
  }

  private static void part(Connection connection, int from, int to) throws SQLException {
    try (PreparedStatement papers =
            connection.prepareStatement(
                """
                insert into exam.paper (paper_id, version, occasion, person_id, cohort_id,
                  stage_id, kind, title_zh, title_en, seed, items, item_count, opens, closes,
                  limit_seconds, pass_mark, feedback, sitting_id, settled, mark, passed, sat)
                select gen_random_uuid(), 2, 'preload:' || n, -n / 50, 0, '', 'OTHER', '负荷考试',
                  'Load exam', n, ?::jsonb, ?, t, t + interval '2 hours', 7200, 85, 'AT_ONCE',
                  gen_random_uuid(), t + interval '10 minutes', 70, false, true
                from (select n, timestamptz '2024-01-01' + n * interval '1 minute' as t
                  from generate_series(?::int, ?::int) n) x""");
        Statement rest = connection.createStatement()) {
      papers.setString(1, Stock.items(new Random(from)));
      papers.setInt(2, Stock.ITEMS);
      papers.setInt(3, from);
      papers.setInt(4, to);
      papers.executeUpdate();
      String mine = "p.seed between " + from + " and " + to + " and p.occasion like 'preload:%'";
      rest.execute(
          "create temp table part on commit drop as select paper_id, sitting_id, person_id, opens,"
              + " closes from exam.paper p where "
              + mine);
      rest.execute(
          """
          insert into sitting.sitting (sitting_id, version, paper_id, person_id, opened, deadline,
            lease, closed, closed_by)
          select sitting_id, 1, paper_id, person_id, opens, closes, 1,
            opens + interval '10 minutes', 'TAKER' from part""");
      rest.execute(
          """
          insert into sitting.line (no, number, at, lease, kind, item, value)
          select no, n, opens + n * interval '20 seconds', 1, null, n - 1,
            '{"p":[' || n %% 4 || ']}'
          from part join sitting.sitting using (sitting_id), generate_series(1, %d) n
          union all
          select no, -n, opens + (n - 1) * interval '10 minutes', 1,
            case n when 1 then 'OPENED' else 'HANDED_IN' end, null, null
          from part join sitting.sitting using (sitting_id), generate_series(1, 2) n"""
              .formatted(Stock.ITEMS));
      rest.execute(
          """
          insert into exam.marking (sitting_id, number, at, actor_name, mark, shares)
          select sitting_id, 1, opens + interval '10 minutes', '考生', 70,
            to_json(array_fill(1, array[%d])) from part"""
              .formatted(Stock.ITEMS));
      rest.execute(
          """
          insert into sitting.seal (sitting_id, number, at, steps, hash)
          select sitting_id, 1, opens + interval '10 minutes', %d,
            sha256(sitting_id::text::bytea) from part"""
              .formatted(Stock.ITEMS + 2));
      rest.execute(
          """
          insert into audit.entry (at, actor_kind, actor_id, actor_name, action, subject,
            subject_id, after)
          select opens, 'PERSON', person_id, '考生', 'hand-in', 'sitting', sitting_id::text,
            to_jsonb(paper_id) from part""");
    }
  }
}
