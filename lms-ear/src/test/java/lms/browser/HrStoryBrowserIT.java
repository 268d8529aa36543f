package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import lms.system.LaidDoubt;
import lms.system.Site;
import lms.system.Standards;
import lms.system.Token;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A week in the HR department, half in Chinese, half in English. */
@BrowserTest
@TestMethodOrder(OrderAnnotation.class)
class HrStoryBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String HR = "R10012";
  private static final String ROSTER =
      """
      工号,姓名,拼音,邮箱,站点,角色,入职日期
      N90001,陆小满,Lu Xiaoman,n90001@harbour.example,SH,学员,2026-11-02
      N90002,白露,Bai Lu,n90002@harbour.example,SH,学员,2026-11-02
      N90003,,Qing Ming,n90003@harbour.example,SH,学员,2026-11-02
      N90004,谷雨,Gu Yu,n90004@harbour.example,火星,学员,2026-13-02
      """;
  private static final LocatorAssertions.ContainsTextOptions IN_A_WHILE =
      new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

  @Test
  @Order(1)
  void a_roster_is_read_checked_written_and_the_second_time_changes_nothing(Visitor xu)
      throws IOException {
    Page page = xu.signIn(HR, PASSWORD).open("/people/roster.xhtml");
    look(page, ROSTER);
    counts(page, 2, 0, 0, 2);
    assertThat(page.locator("#rows")).containsText("必填，不能为空");
    assertThat(page.locator("#rows")).containsText("没有这个职场");
    assertThat(page.locator("#rows .fault b")).not().hasCount(0);
    xu.requireAccessible();
    xu.requireNoSidewaysScroll();
    xu.photograph("roster-preview-zh");
    assertThat(page.locator("#apply")).hasCount(0);
    assertThat(page.locator("#wrong")).containsText("2 行有误，因此什么都没有写入");
    writeOthers(page);
    assertThat(page.locator(".good")).containsText("已写入 2 行，其余 2 行没有写入");

    look(page, ROSTER.replace("Bai Lu", "Bai Lulu"));
    counts(page, 0, 1, 1, 2);
    assertThat(page.locator("#rows")).containsText("Bai Lulu");
    writeOthers(page);
    assertThat(page.locator(".good")).containsText("已写入 1 行");
    look(page, "十一月.xlsx", workbook(ROSTER.replace("Bai Lu", "Bai Lulu")));
    counts(page, 0, 0, 2, 2);
    assertThat(page.locator("#apply, #applyOthers")).hasCount(0);
    assertThat(page.locator(".note").first()).containsText("没有可写入的行");

    xu.open("/people/list.xhtml?words=N9000");
    assertThat(page.locator("#people tbody tr")).hasCount(2);
    assertThat(page.locator("#people")).containsText("陆小满");
  }

  @Test
  @Order(2)
  void a_cohort_is_opened_after_every_date_was_seen(@Speaking("en-GB") Visitor xu) {
    Page page = xu.signIn(HR, PASSWORD).open("/programme/open.xhtml");
    try {
      xu.speaks("en");
      page.locator("#code").fill("STORY-1");
      page.locator("#nameZh").fill("冬季新人班");
      page.locator("#nameEn").fill("Winter class");
      page.locator("#programme").selectOption("card-inbound");
      page.locator("#site")
          .selectOption(
              new com.microsoft.playwright.options.SelectOption().setIndex(siteIndex(page)));
      page.locator("#firstDay").fill(LocalDate.now().getYear() + 1 + "-01-01");
      page.locator("#look").click();
      assertThat(page.locator("#takeOffered")).isVisible();
      assertThat(page.locator("#preview")).hasCount(0);
      page.locator("#takeOffered").click();
      assertThat(page.locator("#preview .plan tbody tr")).not().hasCount(0);
      assertThat(page.locator("#preview .plan tr.gate-day")).hasCount(4);
      assertThat(page.locator("#preview button")).hasCount(0);

      page.locator("#numbers").fill("N90001, N90002\nX1");
      page.locator("#paste").click();
      assertThat(page.locator("#people-form .alert")).containsText("X1");
      assertThat(page.locator(".chosen li")).hasCount(2);
      assertThat(page.locator(".chosen")).containsText("Lu Xiaoman");
      assertThat(page.locator("#preview button")).hasCount(1);
      xu.requireAccessible();
      xu.requireNoSidewaysScroll();
      xu.photograph("cohort-preview-en");
      page.locator("#preview-form button").click();
      page.waitForURL(url -> url.contains("/programme/cohort.xhtml"));
      assertThat(page.locator("h1")).containsText("Winter class");
      assertThat(page.locator("#people tbody tr")).hasCount(2);
      moveByAWeek(xu);
      xu.open("/programme/cohorts.xhtml");
      assertThat(page.locator("#cohorts")).containsText("STORY-1");
    } finally {
      xu.open("/home");
      xu.speaks("zh-CN");
    }
  }

  /** Nothing moves before its new dates were seen. */
  private static void moveByAWeek(Visitor xu) {
    Page page = xu.page();
    assertThat(page.locator("#shift")).hasCount(0);
    page.locator("#days").fill("7");
    page.locator("#foresee").click();
    assertThat(page.locator("#preview .plan tr.gate-day")).hasCount(4);
    xu.requireAccessible();
    xu.requireNoSidewaysScroll();
    xu.photograph("cohort-shift-en");
    page.locator("#shift").click();
    assertThat(page.locator("#reason")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#preview .plan tr.gate-day")).hasCount(4);
    page.locator("#reason").fill("The rooms are not ready.");
    page.locator("#shift").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator("#messages")).containsText("7 days");
  }

  @Test
  @Order(3)
  void certificates_are_found_printed_packed_and_listed(Visitor xu) throws Exception {
    Page page = xu.signIn(HR, PASSWORD).open("/certification/list.xhtml");
    page.locator("#words").fill("H20360");
    page.locator("#state").selectOption("VALID");
    page.locator("#search").click();
    page.waitForURL(url -> url.contains("words=H20360"));
    Locator rows = page.locator("#certificates tbody tr");
    assertThat(rows).not().hasCount(0);
    int found = rows.count();
    assertThat(rows.first()).containsText("何晓曼");
    String number = rows.first().locator("a").first().innerText();

    byte[] sheet = get(xu, rows.first().locator("a[href$='/pdf']")).body();
    Standards.require(sheet);
    assertThat(get(xu, page.locator("#csv")).text()).contains(number, "H20360");
    byte[] book = get(xu, page.locator("#xlsx")).body();
    assertThat(names(book)).contains("xl/workbook.xml");

    page.locator("#pack").click();
    Locator parcel = page.locator(".parcel").first();
    assertThat(parcel).containsText("打包完成", IN_A_WHILE);
    assertThat(parcel).containsText(found + " / " + found);
    List<byte[]> packed = sheets(get(xu, parcel.locator("a")).body());
    assertThat(packed).hasSize(found);
    for (byte[] each : packed) Standards.require(each);
    xu.photograph("certificates-packed-zh");
    parcel.locator("button").click();
    assertThat(page.locator(".parcel")).hasCount(0);

    xu.open("/certification/list.xhtml").locator("#pack").click();
    assertThat(parcel).containsText("打包完成", IN_A_WHILE);
    parcel.locator("button").click();
    assertThat(page.locator(".parcel")).hasCount(0);

    page.locator("#words").fill("没有这个人");
    page.locator("#search").click();
    assertThat(page.locator(".empty")).containsText("没有符合条件的证书");
  }

  /** The same certificate twice: kept, then suspended and given back. */
  @Test
  @Order(6)
  void a_certificate_in_doubt_is_decided_about_with_a_reason(Visitor xu, Site site) {
    String number = LaidDoubt.of(site, "H20362", "答案有误").certificate();
    Page page = xu.signIn(HR, PASSWORD).open("/certification/doubts.xhtml");
    assertThat(inDoubt(page, number)).containsText("成绩 88 → 80");
    assertThat(inDoubt(page, number)).containsText("更正原因：答案有误");
    xu.photograph("certificate-doubts-zh");
    xu.requireAccessible();
    xu.requireNoSidewaysScroll();
    inDoubt(page, number).locator("[id$=keep]").click();
    assertThat(page.locator("#messages")).containsText("请填写");
    decide(page, number, "keep", "分数线不变");
    assertThat(inDoubt(page, number)).containsText("已保留");
    assertThat(inDoubt(page, number)).containsText("分数线不变");
    assertThat(inDoubt(page, number)).containsText("有效");

    LaidDoubt.of(site, "H20362", "选项有误");
    xu.open("/certification/doubts.xhtml");
    decide(page, number, "suspend", "重新考核");
    assertThat(inDoubt(page, number)).containsText("已暂停");
    xu.open("/certification/certificate.xhtml?number=" + number);
    page.locator("#reason").fill("测试结束");
    page.locator("#reinstate").click();
    assertThat(page.locator("#suspend")).isVisible();
  }

  /** What waits stands first, and then what was decided last. */
  private static Locator inDoubt(Page page, String number) {
    return page.locator(".doubts > li", new Page.LocatorOptions().setHasText(number)).first();
  }

  private static void decide(Page page, String number, String act, String why) {
    inDoubt(page, number).locator("textarea").fill(why);
    inDoubt(page, number).locator("[id$=" + act + "]").click();
    assertThat(page.locator("#messages")).containsText("已作出决定");
  }

  @Test
  @Order(4)
  void another_system_takes_the_same_with_a_token_until_it_is_withdrawn(
      @Speaking("en-GB") Visitor xu, Site site) throws Exception {
    Page page = xu.signIn(HR, PASSWORD).open("/security/tokens.xhtml");
    try {
      xu.speaks("en");
      String purpose = "Payroll " + UUID.randomUUID();
      page.locator("#make-form [id='name']").fill(purpose);
      page.getByLabel("See certificates").check();
      page.locator("#make").click();
      String secret = page.locator("#secret").innerText();
      Token payroll = new Token(site, secret);
      List<String> taken = takenBy(payroll);
      assertThat(new Token(site, "nonsense").get(taken.get(0)).statusCode()).isEqualTo(401);

      page.reload();
      assertThat(page.locator("#secret")).hasCount(0);
      assertThat(page.locator("#tokens li", new Page.LocatorOptions().setHasText(purpose)))
          .hasCount(1);
      Locator mine = page.locator("#tokens li", new Page.LocatorOptions().setHasText(purpose));
      assertThat(mine).containsText("Last used");
      mine.locator("button").click();
      page.locator("#confirm-yes").click();
      assertThat(mine).containsText("Withdrawn");
      for (String path : taken) assertThat(payroll.get(path).statusCode()).as(path).isEqualTo(401);
      assertThat(payroll.post("/api/v1/certificates/parcels").statusCode()).isEqualTo(401);
    } finally {
      xu.open("/home");
      xu.speaks("zh-CN");
    }
  }

  @Test
  @Order(5)
  void two_people_end_a_training_and_nobody_has_two_voices(Visitor xu, Visitor ma, Visitor feng) {
    Page first = xu.signIn(HR, PASSWORD).open("/programme/eliminations.xhtml");
    Page second = xu.newTab();
    second.navigate(xu.site().url("/programme/eliminations.xhtml"));
    Locator one = kase(first);
    one.locator("[id$='agree']").first().click();
    assertThat(first.locator("#messages li, .field-error").first()).isVisible();
    assertThat(first.locator("#confirm")).isHidden();
    one.locator("textarea").fill("补考仍未达到合格线。");
    one.locator("[id$='agree']").first().click();
    first.locator("#confirm-yes").click();
    assertThat(one).containsText("您已表决");
    assertThat(one.locator("textarea")).hasCount(0);

    kase(second).locator("textarea").fill("我还想再说一次。");
    kase(second).locator("[id$='agree']").first().click();
    second.locator("#confirm-yes").click();
    assertThat(second.locator("#messages")).containsText("您已经表决过");

    Page his = feng.signIn("H20368", PASSWORD).page();
    assertThat(his.locator("#status")).containsText("从答卷里提出异议");
    feng.photograph("today-proposed-zh");
    feng.requireAccessible();

    Page manager = ma.signIn("G10003", PASSWORD).open("/programme/eliminations.xhtml");
    assertThat(kase(manager)).containsText("补考仍未达到合格线。");
    kase(manager).locator("textarea").fill("同意，已与本人谈话。");
    kase(manager).locator("[id$='agree']").first().click();
    manager.locator("#confirm-yes").click();
    assertThat(kase(manager)).hasCount(0);
    assertThat(manager.locator(".decided")).containsText("已确认淘汰");

    his.reload();
    assertThat(his.locator("#status h2")).hasText("培训已终止");
    assertThat(his.locator("#status")).containsText("已与本人谈话");
    feng.photograph("today-eliminated-zh");
  }

  private static Locator kase(Page page) {
    return page.locator("article.case", new Page.LocatorOptions().setHasText("H20368"));
  }

  private static void look(Page page, String roster) {
    look(page, "十一月.csv", roster.getBytes(StandardCharsets.UTF_8));
  }

  private static void look(Page page, String name, byte[] roster) {
    page.locator("[id='file']")
        .setInputFiles(new FilePayload(name, "application/octet-stream", roster));
    page.locator("#look").click();
    assertThat(page.locator("#rows")).isVisible();
    assertThat(page.locator("h2").first()).containsText(name);
  }

  /** The same lines as a workbook, as a spreadsheet program saves them. */
  private static byte[] workbook(String roster) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "roster", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      List<String> lines = roster.lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",", -1);
        for (int cell = 0; cell < cells.length; cell++) sheet.value(row, cell, cells[cell]);
      }
    }
    return bytes.toByteArray();
  }

  private static void writeOthers(Page page) {
    page.locator("#applyOthers").click();
    page.locator("#confirm-yes").click();
  }

  private static void counts(Page page, int fresh, int changed, int unchanged, int wrong) {
    assertThat(page.locator("#count-NEW")).hasText(String.valueOf(fresh));
    assertThat(page.locator("#count-CHANGED")).hasText(String.valueOf(changed));
    assertThat(page.locator("#count-UNCHANGED")).hasText(String.valueOf(unchanged));
    assertThat(page.locator("#count-WRONG")).hasText(String.valueOf(wrong));
  }

  private static int siteIndex(Page page) {
    return page.locator("#site option").allInnerTexts().indexOf("Shanghai");
  }

  private static APIResponse get(Visitor visitor, Locator link) {
    APIResponse answer =
        visitor.context().request().get(visitor.site().url(link.getAttribute("href")));
    assertThat(answer.status()).as(answer.url()).isEqualTo(200);
    return answer;
  }

  private static List<byte[]> sheets(byte[] zip) throws IOException {
    List<byte[]> all = new ArrayList<>();
    try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (read.getNextEntry() != null) all.add(read.readAllBytes());
    }
    return all;
  }

  private static List<String> names(byte[] zip) throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "story", ".zip");
    try {
      Files.write(file, zip);
      try (ZipFile read = new ZipFile(file.toFile())) {
        return read.stream().map(ZipEntry::getName).toList();
      }
    } finally {
      Files.delete(file);
    }
  }

  /** All that HR gets on the page, another system gets too: list, sheet, book, lines, ZIP. */
  private static List<String> takenBy(Token payroll) throws Exception {
    String all = "/api/v1/certificates";
    JsonNode list = json(payroll.get(all + "?words=H20360"));
    String number = list.at("/certificates/0/number").asText();
    assertThat(number).startsWith("AC-");
    Standards.require(taken(payroll, all + "/" + number + "/pdf", "application/pdf"));
    byte[] book = taken(payroll, all + "/files/xlsx?words=H20360", "application/vnd.openxml");
    assertThat(names(book)).contains("xl/workbook.xml");
    byte[] lines = taken(payroll, all + "/files/csv?words=H20360", "text/csv");
    assertThat(new String(lines, StandardCharsets.UTF_8)).startsWith("\uFEFF").contains(number);

    HttpResponse<byte[]> asked = payroll.post(all + "/parcels?words=H20360");
    assertThat(asked.statusCode()).isEqualTo(200);
    String parcel = all + "/parcels/" + json(asked).path("id").asText() + "/zip";
    List<byte[]> sheets = sheets(ready(payroll, parcel));
    assertThat(sheets).hasSize(list.path("found").asInt());
    for (byte[] sheet : sheets) Standards.require(sheet);
    return List.of(
        all, all + "/" + number + "/pdf", all + "/files/xlsx", all + "/files/csv", parcel);
  }

  private static byte[] taken(Token payroll, String path, String type) throws Exception {
    HttpResponse<byte[]> answer = payroll.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(type);
    return answer.body();
  }

  /** Refused with 409 until it is packed. */
  private static byte[] ready(Token payroll, String zip) throws Exception {
    Instant patience = Instant.now().plusSeconds(90);
    HttpResponse<byte[]> answer = payroll.get(zip);
    while (answer.statusCode() == 409 && Instant.now().isBefore(patience)) {
      Thread.sleep(500);
      answer = payroll.get(zip);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
