package lms.browser.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.SafeBrowserKey;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/**
 * What the rules of an exam make of its page: items, checks, breaks, the waiting room, the queue.
 */
@BrowserTest
class ExamRulesBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String TRAINER = "T10021";
  private static final String FENG = "H20368";
  private static final String GAO = "H20362";
  private static final Pattern CLOCK = Pattern.compile("[0-9]+:[0-9]{2}");

  @Test
  void the_rule_says_how_many_items_stand_on_the_page(Visitor feng, Visitor gao, Site site) {
    Page all =
        begun(feng, FENG, LaidPaper.ruled(site, FENG, 1, "{\"page\": \"all\"}", "single", "fill"));
    assertThat(all.locator("#item-1")).isVisible();
    assertThat(all.locator("#item-2")).isVisible();
    assertThat(all.locator("#all")).isHidden();
    Page one =
        begun(gao, GAO, LaidPaper.ruled(site, GAO, 1, "{\"page\": \"one\"}", "single", "fill"));
    assertThat(one.locator("#item-2")).hasCount(0);
    assertThat(one.locator("#all")).isHidden();
    one.locator("#next").click();
    assertThat(one.locator("#item-2")).isVisible();
    one.locator("#previous").click();
    assertThat(one.locator("#item-1")).isVisible();
  }

  @Test
  void at_twice_the_size_and_in_the_colours_of_the_system_everything_is_there(
      Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, 600, "AT_ONCE", "single", "single", "fill");
    Page page = begun(gao, GAO, paper);
    page.keyboard().press("a");
    assertThat(page.locator("#item-1 .state")).containsText("已保存");
    for (int window : new int[] {720, 640}) {
      page.setViewportSize(window, 450);
      requireAllThere(page);
    }
    gao.width(Visitor.DESK);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(page.locator("#grid button").nth(0)).hasCSS("border-top-width", "3px");
    assertThat(page.locator("#grid button").nth(1)).hasCSS("border-top-width", "1px");
    assertThat(page.locator("#item-1 .opt:has(:checked)")).hasCSS("border-top-width", "3px");
    gao.photograph("exam-forced-colours-zh");
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setForcedColors(ForcedColors.NONE)
            .setContrast(Contrast.MORE));
    assertThat(page.locator("body")).hasCSS("color", "rgb(0, 0, 0)");
    gao.photograph("exam-more-contrast-zh");
    gao.requireAccessible();
    page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
    JsonObject sizes = new JsonObject();
    sizes.addProperty("standard", 32);
    sizes.addProperty("fixed", 26);
    JsonObject twice = new JsonObject();
    twice.add("fontSizes", sizes);
    gao.context().newCDPSession(page).send("Page.setFontSizes", twice);
    assertThat(page.locator("body")).hasCSS("font-size", "30px");
    requireAllThere(page);
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#item-2")).isVisible();
    gao.open("/exam/list.xhtml");
    assertThat(page.locator("body")).hasCSS("font-size", "30px");
    requireAllThere(page);
  }

  @Test
  void five_minutes_before_the_end_it_is_said_once_and_taken_back_when_there_is_more_time(
      Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, 304, "AT_ONCE", "single", "single");
    Page page = begun(gao, GAO, paper);
    assertThat(page.locator("#warning[role=status]")).containsText("还剩 5 分钟");
    gao.photograph("exam-five-minutes-zh");
    extended(page, paper, 600);
    assertThat(page.locator("#clock")).containsText(Pattern.compile("^14:"));
    assertThat(page.locator("#warning")).isHidden();
    extended(page, paper, -600);
    assertThat(page.locator("#warning")).containsText("5 分钟");
    page.reload();
    assertThat(page.locator("#item-1")).isVisible();
    assertThat(page.locator("#clock")).containsText(Pattern.compile("^0?4:"));
    assertThat(page.locator("#warning")).isHidden();
  }

  @Test
  void one_minute_before_the_end_it_is_said_what_happens_then(Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.of(site, GAO, 304, "AT_ONCE", "single", "single");
    Page page = begun(gao, GAO, paper);
    assertThat(page.locator("#warning")).containsText("还剩 5 分钟");
    extended(page, paper, -240);
    assertThat(page.locator("#warning[role=status]"))
        .hasText(Pattern.compile("^(还剩|剩余时间不足) 1 分钟。到时自动交卷。"));
    page.reload();
    assertThat(page.locator("#item-1")).isVisible();
    assertThat(page.locator("#clock")).containsText(Pattern.compile("^0?0:"));
    assertThat(page.locator("#warning")).isHidden();
  }

  /** The page asks at once, as it does when the network is back. */
  private static void extended(Page page, LaidPaper paper, int seconds) {
    paper.extend(seconds);
    page.evaluate("window.dispatchEvent(new Event('online'))");
  }

  @Test
  void full_screen_is_asked_for_and_whoever_leaves_it_writes_on(Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, "{\"fullScreen\": true}", "single", "single");
    Page page = begun(gao, GAO, paper);
    page.waitForCondition(() -> isFull(page));
    assertThat(page.locator("#screen")).isHidden();
    page.evaluate("document.exitFullscreen()");
    assertThat(page.locator("#screen")).containsText("全屏");
    page.keyboard().press("a");
    assertThat(page.locator("#item-1 .state")).containsText("已保存");
    assertThat(paper.log()).hasSize(1);
    page.locator("#screen button").click();
    page.waitForCondition(() -> isFull(page));
    assertThat(page.locator("#screen")).isHidden();
    page.evaluate("document.exitFullscreen()");
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box h1")).containsText("已交卷");
    assertThat(page.evaluate("Object.keys(localStorage).filter(k => /held|queue/.test(k)).join()"))
        .isEqualTo("");
  }

  private static boolean isFull(Page page) {
    return (boolean) page.evaluate("document.fullscreenElement !== null");
  }

  /** Nothing sticks out sideways, and no button cuts its words off. */
  private static void requireAllThere(Page page) {
    Object cut =
        page.evaluate(
            """
            [document.documentElement, ...document.querySelectorAll('.btn, .tag, .opt, h1, h2')]
              .filter((e) => e === document.documentElement || e.checkVisibility())
              .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline'
                  && getComputedStyle(e).textOverflow !== 'ellipsis'
                || e.getBoundingClientRect().right > innerWidth + 1)
              .map((e) => e.outerHTML.slice(0, 120)).join(' ; ')""");
    assertThat(cut).as("cut off at %s", page.url()).isEqualTo("");
  }

  @Test
  void who_checks_an_item_is_told_and_changes_it_no_more(Visitor gao, Site site) {
    String rules =
        "{\"feedback\": {\"mark\": \"answered\", \"answers\": \"answered\","
            + " \"explanations\": \"answered\"}}";
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, rules, "single", "match", "essay");
    Page page = begun(gao, GAO, paper);
    assertThat(page.locator("#item-1 .ask")).isDisabled();
    page.keyboard().press("a");
    page.locator("#item-1 .ask").click();
    assertThat(page.locator("#item-1 .told")).isVisible();
    assertThat(page.locator("#item-1 .told")).containsText("正确答案");
    assertThat(page.locator("#item-1 fieldset")).hasAttribute("disabled", "");
    gao.photograph("exam-told-zh");
    gao.requireAccessible();
    gao.requireNoSidewaysScroll();
    page.keyboard().press("b");
    page.reload();
    assertThat(page.locator("#item-1 .told")).isVisible();
    assertThat(page.locator("#item-1 input").first()).isChecked();
    page.locator("#next").click();
    page.locator("#item-2 select").first().selectOption("0");
    page.locator("#item-2 .ask").click();
    assertThat(page.locator("#item-2 .told li").first()).containsText("—");
    page.locator("#next").click();
    assertThat(page.locator("#item-3 .ask")).hasCount(0);
    assertThat(paper.log()).filteredOn(line -> line.startsWith("0 ")).hasSize(1);
  }

  @Test
  void on_a_break_nothing_is_seen_and_the_hall_tells_it(Visitor feng, Visitor trainer, Site site) {
    String rules = "{\"breaks\": {\"count\": 2, \"minutes\": 10}}";
    LaidPaper paper = LaidPaper.ruled(site, FENG, 1, rules, "single", "single");
    Page hall =
        trainer
            .signIn(TRAINER, PASSWORD)
            .open("/invigilation/hall.xhtml?hall=browser:" + paper.id());
    Page page = begun(feng, FENG, paper);
    page.keyboard().press("a");
    page.locator("#rest").click();
    assertThat(page.locator("#rest-text")).containsText("10");
    page.locator("#rest-yes").click();
    assertThat(page.locator("#notice-box h1")).containsText("正在休息");
    assertThat(page.locator("#rest-left")).hasText(CLOCK);
    assertThat(page.locator("#item-1")).hasCount(0);
    feng.photograph("exam-break-zh");
    feng.requireAccessible();
    feng.requireNoSidewaysScroll();
    assertThat(hall.locator("#seats tr").first()).containsText("休息中");
    page.reload();
    assertThat(page.locator("#notice-box h1")).containsText("正在休息");
    page.locator("#notice-box button").click();
    assertThat(page.locator("#item-1")).isVisible();
    assertThat(page.locator("#item-1 input").first()).isChecked();
    page.keyboard().press("b");
    assertThat(page.locator("#item-1 .state")).containsText("已保存");
    assertThat(hall.locator("#seats tr").first()).containsText("作答中");
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box h1")).containsText("已交卷");
    assertThat(paper.log()).contains("0 {\"p\":[1]}");
  }

  @Test
  void who_waits_begins_by_itself_when_it_opens(Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.opening(site, GAO, 25, null, "single");
    gao.signIn(GAO, PASSWORD).open("/exam/list.xhtml");
    gao.page().locator("a[href='" + paper.page() + "']").click();
    Page page = gao.page();
    assertThat(page.locator("#waiting-room")).isVisible();
    assertThat(page.locator("#begin")).hasCount(0);
    assertThat(page.locator("#wait-left")).hasText(CLOCK);
    gao.photograph("exam-waiting-room-zh");
    gao.requireAccessible();
    gao.requireNoSidewaysScroll();
    assertThat(page.locator("#item-1")).isVisible(new IsVisibleOptions().setTimeout(40_000));
    assertThat(page.locator("#clock")).hasText(Pattern.compile("(9:5[0-9]|10:00)"));
  }

  @Test
  void who_has_to_queue_is_told_that_the_time_has_not_begun(Visitor feng, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, FENG, 1, "{\"page\": \"one\"}", "single");
    Page page = feng.signIn(FENG, PASSWORD).open(paper.page());
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/api/v1/sittings",
        route -> {
          if (asked.getAndIncrement() > 0) route.resume();
          else
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/json")
                    .setHeaders(Map.of("Retry-After", "3"))
                    .setBody("{\"key\":\"exam.refused.startCrowded\",\"facts\":[3]}"));
        });
    page.locator("#begin").click();
    assertThat(page.locator("#notice-box h1")).containsText("排队");
    assertThat(page.locator("#queue-left")).containsText("秒后再试");
    feng.photograph("exam-queue-zh");
    feng.requireAccessible();
    assertThat(page.locator("#item-1")).isVisible(new IsVisibleOptions().setTimeout(15_000));
    assertThat(asked.get()).isEqualTo(2);
    feng.forgiveErrors(); // the answer above
  }

  @Test
  void only_its_own_browser_comes_in_unless_somebody_lets_it(
      Visitor gao, Visitor feng, Visitor trainer, Site site) throws Exception {
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, "{\"safeBrowser\": true}", "single");
    Page page = gao.signIn(GAO, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#entry-title")).containsText("安全考试浏览器");
    gao.photograph("exam-safe-browser-zh");
    gao.requireAccessible();
    gao.requireNoSidewaysScroll();
    APIResponse file =
        page.request().get((String) page.locator("#entry-browser").evaluate("a => a.href"));
    assertThat(file.headers().get("content-type")).startsWith("application/seb");
    SafeBrowserKey key = SafeBrowserKey.of(file.body());

    // the same page, in a browser that runs with these settings
    String said = key.about(page.url());
    page.addInitScript("window.SafeExamBrowser = {security: {configKey: '" + said + "'}}");
    page.reload();
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();

    LaidPaper other = LaidPaper.ruled(site, FENG, 1, "{\"safeBrowser\": true}", "single");
    Page outside = feng.signIn(FENG, PASSWORD).open(other.page());
    outside.locator("#begin").click();
    assertThat(outside.locator("#entry-title")).containsText("安全考试浏览器");
    Page hall =
        trainer
            .signIn(TRAINER, PASSWORD)
            .open("/invigilation/hall.xhtml?hall=browser:" + other.id());
    assertThat(hall.locator("#seats tr").first()).containsText("未使用安全考试浏览器");
    hall.locator("#seats button").first().click();
    hall.locator("#acts input[value='letIn']").check();
    hall.locator("#words").fill("安全考试浏览器无法安装");
    hall.locator("#act-yes").click();
    assertThat(outside.locator("#item-1")).isVisible();
    assertThat(hall.locator("#log")).containsText("无法安装");
  }

  @Test
  void whose_address_becomes_another_sees_nothing_more_until_it_is_right(Visitor feng, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, FENG, 1, "{\"page\": \"one\"}", "single");
    Page page = begun(feng, FENG, paper);
    page.keyboard().press("a");
    String refused = "{\"key\":\"entry.refused.wrongPlace\",\"facts\":[],\"text\":\"10.8.0.4\"}";
    page.route(
        Pattern.compile("/api/v1/sittings/[^/]+/lease\\?"),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/json")
                    .setBody(refused)));
    assertThat(page.locator("#notice-box h1"))
        .containsText("不在指定的网络内", new ContainsTextOptions().setTimeout(20_000));
    assertThat(page.locator("#exam")).isHidden();
    feng.requireAccessible();
    page.unrouteAll();
    page.locator("#notice-box button").click();
    assertThat(page.locator("#item-1 input").first()).isChecked();
    assertThat(paper.log()).contains("0 {\"p\":[0]}");
    feng.forgiveErrors(); // the answer above
  }

  private static Page begun(Visitor visitor, String number, LaidPaper paper) {
    Page page = visitor.signIn(number, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();
    return page;
  }
}
