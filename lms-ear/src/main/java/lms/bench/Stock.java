package lms.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.launch.Database;
import lms.launch.House;

/**
 * What a run needs and leaves in its own database only: questions whose key the driver alone drew,
 * people with one password made for the run, and for each of them one paper, laid before its window
 * opens.
 */
final class Stock {
  /** Items of a paper. */
  static final int ITEMS = 20;

  private static final int QUESTIONS = 60;

  /** Seconds. */
  private static final int LIMIT = 7200;

  private static final Duration OPEN = Duration.ofHours(12);

  private static final String LETTERS = "abcd";
  private static final Pattern SIGN = Pattern.compile("〔(\\d\\d)([a-d]?)〕");

  /** A person with a paper. */
  record Seat(int number, String login, UUID paper) {}

  private final Database database;
  private final String password;
  private final byte[] key = new byte[QUESTIONS];
  private int seats;

  private Stock(Database database) {
    this.database = database;
    byte[] bytes = new byte[18];
    SecureRandom random = new SecureRandom();
    random.nextBytes(bytes);
    password = HexFormat.of().formatHex(bytes);
    for (int n = 0; n < QUESTIONS; n++) key[n] = (byte) random.nextInt(LETTERS.length());
  }

  static Stock in(House house, Database database)
      throws SQLException, IOException, InterruptedException {
    Stock stock = new Stock(database);
    stock.hash(house);
    stock.place();
    stock.questions();
    return stock;
  }

  String password() {
    return password;
  }

  /** The business itself makes the hash, as for a first administrator. */
  private void hash(House house) throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                house.businessClassPath(),
                "lms.security.InviteAdministrator")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    program.environment().put("ACADEMY_DB_URL", database.url());
    program.environment().put("ACADEMY_DB_USER", database.user());
    program.environment().put("ACADEMY_DB_PASSWORD", database.password());
    Process process = program.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(("BENCH-0\nBench\n" + password + "\n").getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("no password hash could be made");
    }
  }

  private void place() throws SQLException {
    run(
        """
        with s as (insert into org.site (version, code, name_zh, name_en, zone)
            values (0, 'BENCH', '考场', 'Bench', 'Asia/Shanghai') returning site_id),
          c as (insert into org.centre (version, site_id, code, name_zh, name_en)
            select 0, site_id, 'BENCH', '考场', 'Bench' from s returning centre_id)
        insert into org.team (version, centre_id, code, name_zh, name_en)
        select 0, centre_id, 'BENCH', '考场', 'Bench' from c""");
  }

  private void questions() throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement question =
            connection.prepareStatement(
                "insert into question.question (question_id, version, topic_id)"
                    + " values (?, 0, 'bench')");
        PreparedStatement version =
            connection.prepareStatement(
                """
                insert into question.version (lock, question_id, number, state, type, level,
                  difficulty, critical, article_id, section_id, body, author_id, author_name,
                  written_at)
                values (0, ?, 1, 'ACTIVE', 'single', 'apply', 0.5, false, 'bench', 'bench', ?, 0,
                  'bench', now())""")) {
      for (int n = 0; n < QUESTIONS; n++) {
        question.setString(1, question(n));
        question.executeUpdate();
        version.setString(1, question(n));
        version.setString(2, body(n));
        version.executeUpdate();
      }
    }
  }

  private static String question(int n) {
    return "bench-%02d".formatted(n);
  }

  /** Of the length of a real question; the signs in brackets are how the driver knows its parts. */
  private String body(int n) {
    String options =
        IntStream.range(0, LETTERS.length())
            .mapToObj(
                k ->
                    """
                    {"id":"%c","text":{"zh":"先核对客户身份，再按第%d条的规定登记并说明办理时限〔%02d%c〕","en":"Verify the customer first, then register under rule %d and name the time limit"},"right":%b}"""
                        .formatted(
                            LETTERS.charAt(k), k + 1, n, LETTERS.charAt(k), k + 1, key[n] == k))
            .collect(Collectors.joining(","));
    return """
        {"stem":{"zh":"客户来电称信用卡在外地遗失，担心被人盗刷，并询问当月账单的处理办法。此时坐席首先应当怎样做〔%02d〕？","en":"A customer calls: the credit card was lost on a trip, and what about the bill of this month? What does the agent do first?"},"options":[%s],"explanation":{"zh":"身份没有核对之前，不得透露或变更账户的任何信息；挂失以核对之后的时间为准。","en":"Nothing of the account is told or changed before the customer is verified; the loss counts from then on."}}"""
        .formatted(n, options);
  }

  /** Lays papers before new people; their windows are open. */
  List<Seat> seats(int count) throws SQLException {
    return seats(count, n -> LIMIT);
  }

  /**
   * @param limit seconds that each has, by place in the list
   */
  List<Seat> seats(int count, IntUnaryOperator limit) throws SQLException {
    return seats(count, limit, OPEN);
  }

  /**
   * @param window from now; whoever writes when it closes has to end then
   */
  List<Seat> seats(int count, Duration window) throws SQLException {
    return seats(count, n -> LIMIT, window);
  }

  private List<Seat> seats(int count, IntUnaryOperator limit, Duration window) throws SQLException {
    List<Seat> made = new ArrayList<>(count);
    int first = seats + 1;
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      people(connection, first, count);
      try (PreparedStatement lay =
          connection.prepareStatement(
              """
              insert into exam.paper (paper_id, version, occasion, person_id, cohort_id, stage_id,
                kind, title_zh, title_en, seed, items, item_count, opens, closes, limit_seconds,
                pass_mark, feedback)
              select ?, 0, ?, person_id, 0, '', 'OTHER', '负荷考试', 'Load exam', ?, ?::jsonb, ?,
                now() + make_interval(secs => offset_seconds) - interval '1 minute',
                now() + make_interval(secs => offset_seconds + ?), ?, 85,
                'AT_ONCE'
              from people.person, platform.clock where number = ?""")) {
        for (int n = first; n < first + count; n++) {
          Seat seat = new Seat(n, login(n), next());
          lay.setObject(1, seat.paper());
          lay.setString(2, "bench:" + n);
          lay.setLong(3, n);
          lay.setString(4, items(new Random(n)));
          lay.setInt(5, ITEMS);
          lay.setLong(6, window.toSeconds());
          lay.setInt(7, limit.applyAsInt(n - first));
          lay.setString(8, seat.login());
          lay.addBatch();
          if (n % 500 == 0) lay.executeBatch();
          made.add(seat);
        }
        lay.executeBatch();
      }
      connection.commit();
    }
    run("analyze people.person, security.account, exam.paper");
    seats += count;
    return made;
  }

  private void people(Connection connection, int first, int count) throws SQLException {
    try (PreparedStatement people =
            connection.prepareStatement(
                """
                insert into people.person (version, number, name, site_id, team_id, language,
                  group_names, hired_on)
                select 0, 'B' || to_char(n, 'FM000000'), '考生' || n, s.site_id, t.team_id, 'ZH',
                  'TRAINEE', date '2026-01-01'
                from generate_series(?::int, ?::int) n, org.site s, org.team t
                where s.code = 'BENCH' and t.code = 'BENCH'""");
        PreparedStatement accounts =
            connection.prepareStatement(
                """
                insert into security.account (person_id, version, login, name, language,
                  group_names, password_hash, active, team_id, site_id, epoch_changed)
                select p.person_id, 0, p.number, p.name, 'ZH', 'TRAINEE', i.password_hash, true,
                  p.team_id, p.site_id, now()
                from people.person p, (%s) i
                where p.number between ? and ?"""
                    .formatted(HASH))) {
      people.setInt(1, first);
      people.setInt(2, first + count - 1);
      people.executeUpdate();
      accounts.setString(1, login(first));
      accounts.setString(2, login(first + count - 1));
      accounts.executeUpdate();
    }
  }

  /** The academy may have made an administrator of the invitation meanwhile. */
  private static final String HASH =
      """
      select password_hash from (
        select password_hash from security.invitation where login = 'BENCH-0'
        union all
        select password_hash from security.account where login = 'BENCH-0') h
      where password_hash is not null limit 1""";

  private static String login(int n) {
    return "B%06d".formatted(n);
  }

  /** Twenty of the questions, the options of each in an order of its own. */
  static String items(Random random) {
    List<Integer> drawn = new ArrayList<>(IntStream.range(0, QUESTIONS).boxed().toList());
    Collections.shuffle(drawn, random);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    StringBuilder items = new StringBuilder("[");
    for (int n = 0; n < ITEMS; n++) {
      Collections.shuffle(order, random);
      items.append(n == 0 ? "" : ",").append("{\"q\":\"").append(question(drawn.get(n)));
      items.append("\",\"v\":1,\"o\":").append(order).append(",\"l\":[]}");
    }
    return items.append(']').toString();
  }

  /** Sorted by time, as the academy's own. */
  private static UUID next() {
    UUID random = UUID.randomUUID();
    long high =
        (Instant.now().toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFF);
    return new UUID(high, random.getLeastSignificantBits());
  }

  /**
   * Finds where the right option of each item stands on the card that the academy showed.
   *
   * @return false when it is not a card of as many known items
   */
  boolean learn(String card, byte[] right) {
    Matcher sign = SIGN.matcher(card);
    int current = -1;
    int item = -1;
    int place = 0;
    int found = 0;
    while (sign.find()) {
      int question = Integer.parseInt(sign.group(1));
      if (question != current) {
        current = question;
        item++;
        place = 0;
        if (item >= right.length || question >= QUESTIONS) return false;
      }
      if (sign.group(2).isEmpty()) continue;
      if (key[question] == LETTERS.indexOf(sign.group(2))) {
        right[item] = (byte) place;
        found++;
      }
      place++;
    }
    return item == right.length - 1 && found == right.length;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  Database database() {
    return database;
  }
}
