package lms.browser.invigilation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** A trainer at the front of the hall, trainees in browsers of their own. */
@BrowserTest
class InvigilationBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String TRAINER = "T10021";
  private static final String FENG = "H20368";
  private static final String GAO = "H20362";
  private static final int TEN_MINUTES = 600;
  private static final int SEATS = 300;
  private static final String SEAT =
      "{\"seat\": {\"paperId\": \"p%1$d\", \"personId\": %1$d, \"state\": \"ABSENT\", \"items\": 1,"
          + " \"answered\": 0, \"late\": 0}, \"number\": \"H%1$d\", \"name\": \"何晓曼\"}";
  private static final String WHOLE =
      "{\"whole\": true, \"incidents\": [], \"gone\": [], \"seats\": [%s]}";
  private static final int CHANGED = 60;

  /** What the taker's page has to have said within two seconds of the trainer's press. */
  private static final ContainsTextOptions AT_ONCE = new ContainsTextOptions().setTimeout(2_000);

  private static final IsVisibleOptions SEEN_AT_ONCE = new IsVisibleOptions().setTimeout(2_000);

  @Test
  void more_time_a_pause_and_a_word_are_heard_within_two_seconds(
      Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, FENG, TEN_MINUTES, "AT_ONCE", "single", "single");
    Page taker = begin(feng, FENG, paper);
    taker.keyboard().press("a");
    assertThat(taker.locator("#item-1 .state")).containsText("已保存");
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("作答中");
    assertThat(row(hall)).containsText("1 / 2");
    assertThat(hall.locator("#until")).containsText("考试窗口关闭");
    assertThat(hall.locator("#last")).containsText(Pattern.compile("还剩 0?9:\\d\\d"));
    String read = hall.locator("#now").textContent();
    assertThat(hall.locator("#now")).not().hasText(read); // it runs

    act(hall, "extend", "打印机卡纸");
    assertThat(taker.locator("#told")).containsText("考试延长 5 分钟", AT_ONCE);
    assertThat(taker.locator("#clock")).containsText("14:", AT_ONCE);
    assertThat(hall.locator("#log")).containsText("打印机卡纸");

    act(hall, "pause", "火警演习");
    assertThat(taker.locator("#pause")).containsText("考试已暂停", AT_ONCE);
    assertThat(taker.locator("#item-1 .stem")).isHidden();
    assertThat(taker.locator("#paused-since")).containsText("原因：火警演习");
    assertThat(taker.locator("#paused-left")).containsText("14:");
    String stood = taker.locator("#clock").textContent();
    assertThat(row(hall)).containsText("已暂停");
    feng.photograph("exam-paused-zh");
    feng.requireAccessible();
    taker.keyboard().press("b");
    taker.waitForTimeout(2_500);
    assertThat(taker.locator("#clock")).hasText(stood);
    assertThat(paper.log()).hasSize(1);
    act(hall, "resume", "演习结束");
    assertThat(taker.locator("#pause")).isHidden();
    assertThat(taker.locator("#paused")).isHidden();
    assertThat(taker.locator("#told [data-about=time]")).hasCount(1);
    taker.keyboard().press("b");
    assertThat(taker.locator("#item-1 .opt:has(:checked) kbd")).containsText("B");
    assertThat(taker.locator("#saved")).containsText("第 1 题已保存");

    act(hall, "move", "键盘失灵");
    assertThat(taker.locator("#notice-box h1")).containsText("监考人员安排您换一台机器", AT_ONCE);
    assertThat(taker.locator("#told")).containsText("键盘失灵");
    assertThat(hall.locator("#log")).containsText("换一台机器");
    taker = feng.newTab();
    taker.navigate(site.url(paper.page()));
    assertThat(taker.locator("#item-1 .state")).containsText("已保存");

    act(hall, "tell", "还有十分钟");
    assertThat(taker.locator("#told")).containsText("还有十分钟", AT_ONCE);
    trainer.photograph("invigilation-hall-zh");
    trainer.requireAccessible();
    trainer.requireNoSidewaysScroll();

    hall.locator("#extend-all").click();
    hall.locator("#words").fill("全体补时");
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#said")).containsText("共 1 人");
    assertThat(taker.locator("#told")).containsText("全体补时", AT_ONCE);

    act(hall, "handIn", "考生不适");
    hall.locator("#confirm-yes").click();
    assertThat(taker.locator("#notice-box h1")).containsText("监考人员已为您交卷", AT_ONCE);
    assertThat(row(hall)).containsText("已交卷");
    assertThat(hall.locator("#last")).isEmpty();
    assertThat(hall.locator("#extend-all")).isHidden(); // nobody writes whom it would reach
    assertThat(hall.locator("#tell-all")).isHidden();
  }

  @Test
  void who_is_sent_out_hears_why_and_the_log_keeps_it(Visitor gao, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, TEN_MINUTES, "AT_ONCE", "single", "single");
    Page taker = begin(gao, GAO, paper);
    taker.keyboard().press("a");
    assertThat(taker.locator("#item-1 .state")).containsText("已保存");
    Page hall = hall(trainer, paper);
    open(hall, "exclude");
    hall.locator("#words").fill("使用手机");
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#confirm")).isHidden(); // no cause goes without saying
    hall.locator("#cause").selectOption("PERSON");
    assertThat(hall.locator("#cause-help")).containsText("计零分");
    trainer.photograph("invigilation-exclude-zh");
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#confirm-ask")).containsText("考生本人（违纪） · 按规定计零分");
    hall.locator("#confirm-yes").click();
    assertThat(taker.locator("#notice-box h1")).isVisible(SEEN_AT_ONCE);
    assertThat(taker.locator("#notice-box h1")).containsText("您已被取消本场考试", AT_ONCE);
    assertThat(taker.locator("#notice-box")).containsText("类别：考生本人（违纪）");
    assertThat(taker.locator("#notice-box")).containsText("使用手机");
    gao.photograph("exam-excluded-zh");
    assertThat(row(hall)).containsText("取消资格");
    assertThat(hall.locator("#log")).containsText("使用手机");
    assertThat(paper.mark()).containsExactly("0 true");
    taker.locator("#notice-box a.primary").click();
    assertThat(taker.locator("#out")).containsText("使用手机");
    assertThat(taker.locator("#out")).containsText("由作出决定以外的人改判");
    gao.requireAccessible();

    hall.locator("#write-down").click();
    hall.locator("#kind").selectOption("ENVIRONMENT");
    hall.locator("#words").fill("走廊施工");
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#log")).containsText("走廊施工");
  }

  @Test
  void a_lost_line_shows_and_the_absent_are_handed_in(Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, FENG, 25, "AT_ONCE", "single", "single");
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("未到");
    Page taker = begin(feng, FENG, paper);
    taker.keyboard().press("a");
    assertThat(taker.locator("#item-1 .state")).containsText("已保存");
    assertThat(row(hall)).containsText("作答中");
    taker.close();
    assertThat(row(hall)).containsText("失联", new ContainsTextOptions().setTimeout(24_000));
    assertThat(row(hall)).containsText("已交卷", new ContainsTextOptions().setTimeout(40_000));
  }

  @Test
  void who_looks_elsewhere_is_counted_and_who_reloads_is_not(
      Visitor gao, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, TEN_MINUTES, "AT_ONCE", "single");
    Page taker = begin(gao, GAO, paper);
    taker.keyboard().press("a");
    assertThat(taker.locator("#item-1 .state")).containsText("已保存");
    Page hall = hall(trainer, paper);
    for (int n = 1; n <= 2; n++) {
      taker.reload();
      assertThat(taker.locator("#item-1 .state")).containsText("已保存");
      taker.evaluate("window.dispatchEvent(new Event('blur'))");
      taker.evaluate("window.dispatchEvent(new Event('focus'))");
      assertThat(row(hall)).containsText("离开页面 " + n + " 次");
    }
  }

  @Test
  void minutes_that_were_wrong_hold_up_no_other_act(Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, FENG, TEN_MINUTES, "AT_ONCE", "single");
    Page taker = begin(feng, FENG, paper);
    Page hall = hall(trainer, paper);
    open(hall, "extend");
    hall.locator("#minutes").fill("0");
    hall.locator("#acts input[value=tell]").check();
    hall.locator("#words").fill("请坐好");
    hall.locator("#act-yes").click();
    assertThat(taker.locator("#told")).containsText("请坐好", AT_ONCE);
    open(hall, "extend");
    assertThat(hall.locator("#minutes")).hasValue("5");
  }

  @Test
  void what_is_pressed_again_because_its_answer_was_lost_is_done_once(
      Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, FENG, TEN_MINUTES, "AT_ONCE", "single");
    Page taker = begin(feng, FENG, paper);
    Page hall = hall(trainer, paper);
    hall.route(
        "**/halls/sittings/*/extension",
        route -> {
          route.fetch(); // it reaches the academy and is committed
          route.abort(); // and the word about it never comes back
        },
        new Page.RouteOptions().setTimes(1));
    act(hall, "extend", "打印机卡纸");
    assertThat(hall.locator("#act-problem")).isVisible();
    assertThat(taker.locator("#clock")).containsText("14:");
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#act")).isHidden();
    assertThat(taker.locator("#clock")).containsText("14:");
    assertThat(hall.locator("#log li")).hasCount(1);
    act(hall, "extend", "打印机卡纸");
    assertThat(taker.locator("#clock")).containsText("19:", AT_ONCE); // another press
    assertThat(hall.locator("#log li")).hasCount(2);
    trainer.forgiveOnly(Pattern.compile("ERR_FAILED"));
  }

  @Test
  void whoever_watches_over_an_exam_finds_the_hall_where_the_day_starts(
      Visitor trainer, Site site) {
    LaidPaper.of(site, FENG, TEN_MINUTES, "AT_ONCE", "single");
    Page page = trainer.signIn(TRAINER, PASSWORD).open("/home");
    page.setViewportSize(390, 844);
    Locator first = page.locator("#work li").first();
    assertThat(first).containsText("正在监考");
    assertThat(page.locator("nav.tabs a[href='/invigilation/list.xhtml']")).isVisible();
    trainer.requireAccessible();
    trainer.requireNoSidewaysScroll();
    first.locator("a").click();
    assertThat(page.locator("#hall[data-ready]")).hasCount(1);
    assertThat(page.locator("#work")).hasCount(0);
  }

  @Test
  void the_list_leads_to_the_hall_in_english_too(Visitor trainer, Site site) {
    LaidPaper.of(site, GAO, TEN_MINUTES, "AT_ONCE", "single");
    trainer.signIn(TRAINER, PASSWORD).open("/invigilation/list.xhtml");
    trainer.speaks("en");
    try {
      trainer.photograph("invigilation-list-en");
      trainer.requireAccessible();
      trainer.requireNoSidewaysScroll();
      trainer.page().locator(".halls a").last().click();
      assertThat(trainer.page().locator("#hall[data-ready]")).hasCount(1);
      trainer.photograph("invigilation-hall-en");
      trainer.requireAccessible();
      trainer.requireNoSidewaysScroll();
    } finally {
      trainer.speaks("zh");
    }
  }

  /**
   * Of three hundred people who think for ten to thirty seconds, fifteen change in a second; here
   * sixty do.
   */
  @Test
  void three_hundred_people_cost_the_page_less_than_a_tenth_of_a_second(
      Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, TEN_MINUTES, "AT_ONCE", "single");
    trainer.signIn(TRAINER, PASSWORD);
    Page page = trainer.page();
    int[] round = {0};
    eachLineSays(page, () -> seats(round[0]++));
    page.navigate(site.url(address(paper)));
    assertThat(page.locator("#seats tr")).hasCount(SEATS);
    trainer.photograph("invigilation-three-hundred");
    CDPSession inside = trainer.context().newCDPSession(page);
    JsonObject threadTime = new JsonObject();
    threadTime.addProperty("timeDomain", "threadTicks");
    inside.send("Performance.enable", threadTime);
    double before = busy(inside);
    int first = round[0];
    page.waitForTimeout(6_000);
    double each = (busy(inside) - before) * 1000 / (round[0] - first);
    System.getLogger(InvigilationBrowserIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            "60 of 300 seats changed: {0} ms of the main thread an update, layout and paint included,"
                + " {1} updates",
            each,
            round[0] - first);
    assertThat(round[0] - first).isGreaterThan(3);
    assertThat(each).isLessThan(100);
    page.unroute("**/halls/*/events");
    page.navigate("about:blank"); // no question may be on its way when the browser closes
    trainer.forgiveErrors();
  }

  @Test
  void seats_that_went_while_the_line_was_down_are_gone(Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, TEN_MINUTES, "AT_ONCE", "single");
    trainer.signIn(TRAINER, PASSWORD);
    Page page = trainer.page();
    String[] all = {WHOLE.formatted(SEAT.formatted(1) + "," + SEAT.formatted(2))};
    eachLineSays(page, () -> all[0]);
    page.navigate(site.url(address(paper)));
    assertThat(page.locator("#seats tr")).hasCount(2);
    all[0] = WHOLE.formatted(SEAT.formatted(2));
    assertThat(page.locator("#seats tr")).hasCount(1);
    assertThat(page.locator("#seats tr")).containsText("H2");
    page.unroute("**/halls/*/events");
    page.navigate("about:blank");
    trainer.forgiveErrors();
  }

  /** Every line says one thing and breaks. */
  private static void eachLineSays(Page page, Supplier<String> news) {
    page.route(
        "**/halls/*/events",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/event-stream")
                    .setBody("retry: 300\ndata: " + news.get() + "\n\n")));
  }

  /** Seconds of processor time that the page's main thread has worked. */
  private static double busy(CDPSession inside) {
    for (JsonElement one : inside.send("Performance.getMetrics").getAsJsonArray("metrics"))
      if (one.getAsJsonObject().get("name").getAsString().equals("TaskDuration"))
        return one.getAsJsonObject().get("value").getAsDouble();
    throw new IllegalStateException("the browser does not say how long it worked");
  }

  private static String seats(int round) {
    int first = round == 0 ? 0 : round * CHANGED % SEATS;
    return IntStream.range(first, first + (round == 0 ? SEATS : CHANGED))
        .map(n -> n % SEATS)
        .mapToObj(
            n ->
                """
                {"seat": {"paperId": "p%d", "personId": %d, "sittingId": "s%d", "state": "WRITING",
                 "items": 20, "answered": %d, "item": %d, "acknowledged": "2026-11-26T01:%02d:%02dZ",
                 "opened": "2026-11-26T01:00:00Z",
                 "deadline": "2026-11-26T02:00:00Z", "late": 0}, "number": "H%05d", "name": "何晓曼 %d"}"""
                    .formatted(
                        n, n, n, (n + round) % 21, (n + round) % 20, round % 60, n % 60, n, n)
                    .replace("\n", " "))
        .collect(Collectors.joining(",", "{\"incidents\":[],\"gone\":[],\"seats\":[", "]}"));
  }

  private static Page begin(Visitor who, String number, LaidPaper paper) {
    Page page = who.signIn(number, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();
    return page;
  }

  private static String address(LaidPaper paper) {
    return "/invigilation/hall.xhtml?hall=browser:" + paper.id();
  }

  private static Page hall(Visitor trainer, LaidPaper paper) {
    Page page = trainer.signIn(TRAINER, PASSWORD).open(address(paper));
    assertThat(page.locator("#hall[data-ready]")).hasCount(1);
    return page;
  }

  private static Locator row(Page hall) {
    return hall.locator("#seats tr").first();
  }

  private static void open(Page hall, String act) {
    hall.locator("#seats button").first().click();
    hall.locator("#acts input[value='" + act + "']").check();
  }

  private static void act(Page hall, String act, String words) {
    open(hall, act);
    hall.locator("#words").fill(words);
    hall.locator("#act-yes").click();
  }
}
