package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.launch.AtTerminal;
import lms.launch.LeftRunning;
import lms.launch.Options;
import lms.system.Emptied;
import lms.system.RunningAcademy;
import lms.system.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real academy from the command line to its first cohort, as the README tells an administrator:
 * nobody is there, one is made at the terminal, and everything else is done in the browser. Then it
 * is stopped with Ctrl-C and started again over a database that it has not started.
 */
@ExtendWith(Visitors.class)
@EnabledOnOs(OS.LINUX)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RealAcademyBrowserIT {
  private static final Duration LONG = Duration.ofMinutes(6);
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SECRET = "quiet-river-stone-9";
  private static final Path DATA = Path.of("target", "real-academy-data").toAbsolutePath();
  private static final Pattern READY = Pattern.compile("Ready after (\\d+) s: (\\S+)");
  private static final String ROSTER =
      """
      工号,姓名,站点,班组,角色,入职日期
      R70001,许文静,NJ,NJ-A,人力资源,2026-11-02
      T70001,陈立新,NJ,,培训师,2026-11-02
      L70001,马小军,NJ,NJ-B,"班组长,质检员",2026-11-02
      H70001,林小满,NJ,NJ-A,学员,2026-11-02
      H70002,周小寒,NJ,NJ-A,学员,2026-11-02
      """;

  private final Options wanted = RunningAcademy.options("real-academy-data");
  private AutoCloseable built;
  private AtTerminal run;
  private Site site;

  @BeforeAll
  void first_start() throws Exception {
    Emptied.folder(DATA);
    built = AtTerminal.built();
    run = start(Map.of());
  }

  @AfterAll
  void stop() throws Exception {
    if (run != null) run.close();
    built.close();
  }

  private AtTerminal start(Map<String, String> database) throws Exception {
    Map<String, String> environment = new HashMap<>(database);
    environment.put("ACADEMY_STAGE", "real");
    environment.put("ACADEMY_JAVA_OPTS", String.join(" ", wanted.jvm()));
    AtTerminal started =
        AtTerminal.lms(
            environment,
            "run",
            "--port",
            Integer.toString(wanted.port()),
            "--data",
            DATA.toString());
    try {
      started.await("Ctrl-C", LONG);
    } catch (AssertionError e) {
      started.close();
      throw e;
    }
    Matcher ready = READY.matcher(started.said());
    assertThat(ready.find()).as(started.said()).isTrue();
    site = new Site(ready.group(2), Optional.empty());
    return started;
  }

  @Test
  @Order(1)
  void the_first_administrator_is_made_at_the_terminal(Visitor stranger) throws Exception {
    assertThat(run.said())
        .contains("./lms admin create --data " + DATA)
        .doesNotContain("harbour-2026-sample");
    Path nowhere = DATA.resolveSibling("no-academy-here");
    try (AtTerminal admin =
        AtTerminal.lms(Map.of(), "admin", "create", "--data", nowhere.toString())) {
      assertThat(admin.end(SOON)).contains("There is no academy in " + nowhere);
    }
    assertThat(nowhere).doesNotExist();
    try (AtTerminal admin =
        AtTerminal.lms(Map.of(), "admin", "create", "--data", DATA.toString())) {
      admin.await("Employee number:", SOON).type("A70001");
      admin.await("Name:", SOON).type("安宁");
      admin.await("Password", SOON).type("short");
      admin.await("fewer than", SOON);
      admin.await("Password", SOON).type(SECRET);
      admin.await("The same again:", SOON).type(SECRET);
      String said = admin.end(SOON);
      assertThat(said).contains("A70001 can sign in").doesNotContain(SECRET);
    }
    stranger.at(site).open("/security/sign-in.xhtml");
    assertThat(stranger.page().locator("main")).not().containsText("harbour-2026-sample");
    signIn(stranger, "A70001", SECRET);
  }

  /** The academy lets an invited administrator in within seconds. */
  private static void signIn(Visitor visitor, String number, String secret) throws Exception {
    Page page = visitor.page();
    for (int n = 0; n < 30; n++) {
      visitor.open("/security/sign-in.xhtml");
      page.locator("#name").fill(number);
      page.locator("#password").fill(secret);
      page.locator("#enter").click();
      page.waitForLoadState();
      if (!page.url().contains("sign-in")) return;
      Thread.sleep(3000);
    }
    throw new AssertionError(number + " cannot sign in");
  }

  @Test
  @Order(2)
  void nobody_moves_its_clock(Visitor admin) throws Exception {
    signIn(admin.at(site), "A70001", SECRET);
    Page page = admin.page();
    assertThat(page.locator(".sample-clock")).hasCount(0);
    assertThat(page.navigate(site.url("/platform/clock.xhtml")).status()).isEqualTo(404);
    admin.forgiveOnly(Pattern.compile("404"));
  }

  /** Pages are neutral and certificates wait until the bank has a name; two who name it collide. */
  @Test
  @Order(3)
  void the_administrator_names_the_bank_first(Visitor admin, Visitor other) throws Exception {
    signIn(admin.at(site), "A70001", SECRET);
    Page page = admin.open("/org/units.xhtml");
    assertThat(page.locator(".rail .brand")).hasText("学坐席学院");
    assertThat(page.locator("main .btn.primary")).hasText("设置银行名称");
    admin.requireAccessible();
    admin.photograph("org-units-unnamed-zh");
    signIn(other.at(site), "A70001", SECRET);
    other.open("/org/bank.xhtml");
    page.locator("#name-bank").click();
    bank(page, "江南银行", "River Bank");
    page.waitForURL(url -> url.contains("/org/units.xhtml"));
    assertThat(page.locator("#bank")).containsText("江南银行");
    assertThat(page.locator(".rail .brand")).hasText("学客户服务学院");
    assertThat(page).hasTitle("组织架构 · 江南银行客户服务学院");
    assertThat(page.locator("#add-site")).hasClass(Pattern.compile("primary"));

    bank(other.page(), "江北银行", "Other Bank");
    assertThat(other.page().locator("#messages")).containsText("别人已经改过");
    assertThat(other.page().locator("#bankZh")).hasValue("江北银行");
    other.requireAccessible();
    other.open("/org/units.xhtml");
    assertThat(other.page().locator("#bank")).containsText("江南银行");
  }

  private static void bank(Page page, String zh, String en) {
    page.locator("#bankZh").fill(zh);
    page.locator("#bankEn").fill(en);
    page.locator("#academyZh").fill("客户服务学院");
    page.locator("#academyEn").fill("Service Academy");
    page.locator("#save").click();
  }

  @Test
  @Order(4)
  void the_administrator_makes_a_site_and_imports_the_people(Visitor admin) throws Exception {
    signIn(admin.at(site), "A70001", SECRET);
    Page page = admin.open("/org/units.xhtml");
    page.locator("#add-site").click();
    unit(page, "NJ", "南京", "Nanjing");
    below(page, "添加中心");
    unit(page, "NJ-CARD", "信用卡中心", "Card centre");
    below(page, "添加班组");
    unit(page, "NJ-A", "新人一组", "Newcomers 1");
    below(page, "添加班组");
    unit(page, "NJ-B", "新人二组", "Newcomers 2");
    assertThat(page.locator("#units tbody tr")).hasCount(4);
    admin.requireAccessible();
    admin.requireNoSidewaysScroll();
    admin.photograph("org-units-zh");

    admin.open("/people/roster.xhtml");
    page.locator("[id='file']")
        .setInputFiles(
            new FilePayload("all.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
    page.locator("#look").click();
    assertThat(page.locator("#count-NEW")).hasText("5");
    page.locator("#apply").click();
    assertThat(page.locator(".good")).containsText("已写入 5 行");

    page.navigate(site.url("/org/units.xhtml"));
    page.locator("#units a", new Page.LocatorOptions().setHasText("新人一组")).click();
    page.locator("#retire").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator("#messages")).containsText("还不能停用");
  }

  private static void unit(Page page, String code, String zh, String en) {
    page.locator("#code").fill(code);
    page.locator("#nameZh").fill(zh);
    page.locator("#nameEn").fill(en);
    page.locator("#save").click();
    page.waitForURL(url -> url.contains("/org/units.xhtml"));
    assertThat(page.locator("#units")).containsText(zh);
  }

  private static void below(Page page, String words) {
    page.locator("#units a.btn", new Page.LocatorOptions().setHasText(words)).first().click();
    page.locator("#code").waitFor();
  }

  @Test
  @Order(5)
  void somebody_new_gets_a_code_that_is_shown_once_and_another_team(Visitor admin)
      throws Exception {
    signIn(admin.at(site), "A70001", SECRET);
    Page page = admin.open("/people/edit.xhtml");
    page.locator("#number").fill("T70002");
    page.locator("#name").fill("杨慧");
    page.locator("#groups label", new Page.LocatorOptions().setHasText("学员")).click();
    page.locator("#groups label", new Page.LocatorOptions().setHasText("培训师")).click();
    page.locator("#save").click();
    assertThat(page.locator("#code")).not().isEmpty();
    admin.requireAccessible();
    admin.photograph("people-edit-code-zh");
    page.locator("#show").click();
    page.locator("#edit").click();
    admin.requireAccessible();
    admin.requireNoSidewaysScroll();
    admin.photograph("people-edit-zh");
    page.locator("#team").selectOption("新人二组");
    page.locator("#save").click();
    page.waitForURL(url -> url.contains("/people/person.xhtml"));
    assertThat(page.locator("#facts")).containsText("新人二组");
    assertThat(page.locator("#facts")).containsText("培训师");
  }

  @Test
  @Order(6)
  void hr_signs_in_with_the_first_code_and_opens_a_cohort(Visitor admin, Visitor hr)
      throws Exception {
    signIn(admin.at(site), "A70001", SECRET);
    choosePassword(hr.at(site), "R70001", code(admin, "R70001"));
    choosePassword(hr, "L70001", code(admin, "L70001"));
    signIn(hr, "R70001", SECRET);
    Page page = hr.open("/programme/open.xhtml");
    page.locator("#numbers").fill("H70001 H70002");
    page.locator("#paste").click();
    assertThat(page.locator(".chosen li")).hasCount(2);
    page.locator("#code").fill("NJ-1");
    page.locator("#nameZh").fill("南京一期");
    page.locator("#nameEn").fill("Nanjing 1");
    page.locator("#programme").selectOption("card-inbound");
    page.locator("#firstDay").fill(LocalDate.now().getYear() + 1 + "-03-01");
    page.locator("#look").click();
    if (page.locator("#takeOffered").isVisible()) page.locator("#takeOffered").click();
    page.locator("#preview button, #takeOffered").first().waitFor();
    if (page.locator("#takeOffered").isVisible()) page.locator("#takeOffered").click();
    page.locator("#preview button").click();
    page.waitForURL(url -> url.contains("/programme/cohort.xhtml"));
    assertThat(page.locator("#people tbody tr")).hasCount(2);
  }

  /** The code of one person, as the page of codes shows it once. */
  private static String code(Visitor admin, String number) {
    Page page = admin.open("/people/codes.xhtml?words=" + number);
    page.locator("#make").click();
    return page.locator("#codes code").innerText();
  }

  private static void choosePassword(Visitor visitor, String number, String code) throws Exception {
    signIn(visitor, number, code);
    Page page = visitor.page();
    page.locator("#fresh").fill(SECRET);
    page.locator("#again").fill(SECRET);
    page.locator("#save").click();
    page.waitForLoadState();
    assertThat(page.locator(".must-change")).hasCount(0);
  }

  @Test
  @Order(7)
  void ctrl_c_stops_what_the_run_has_started_and_reset_keeps_the_data_on_no() throws Exception {
    ProcessHandle server = LeftRunning.server(DATA).orElseThrow();
    ProcessHandle database = LeftRunning.database(DATA).orElseThrow();
    assertThat(run.ctrlC().end(LONG)).contains("Stopped.");
    for (ProcessHandle each : List.of(server, database))
      each.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
    try (AtTerminal reset = AtTerminal.lms(Map.of(), "reset", "--data", DATA.toString())) {
      reset.await("Type yes", SOON).type("no");
      assertThat(reset.end(SOON)).contains("Nothing was deleted");
    }
    assertThat(Files.exists(DATA.resolve("postgres/PG_VERSION"))).isTrue();
  }

  /**
   * Forty seconds on two cores are eighty of processor time: where others use the machine too, that
   * is what can be measured.
   */
  @Test
  @Order(8)
  void the_second_start_is_quick_and_a_database_of_others_goes_on_after_ctrl_c(Visitor leader)
      throws Exception {
    try (LeftRunning.Foreign others = new LeftRunning.Foreign(RunningAcademy.house(), DATA)) {
      run =
          start(
              Map.of(
                  "ACADEMY_DB_URL", others.database().url(),
                  "ACADEMY_DB_USER", others.database().user(),
                  "ACADEMY_DB_PASSWORD", others.database().password()));
      assertThat(run.said()).doesNotContain("Building");
      Duration used =
          LeftRunning.server(DATA).orElseThrow().info().totalCpuDuration().orElse(Duration.ZERO);
      Matcher ready = READY.matcher(run.said());
      assertThat(ready.find()).isTrue();
      assertThat(Integer.parseInt(ready.group(1)) < 40 || used.toSeconds() < 80)
          .as("ready after %s s with %s of processor time", ready.group(1), used)
          .isTrue();

      signIn(leader.at(site), "L70001", SECRET);
      assertThat(leader.open("/programme/cohorts.xhtml").locator("main"))
          .not()
          .containsText("NJ-1");

      ProcessHandle server = LeftRunning.server(DATA).orElseThrow();
      assertThat(run.ctrlC().end(LONG)).contains("Stopped.");
      server.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS);
      assertThat(others.isAlive()).isTrue();
      assertThat(others.answers()).isTrue();
    }
  }
}
