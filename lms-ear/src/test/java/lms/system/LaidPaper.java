package lms.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A paper laid before one trainee, with the first active question of each type asked for; nothing
 * is shuffled but the steps to be ordered, which stand in reverse. Laid by SQL, so that a test
 * needs no cohort and no calendar.
 */
public record LaidPaper(Site site, UUID id) {
  private static final String LAY =
      """
      with clock as (select now() + offset_seconds * interval '1 second' as now
          from platform.clock),
      asked as (select type, place from unnest(?::text[]) with ordinality as a (type, place)),
      drawn as (
        select a.place, q.question_id, q.number, q.type, q.body::jsonb as body from (
          select type, place, row_number() over (partition by type order by place) as nth
          from asked) a
        join (select v.*, row_number() over (partition by type order by question_id) as nth
          from question.version v where state = 'ACTIVE') q using (type, nth)),
      sized as (
        select *, coalesce(case type
            when 'order' then jsonb_array_length(body -> 'items')
            when 'match' then jsonb_array_length(body -> 'pairs')
              + coalesce(jsonb_array_length(body -> 'extra'), 0)
            else coalesce(jsonb_array_length(body -> 'options'), 0) end, 0) as parts,
          coalesce(case type when 'match' then jsonb_array_length(body -> 'pairs') end, 0) as lefts
        from drawn)
      insert into exam.paper (paper_id, version, occasion, person_id, cohort_id, stage_id, kind,
        title_zh, title_en, seed, items, item_count, opens, closes, limit_seconds, pass_mark,
        feedback, rules, marking)
      select ?, 0, ?, p.person_id, coalesce(e.cohort_id, 0), coalesce(e.stage_id, ''), k.kind,
        '浏览器小测', 'Browser quiz', 1,
        (select jsonb_agg(jsonb_build_object('q', question_id, 'v', number,
            'o', (select coalesce(jsonb_agg(case type when 'order' then parts - 1 - n else n end
                order by n), '[]') from generate_series(0, parts - 1) n),
            'l', (select coalesce(jsonb_agg(n order by n), '[]')
                from generate_series(0, lefts - 1) n)) order by place) from sized),
        (select count(*) from sized), clock.now - ? * interval '1 minute',
        clock.now + ? * interval '1 second', ?, 85, ?, cast(? as jsonb), cast(? as jsonb)
      from clock cross join (values (?)) k (kind) cross join people.person p
      left join programme.enrolment e on e.person_id = p.person_id and e.state = 'ACTIVE'
        and k.kind = 'STAGE'
      where p.number = ?""";

  /** The same with the last question of each type, which no other test corrects. */
  private static final String LAY_LAST =
      LAY.replace("order by question_id) as nth", "order by question_id desc) as nth");

  /** Quizzes and weekly exams of a person's stage that are there by now count for nothing. */
  private static final String EXCUSE =
      """
      insert into programme.excused_paper (paper_id, cohort_id, person_id, at)
      select paper_id, cohort_id, person_id, now() from exam.paper
        join people.person p using (person_id)
        join programme.enrolment e using (cohort_id, person_id, stage_id)
      where p.number = ? and e.state = 'ACTIVE' and kind in ('DAILY', 'WEEKLY')
      on conflict do nothing""";

  private static final int HOUR = 3600;

  public static LaidPaper of(
      Site site, String number, int seconds, String feedback, String... types) {
    return lay(site, number, "OTHER", 1, HOUR, seconds, feedback, null, null, types);
  }

  /** For so many days, in a window as long. */
  public static LaidPaper forDays(Site site, String number, int days, String... types) {
    int seconds = days * 24 * HOUR;
    return lay(site, number, "OTHER", 1, seconds, seconds, "AT_ONCE", null, null, types);
  }

  /**
   * The exam that ends the stage of a trainee, in a window that closes in so many seconds. It alone
   * makes the average of the stage.
   */
  public static LaidPaper stageExam(Site site, String number, int closesIn, String... types) {
    LaidPaper exam =
        lay(LAY_LAST, site, number, "STAGE", 1, closesIn, 600, "AFTER_CLOSE", null, null, types);
    try (Connection connection = site.database().get().connect();
        PreparedStatement excuse = connection.prepareStatement(EXCUSE)) {
      excuse.setString(1, number);
      excuse.executeUpdate();
      return exam;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ten minutes, by these rules.
   *
   * @param openFor since how many minutes its window is open
   */
  public static LaidPaper ruled(
      Site site, String number, int openFor, String rules, String... types) {
    return lay(site, number, "OTHER", openFor, HOUR, 600, "AT_ONCE", rules, null, types);
  }

  /** Ten minutes, by these rules, in a window that opens in so many seconds. */
  public static LaidPaper opening(
      Site site, String number, int inSeconds, String rules, String... types) {
    return lay(site, number, "OTHER", -inSeconds / 60.0, HOUR, 600, "AT_ONCE", rules, null, types);
  }

  /** Ten minutes, by these rules, in a window that closes in so many seconds. */
  public static LaidPaper closing(
      Site site, String number, int inSeconds, String rules, String... types) {
    return lay(site, number, "OTHER", 1, inSeconds, 600, "AT_ONCE", rules, null, types);
  }

  /**
   * With how people mark it.
   *
   * @param marking as JSON
   */
  public static LaidPaper marked(
      Site site, String number, int seconds, String marking, String... types) {
    return lay(site, number, "OTHER", 1, HOUR, seconds, "AT_ONCE", null, marking, types);
  }

  private static LaidPaper lay(
      Site site,
      String number,
      String kind,
      double openFor,
      int closesIn,
      int seconds,
      String feedback,
      String rules,
      String marking,
      String... types) {
    return lay(
        LAY, site, number, kind, openFor, closesIn, seconds, feedback, rules, marking, types);
  }

  private static LaidPaper lay(
      String sql,
      Site site,
      String number,
      String kind,
      double openFor,
      int closesIn,
      int seconds,
      String feedback,
      String rules,
      String marking,
      String... types) {
    assumeTrue(site.database().isPresent(), "a paper can be laid only in a database at hand");
    UUID id = UUID.randomUUID();
    try (Connection connection = site.database().get().connect();
        PreparedStatement lay = connection.prepareStatement(sql)) {
      lay.setArray(1, connection.createArrayOf("text", types));
      lay.setObject(2, id);
      lay.setString(3, "browser:" + id);
      lay.setDouble(4, openFor);
      lay.setInt(5, closesIn);
      lay.setInt(6, seconds);
      lay.setString(7, feedback);
      lay.setString(8, rules);
      lay.setString(9, marking);
      lay.setString(10, kind);
      lay.setString(11, number);
      if (lay.executeUpdate() != 1) throw new IllegalStateException("nobody has " + number);
      return new LaidPaper(site, id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String page() {
    return "/exam/take.xhtml?paper=" + id;
  }

  /** The id of its first question. */
  public String question() {
    return rows("select items -> 0 ->> 'q' from exam.paper where paper_id = ?").get(0);
  }

  /** The ids of all its questions, in their order. */
  public List<String> questions() {
    return rows(
        """
        select i.item ->> 'q' from exam.paper, jsonb_array_elements(items) with ordinality
          as i (item, place) where paper_id = ? order by i.place""");
  }

  /** What the log holds, in the order of the numbers: item and value. */
  public List<String> log() {
    return rows(
        """
        select s.item || ' ' || coalesce(s.value, s.kind) from sitting.step s
        join sitting.sitting t using (sitting_id) where t.paper_id = ? and s.series = 'M'
          and s.kind not in ('LEFT', 'BACK') order by s.number""");
  }

  /** One for each time that the page lost the focus. */
  public List<String> left() {
    return rows(
        """
        select s.kind from sitting.step s join sitting.sitting t using (sitting_id)
        where t.paper_id = ? and s.kind = 'LEFT'""");
  }

  /** The sounds that have arrived, each with its item. */
  public List<String> sounds() {
    return rows(
        """
        select r.item || ' ' || r.type from recording.recording r
        join sitting.sitting t using (sitting_id) where t.paper_id = ?""");
  }

  /** As if so many recordings of an item had arrived before. */
  public void recorded(int item, int count) {
    rows(
        """
        with made as (
          insert into recording.recording (recording_id, sitting_id, item, type, sound, received)
          select gen_random_uuid(), sitting_id, %d, 'audio/webm', '\\x1a45dfa3', now()
          from sitting.sitting, generate_series(1, %d) where paper_id = ? returning 1)
        select count(*)::text from made"""
            .formatted(item, count));
  }

  public List<String> mark() {
    return rows("select trim_scale(mark) || ' ' || sat from exam.paper where paper_id = ?");
  }

  /** The decision about a late answer, and how often it was marked and sealed. */
  public List<String> decided() {
    return rows(
        """
        with s as (select sitting_id from sitting.sitting where paper_id = ?)
        select kind from sitting.step join s using (sitting_id) where kind in ('LET_IN', 'LEFT_OUT')
        union all select count(*) || ' markings' from exam.marking join s using (sitting_id)
        union all select count(*) || ' seals' from sitting.seal join s using (sitting_id)""");
  }

  /** So many seconds more, of which no page is told. */
  public void extend(int seconds) {
    rows(
        "update sitting.sitting set deadline = deadline + interval '"
            + seconds
            + " seconds' where paper_id = ? returning 'extended'");
  }

  /** By how many milliseconds the hand-in came after the deadline; empty before it. */
  public List<String> closedAfterDeadline() {
    return rows(
        """
        select round(extract(epoch from closed - deadline) * 1000)::text
        from sitting.sitting where paper_id = ? and closed is not null""");
  }

  /** How many milliseconds before the deadline the last answer came. */
  public List<String> lastBeforeTheEnd() {
    return rows(
        """
        select round(extract(epoch from t.deadline - max(s.at)) * 1000)::text
        from sitting.step s join sitting.sitting t using (sitting_id)
        where t.paper_id = ? and s.series = 'M' group by t.deadline""");
  }

  private List<String> rows(String sql) {
    try (Connection connection = site.database().get().connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, id);
      ResultSet rows = query.executeQuery();
      List<String> all = new ArrayList<>();
      while (rows.next()) if (rows.getString(1) != null) all.add(rows.getString(1));
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
