package lms.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import lms.system.DuePapers;
import lms.system.RunningAcademy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was acknowledged is there after any process was killed without warning, and what was missed
 * meanwhile is made up for.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledOutrightIT {
  private static final Options OPTIONS = RunningAcademy.options("killed-outright-data");
  private static Academy academy;
  private static Quiz quiz;
  private static DuePapers papers;
  private static Instant killed;
  private static List<String> due;

  @BeforeAll
  static void start() throws Exception {
    Folders.delete(OPTIONS.data());
    LivedAcademy.copyTo(OPTIONS.data(), RunningAcademy.house());
    academy = Academy.start(RunningAcademy.house(), OPTIONS, line -> {});
    try (Connection connection = academy.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table public.acknowledged (n int primary key)");
    }
    quiz = Quiz.begin(academy, 10);
    for (int n = 1; n <= 7; n++) quiz.answer(n);
  }

  @AfterAll
  static void stop() throws Exception {
    if (academy != null) academy.close();
  }

  @Test
  @Order(1)
  void the_database_promises_to_survive_a_power_cut() throws Exception {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(answer("show " + setting)).as(setting).isEqualTo("on");
    }
  }

  @Test
  @Order(2)
  void a_killed_database_comes_back_with_all_that_was_acknowledged() throws Exception {
    CompletableFuture<Throwable> watching = watch();
    int acknowledged = writeUntilKilled(databaseProcess(), 0);
    await(() -> answers() && ready());
    assertThat(Integer.parseInt(answer("select count(*) from public.acknowledged")))
        .isGreaterThanOrEqualTo(acknowledged);
    assertThat(Integer.parseInt(answer("select max(n) from public.acknowledged")))
        .isBetween(acknowledged, acknowledged + 1);
    assertThat(quiz.log()).as("answers of a quiz in the middle").hasSize(7);
    await(() -> goesOn(8));
    assertThat(watching).isNotDone();
  }

  /** It stays away for five days: what fell due meanwhile is made once for everybody. */
  @Test
  @Order(3)
  void a_killed_server_is_reported_and_starts_again_with_everything() throws Exception {
    String before = answer("select count(*) from public.acknowledged");
    papers = new DuePapers(academy.database());
    papers.awaitSample();
    papers.awaitAllMade();
    CompletableFuture<Throwable> watching = watch();
    academy.serverProcess().destroyForcibly();
    assertThat(watching.get(20, TimeUnit.SECONDS))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("server");
    killed = papers.now();
    papers.setClockAhead(Duration.ofDays(5));
    due = papers.due(killed, papers.now());
    assertThat(DuePapers.cohortsOf(due)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(papers.made(killed, papers.now())).isEmpty();
    academy.close();

    academy = Academy.start(RunningAcademy.house(), OPTIONS, line -> {});
    assertThat(ready()).isTrue();
    assertThat(answer("select count(*) from public.acknowledged")).isEqualTo(before);
    quiz = quiz.comeBack(academy);
    assertThat(quiz.log()).hasSize(8);
    quiz.answer(9);
    quiz.answer(10);
    quiz.handIn();
    assertThat(quiz.log()).hasSize(10);
  }

  @Test
  @Order(4)
  void nobody_else_can_use_the_data_meanwhile() {
    assertThatThrownBy(() -> Academy.start(RunningAcademy.house(), OPTIONS, line -> {}))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("in use by another run");
  }

  @Test
  @Order(5)
  void what_fell_due_while_no_server_ran_is_made_once_for_everybody_at_the_start()
      throws Exception {
    papers = new DuePapers(academy.database());
    papers.awaitAllMade();
    assertThat(papers.made(killed, papers.now())).isEqualTo(due);
    String excused =
        "select count(*) from exam.paper p where cohort_id > 0 and opens > '"
            + killed
            + "' and closes <= '"
            + papers.now()
            + "' and not exists (select 1 from programme.excused_paper where paper_id = p.paper_id)";
    assertThat(answer(excused)).as("papers of missed windows that count").isEqualTo("0");
  }

  /** The server's connections to the killed database may fail once each; the page tries again. */
  private static boolean goesOn(int number) throws Exception {
    try {
      quiz.answer(number);
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static CompletableFuture<Throwable> watch() {
    Academy watched = academy;
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            watched.watch(RunningAcademy.house());
            return null;
          } catch (Exception e) {
            return e;
          }
        });
  }

  /** One row after the other, each in a transaction of its own; the kill comes in between. */
  private static int writeUntilKilled(ProcessHandle process, int first) throws SQLException {
    int acknowledged = first;
    try (Connection connection = academy.database().connect();
        Statement statement = connection.createStatement()) {
      while (acknowledged < first + 100_000) {
        statement.executeUpdate(
            "insert into public.acknowledged values (" + (acknowledged + 1) + ")");
        acknowledged++;
        if (acknowledged == first + 500) process.destroyForcibly();
      }
      throw new AssertionError("the database was not killed");
    } catch (SQLException killed) {
      return acknowledged;
    }
  }

  private static ProcessHandle databaseProcess() throws Exception {
    Path file = OPTIONS.data().resolve("postgres/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).trim())).orElseThrow();
  }

  private static String answer(String question) throws SQLException {
    try (Connection connection = academy.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean answers() {
    return academy.database().answers();
  }

  private static boolean ready() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(academy.url() + "security/sign-in.xhtml")).build();
    return HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode()
        == 200;
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 120; i++) {
      if (condition.holds()) return;
      Thread.sleep(500);
    }
    throw new AssertionError("did not come back");
  }

  private interface Condition {
    boolean holds() throws Exception;
  }
}
