package lms.browser.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import lms.browser.BrowserTest;
import lms.browser.Speaking;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** Taking an exam: every answer reaches the log, whatever happens to page, tab and network. */
@BrowserTest
class ExamTakeBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final int TEN_MINUTES = 600;
  private static final Pattern TELLS_THE_END = Pattern.compile("/(events|lease|hand-in)(\\?|$)");
  private static final Pattern TELLS_OF_TIME = Pattern.compile("/(events|lease)(\\?|$)");
  private static final List<Integer> NUMBERED_AFTER =
      List.of(43629, 42264, 55603, 50300, 4341, 45419, 49994);
  private static final String TYPES_AT_THE_END =
      """
      () => {
        const ask = window.fetch;
        window.fetch = async (...what) => {
          const answer = await ask(...what);
          if (/sittings$/.test(what[0])) {
            const { now, deadline } = await answer.clone().json();
            setTimeout(() => {
              const field = document.querySelector('#item-1 input');
              field.value = '48';
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }, Date.parse(deadline) - Date.parse(now) - 500);
          }
          return answer;
        };
      }
      """;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Test
  void all_six_types_by_keyboard_a_reload_a_hand_in_and_the_result(Visitor lin, Site site) {
    LaidPaper paper =
        LaidPaper.of(
            site,
            "H20417",
            TEN_MINUTES,
            "AT_ONCE",
            "single",
            "multiple",
            "truefalse",
            "fill",
            "order",
            "match");
    lin.signIn("H20417", PASSWORD).open("/exam/list.xhtml");
    lin.requireAccessible();
    lin.requireNoSidewaysScroll();
    lin.photograph("exam-list-zh");
    lin.open(paper.page());
    lin.photograph("exam-intro-zh");
    Page page = lin.page();
    page.locator("#begin").click();

    saved(page, "第 1 题", () -> page.keyboard().press("b"));
    page.keyboard().press("ArrowRight");
    saved(page, "第 2 题", () -> page.keyboard().press("1"));
    saved(page, "第 2 题", () -> page.keyboard().press("C"));
    page.keyboard().press("f");
    lin.photograph("exam-multiple-zh");
    lin.requireAccessible();
    lin.requireNoSidewaysScroll();

    page.reload();
    assertThat(page.locator("#item-2 .flagged")).isVisible();
    assertThat(page.locator("#item-2 .opt:has(:checked)")).hasCount(2);
    assertThat(page.locator("#item-2 .state")).containsText("已保存");

    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#hint")).hasText("按 A–E 选择 · ← → 翻题");
    saved(page, "第 3 题", () -> page.keyboard().press("A"));
    page.keyboard().press("ArrowRight");
    saved(page, "第 4 题", () -> page.locator("#item-4 input").first().fill("４８"));
    page.locator("#next").click();
    Locator steps = page.locator("#item-5 .sortable li");
    for (int round = 1; round < steps.count(); round++)
      for (int place = steps.count() - 1; place >= round; place--)
        saved(page, "第 5 题", steps.nth(place).locator(".up"));
    lin.photograph("exam-order-zh");
    lin.requireAccessible();
    page.locator("#next").click();
    assertThat(page.locator("#hint-choose")).isHidden();
    Locator lefts = page.locator("#item-6 select");
    for (int n = 0; n < lefts.count(); n++) lefts.nth(n).selectOption(String.valueOf(n));
    assertThat(page.locator("#answered")).containsText("6 / 6");
    assertThat(page.locator("#saved")).containsText("第 6 题已保存");
    lin.photograph("exam-match-zh");
    lin.requireAccessible();
    lin.requireNoSidewaysScroll();

    page.locator("#all").check();
    assertThat(page.locator(".q")).hasCount(6);
    lin.requireAccessible();

    page.locator("#hand-in").click();
    assertThat(page.locator("#sure")).isVisible();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box h1")).containsText("已交卷");
    assertThat(page.locator("#notice-box")).containsText("6 题中已答 6 题");
    lin.photograph("exam-receipt-zh");
    page.locator("#notice-box a.primary").click();
    page.waitForURL(url -> url.contains("/exam/result.xhtml"));
    assertThat(page.locator(".items > li")).hasCount(6);
    assertThat(page.locator("#item-5")).containsText("全对");
    assertThat(page.locator("#item-6")).containsText("全对");
    lin.photograph("exam-result-zh");
    lin.requireAccessible();
    lin.requireNoSidewaysScroll();
    assertThat(paper.mark()).singleElement().asString().endsWith("true");
  }

  @Test
  void the_language_changes_and_nothing_is_lost(@Speaking("en-GB") Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20398", TEN_MINUTES, "AFTER_CLOSE", "single", "order");
    Page page = lin.signIn("H20398", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("2"));
    page.locator("form.language button").click();
    assertThat(page.locator("#item-1 .state")).containsText("saved");
    assertThat(page.locator("#item-1 .opt:has(:checked)")).hasCount(1);
    lin.photograph("exam-single-en");
    lin.requireNoSidewaysScroll();
    page.keyboard().press("f");
    page.locator("#hand-in").click();
    assertThat(page.locator("#sure-list li")).hasCount(1);
    assertThat(page.locator("#sure-flags-text")).containsText("1 flagged to look at again");
    page.locator("#sure-flags button").click(); // the way to it
    assertThat(page.locator("#item-1 .flagged")).isVisible();
    assertThat(page.locator("#sure")).isHidden();
    page.locator("#hand-in").click();
    lin.photograph("exam-sure-en");
    assertThat(page.locator("#sure-no")).isFocused(); // and not the first of all that are open
    page.keyboard().press("Tab");
    assertThat(page.locator("#sure-yes")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#notice-box")).containsText("The result is shown after");
    lin.open("/exam/list.xhtml");
    lin.photograph("exam-list-en");
    page.locator("form.language button").click();
  }

  @Test
  void on_a_phone_the_own_exams_are_no_endless_list(Visitor he) {
    Page page = he.signIn("H20360", PASSWORD).open("/exam/list.xhtml");
    page.setViewportSize(390, 844);
    int all = page.locator(".past").count();
    assertThat(all).isGreaterThan(5);
    assertThat(page.locator(".past:visible")).hasCount(5);
    he.requireNoSidewaysScroll();
    page.setViewportSize(390, 844);
    page.locator("#earlier summary").click();
    assertThat(page.locator(".past:visible")).hasCount(all);
    he.requireAccessible();
  }

  @Test
  void a_second_tab_asks_and_the_first_is_told(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20401", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page first = lin.signIn("H20401", PASSWORD).open(paper.page());
    first.locator("#begin").click();
    saved(first, "第 1 题", () -> first.keyboard().press("a"));

    Page second = lin.newTab();
    second.navigate(site.url(paper.page()));
    assertThat(second.locator("#notice-box h1")).containsText("另一个页面或设备");
    second.locator("#notice-box .primary").click();
    assertThat(second.locator("#item-1 .opt:has(:checked) kbd")).containsText("A");
    assertThat(second.locator("#told")).isEmpty();
    assertThat(first.locator("#notice-box h1")).containsText("已转到");
    first.bringToFront();
    lin.photograph("exam-moved-zh");
    second.bringToFront();
    saved(second, "第 1 题", () -> second.keyboard().press("b"));

    first.locator("#notice-box .primary").click();
    assertThat(first.locator("#item-1 .opt:has(:checked) kbd")).containsText("B");
    assertThat(second.locator("#notice-box h1")).containsText("已转到");
    assertThat(paper.log()).hasSize(2);
  }

  @Test
  void what_is_typed_while_another_device_took_over_is_refused_kept_and_never_overwrites(
      Visitor desk, Visitor phone, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20405", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page first = desk.signIn("H20405", PASSWORD).open(paper.page());
    first.locator("#begin").click();
    saved(first, "第 1 题", () -> first.keyboard().press("a"));
    desk.context().setOffline(true);
    first.keyboard().press("b");
    first.keyboard().press("ArrowRight");
    first.keyboard().press("c");
    first.evaluate("dispatchEvent(new Event('blur'))"); // goes into the log, and is no answer
    assertThat(first.locator("#saved")).hasText("2 条作答等待发送");
    assertThat(first.locator("#network")).containsText("2 条作答");

    Page second = phone.signIn("H20405", PASSWORD).open(paper.page());
    second.locator("#notice-box .primary").click();
    assertThat(second.locator("#told"))
        .containsText(Pattern.compile("最后送达的作答：第 1 题，\\d\\d:\\d\\d"));
    second.locator("#told button").click();
    saved(second, "第 1 题", () -> second.keyboard().press("d"));

    desk.context().setOffline(false);
    assertThat(first.locator("#notice-box h1")).containsText("已转到", SOON);
    assertThat(first.locator("#notice-box")).containsText("1 · 2");
    assertThat(first.locator("#network")).isHidden();
    first.locator("#notice-box .primary").click();
    assertThat(first.locator("#lost")).containsText("1");
    assertThat(first.locator("#saved")).containsText("第 2 题已保存", SOON);
    first.locator("#grid button").first().click();
    assertThat(first.locator("#item-1 .opt:has(:checked) kbd")).containsText("D");
    assertThat(paper.log()).hasSize(3);
    assertThat(first.locator("#told")).containsText("最后送达的作答：第 1 题");
    second.locator("#notice-box .primary").click();
    assertThat(first.locator("#notice-box h1")).containsText("已转到");
    assertThat(first.locator("#told")).isEmpty();
    desk.forgiveErrors();
    phone.forgiveErrors();
  }

  @Test
  void with_the_network_cut_one_goes_on_and_everything_arrives_later(Visitor lin, Site site) {
    LaidPaper paper =
        LaidPaper.of(site, "H20409", TEN_MINUTES, "AT_ONCE", "single", "single", "fill");
    Page page = lin.signIn("H20409", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));

    lin.context().setOffline(true);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("b");
    page.keyboard().press("ArrowRight");
    page.locator("#item-3 input").first().fill("30");
    assertThat(page.locator("#network")).containsText("网络已断开");
    assertThat(page.locator("#item-3 .state")).containsText("等待发送");
    lin.photograph("exam-offline-zh");
    page.locator("#hand-in").click();
    assertThat(paper.log()).hasSize(1);
    page.locator("#sure-yes").click();
    assertThat(page.locator("#sure-yes")).isDisabled();
    page.locator("#sure-no").click();

    lin.context().setOffline(false);
    assertThat(page.locator("#saved")).containsText("第 3 题已保存", SOON);
    assertThat(page.locator("#item-3 .state")).containsText("已保存");
    page.waitForTimeout(1_500); // longer than a hand-in looks for what is on its way
    assertThat(paper.mark()).as("it was called off").isEmpty();

    lin.context().setOffline(true);
    assertThat(page.locator("#network")).containsText("此后的作答保存在本机");
    lin.context().setOffline(false);
    assertThat(page.locator("#network")).not().containsText("网络已断开");
    assertThat(paper.log()).hasSize(3);
    lin.forgiveErrors();
  }

  @Test
  void a_page_that_has_not_heard_of_more_time_does_not_hand_in(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20360", 6, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20360", PASSWORD).open(paper.page());
    page.route(TELLS_OF_TIME, Route::abort);
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    assertThat(page.locator("#warning")).containsText("不足 1 分钟");
    paper.extend(TEN_MINUTES);
    assertThat(page.locator("#warning")).containsText("时间到", SOON);
    page.waitForTimeout(2_000); // longer than the page waits before it hands in
    assertThat(paper.closedAfterDeadline()).isEmpty();

    page.unroute(TELLS_OF_TIME);
    page.evaluate("window.dispatchEvent(new Event('online'))");
    assertThat(page.locator("#clock")).containsText(Pattern.compile("^9:|^09:"), SOON);
    saved(page, "第 1 题", () -> page.keyboard().press("b"));
    assertThat(paper.closedAfterDeadline()).isEmpty();
    lin.forgiveErrors();
  }

  @Test
  void a_killed_browser_loses_nothing_that_was_typed(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20412", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20412", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    lin.context().setOffline(true);
    page.keyboard().press("b");
    assertThat(page.locator("#saved")).containsText("等待发送");
    page.close();

    lin.context().setOffline(false);
    Page again = lin.newTab();
    again.navigate(site.url(paper.page()));
    again.locator("#notice-box .primary").click();
    assertThat(again.locator("#item-1 .opt:has(:checked) kbd")).containsText("B");
    assertThat(again.locator("#item-1 .state")).containsText("已保存", SOON);
    assertThat(paper.log()).hasSize(2);
    lin.forgiveErrors();
  }

  @Test
  void at_the_deadline_the_academy_hands_in_with_a_browser_and_without(
      Visitor here, Visitor away, Site site) {
    LaidPaper present = LaidPaper.of(site, "H20360", 8, "AT_ONCE", "single", "single");
    LaidPaper absent = LaidPaper.of(site, "H20362", 8, "AT_ONCE", "single", "single");
    Page left = away.signIn("H20362", PASSWORD).open(absent.page());
    left.locator("#begin").click();
    saved(left, "第 1 题", () -> left.keyboard().press("a"));
    left.close();

    Page page = here.signIn("H20360", PASSWORD).open(present.page());
    page.locator("#begin").click();
    assertThat(page.locator("#warning")).isVisible();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    assertThat(page.locator("#notice-box h1")).containsText("已交卷", SOON);
    assertThat(page.locator("#notice-box")).containsText("考试时间已到");
    assertThat(present.mark()).singleElement().asString().endsWith("true");
    for (int n = 0; n < 40 && absent.mark().isEmpty(); n++) page.waitForTimeout(500);
    assertThat(absent.mark()).singleElement().asString().endsWith("true");
    assertThat(Long.parseLong(absent.closedAfterDeadline().get(0))).isBetween(0L, 2_000L);
  }

  /** Half a second before the end, which falls anywhere within a second. */
  @Test
  void what_is_typed_in_the_last_moment_does_not_wait_for_more_to_be_typed(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20398", 5, "AT_ONCE", "fill");
    Page page = lin.signIn("H20398", PASSWORD).open(paper.page());
    page.evaluate(TYPES_AT_THE_END);
    page.locator("#begin").click();
    assertThat(page.locator("#notice-box h1")).containsText("已交卷", SOON);
    assertThat(paper.lastBeforeTheEnd()).singleElement().asString().matches("[1-9]\\d\\d");
    assertThat(paper.log()).singleElement().asString().contains("48");
  }

  @Test
  void a_receipt_that_gets_lost_after_the_commit_costs_nothing(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20398", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20398", PASSWORD).open(paper.page());
    int[] lost = {0};
    page.route(
        "**/answers?*",
        route -> {
          if (lost[0]++ > 1) route.resume();
          else {
            route.fetch(); // it reaches the academy and is committed
            route.abort(); // and the word about it never comes back
          }
        });
    page.locator("#begin").click();
    assertThat(page.locator("#item-1 .state")).containsText("未答");
    page.keyboard().press("a");
    assertThat(page.locator("#item-1 .state")).containsText("等待发送");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    assertThat(paper.log()).hasSize(1);
    lin.forgiveErrors();
  }

  @Test
  void what_the_academy_refuses_is_not_shown_as_saved(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20409", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20409", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    page.route(
        "**/answers?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(400)
                    .setContentType("application/json")
                    .setBody("{\"key\":\"marking.refused.answerUnfit\",\"text\":\"不行\"}")));
    page.keyboard().press("b");
    assertThat(page.locator("#item-1 input").nth(1)).not().isChecked();
    assertThat(page.locator("#item-1 input").first()).isChecked();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("c");
    assertThat(page.locator("#lost")).containsText("1 · 2");
    assertThat(paper.log()).hasSize(1);
    lin.forgiveErrors();
  }

  @Test
  void while_another_account_is_signed_in_nothing_is_lost_and_it_is_told(Visitor lin, Site site) {
    LaidPaper paper =
        LaidPaper.of(site, "H20401", TEN_MINUTES, "AT_ONCE", "single", "single", "single");
    Page page = lin.signIn("H20401", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    Page other = lin.newTab();
    signIn(other, site, "H20405");
    page.bringToFront();
    for (String answer : List.of("b", "c", "d")) {
      page.keyboard().press(answer);
      page.keyboard().press("ArrowRight");
    }
    assertThat(page.locator("#network")).containsText("不能在这里作答");
    assertThat(page.locator("#saved")).containsText("条作答等待发送");
    assertThat(page.locator("#lost")).isHidden();
    lin.photograph("exam-stranger-zh");
    assertThat(paper.log()).hasSize(1);
    signIn(other, site, "H20401");
    page.bringToFront();
    assertThat(page.locator("#saved")).containsText("第 3 题已保存", SOON);
    assertThat(page.locator("#network")).not().containsText("不能在这里作答");
    assertThat(paper.log()).hasSize(4);
    lin.forgiveErrors();
  }

  @Test
  void what_the_browser_cannot_keep_is_said_as_long_as_it_is_so(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20398", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20398", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
    lin.context().setOffline(true);
    page.keyboard().press("b");
    assertThat(page.locator("#network")).containsText("网络已断开");
    assertThat(page.locator("#network")).containsText("存储空间不可用");
    assertThat(mayLeave(page)).isFalse();
    lin.context().setOffline(false);
    assertThat(page.locator("#network")).containsText("网络已恢复", SOON);
    assertThat(mayLeave(page)).isTrue();
    lin.forgiveErrors();
  }

  private static boolean mayLeave(Page page) {
    return (boolean)
        page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  }

  /** Acts of tabs, network and academy by number; the first ones failed once. */
  @Test
  void no_schedule_of_tabs_and_losses_makes_an_answer_disappear(Visitor lin, Site site)
      throws IOException {
    LaidPaper paper = LaidPaper.of(site, "H20401", TEN_MINUTES, "AT_ONCE", "single");
    Page page = lin.signIn("H20401", PASSWORD).open(paper.page());
    String player = page.locator("script[src*='exam/take.js']").getAttribute("src");
    String schedules;
    try (InputStream source = getClass().getResourceAsStream("queue-schedules.js")) {
      schedules = new String(source.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<List<Integer>> kept =
        List.of(
            List.of(50706, 49301, 2512),
            List.of(33958, 37501, 10880),
            List.of(33958, 37501, 10880, 22632),
            NUMBERED_AFTER);
    assertThat(page.evaluate(schedules, List.of(player.replace("take.js", "queue.js"), 300, kept)))
        .isEqualTo(List.of());
  }

  private static void signIn(Page tab, Site site, String account) {
    tab.navigate(site.url("/security/sign-in.xhtml"));
    tab.locator("[id='name']").fill(account);
    tab.locator("[id='password']").fill(PASSWORD);
    tab.locator("[id='password']").press("Enter");
    tab.waitForURL(url -> !url.contains("sign-in"));
  }

  @Test
  void keys_that_lead_round_the_page_are_no_leaving_of_it(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20405", TEN_MINUTES, "AT_ONCE", "single");
    Page page = lin.signIn("H20405", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1 .state")).containsText("未答");
    for (int n = 0; n < 60; n++) page.keyboard().press("Tab");
    saved(page, "第 1 题", () -> page.locator("#item-1 .opt").first().click());
    assertThat(paper.left()).isEmpty();
    page.waitForTimeout(6_000); // long after the last key
    assertThat(paper.left()).as("they came back").isEmpty();
    page.evaluate("dispatchEvent(new Event('blur'))");
    page.evaluate("dispatchEvent(new Event('focus'))");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存");
    for (int n = 0; n < 20 && paper.left().isEmpty(); n++) page.waitForTimeout(250);
    assertThat(paper.left()).hasSize(1);
  }

  @Test
  void a_half_matched_question_is_not_answered(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20405", TEN_MINUTES, "AT_ONCE", "match");
    Page page = lin.signIn("H20405", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.locator("#item-1 select").first().selectOption("0"));
    assertThat(page.locator("#item-1 .state")).containsText("只答了一部分");
    assertThat(page.locator("#answered")).containsText("0 / 1");
    page.locator("#hand-in").click();
    assertThat(page.locator("#sure-text")).containsText("还有 1 题");
  }

  @Test
  void sixty_seconds_without_a_network_lose_nothing(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20401", TEN_MINUTES, "AT_ONCE", "single", "single");
    Page page = lin.signIn("H20401", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    lin.context().setOffline(true);
    page.keyboard().press("b");
    page.waitForTimeout(60_000);
    page.keyboard().press("ArrowRight");
    page.keyboard().press("c");
    assertThat(page.locator("#saved")).containsText("2 条作答等待发送");
    lin.context().setOffline(false);
    assertThat(page.locator("#saved")).containsText("第 2 题已保存", SOON);
    assertThat(paper.log()).hasSize(3);
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box")).containsText("2 题中已答 2 题");
    page.locator("#notice-box summary").click();
    lin.photograph("exam-receipt-seal-zh");
    page.locator("#notice-box details a").click();
    assertThat(page.locator(".verdict")).containsText("完好");
    lin.photograph("record-check-zh");
    lin.requireAccessible();
    lin.requireNoSidewaysScroll();
    lin.forgiveErrors();
  }

  /** Three people, so that the time of all their exams runs out while the test waits once. */
  @Test
  void what_was_typed_in_time_and_came_late_is_kept_told_and_decided(
      Visitor lin, Visitor zhou, Visitor chen, Visitor trainer, Site site) {
    LaidPaper one = cutOff(lin, "H20412", site, "single", "single");
    LaidPaper two = cutOff(zhou, "H20409", site, "single", "single", "single");
    LaidPaper three = cutOff(chen, "H20401", site, "single", "single", "single");
    for (LaidPaper paper : List.of(one, two, three))
      for (int n = 0; n < 60 && paper.mark().isEmpty(); n++) lin.page().waitForTimeout(500);
    Page page = lin.page();
    assertThat(page.locator("#warning")).containsText("1 条截止前的作答保存在本机", SOON);
    assertThat(page.locator("#network")).not().containsText("请继续作答");
    lin.photograph("exam-cut-off-at-the-end-zh");
    lin.context().setOffline(false);
    assertThat(page.locator("#item-2 .state")).containsText("截止后才送达", SOON);
    assertThat(page.locator("#saved")).not().containsText("第 2 题已保存");
    handedIn(lin);
    assertThat(page.locator("#notice-box .note")).containsText("2");
    assertThat(page.locator("#notice-box")).containsText("2 题中已答 1 题");
    lin.photograph("exam-late-zh");
    assertThat(one.log()).hasSize(2);
    handedIn(zhou);
    handedIn(chen);

    Page list = trainer.signIn("T10021", PASSWORD).open("/invigilation/late.xhtml");
    trainer.photograph("invigilation-late-zh");
    trainer.requireAccessible();
    trainer.requireNoSidewaysScroll();
    decide(list, "H20412", "[id$=letIn]", "已计入，并重新评分");
    assertThat(one.decided()).containsExactly("LET_IN", "2 markings", "2 seals");
    decide(list, "H20409", "[id$=letInAll]", "2 个作答已计入");
    assertThat(two.decided()).containsExactly("LET_IN", "LET_IN", "2 markings", "2 seals");
    decide(list, "H20401", "[id$=leaveOutAll]", "2 个作答没有计入");
    assertThat(three.decided()).containsExactly("LEFT_OUT", "LEFT_OUT", "2 markings", "2 seals");
  }

  /** Answers the first item in time, and the others without a network. */
  private static LaidPaper cutOff(Visitor who, String number, Site site, String... types) {
    LaidPaper paper = LaidPaper.of(site, number, 15, "AT_ONCE", types);
    Page page = who.signIn(number, PASSWORD).open(paper.page());
    // answers get through before the page learns that it is over
    page.route(TELLS_THE_END, Route::abort);
    page.locator("#begin").click();
    saved(page, "第 1 题", () -> page.keyboard().press("a"));
    who.context().setOffline(true);
    for (int n = 2; n <= types.length; n++) {
      page.keyboard().press("ArrowRight");
      page.keyboard().press("b");
      assertThat(page.locator("#item-" + n + " .state")).containsText("等待发送");
    }
    return paper;
  }

  private static Page handedIn(Visitor who) {
    who.page().unroute(TELLS_THE_END);
    who.context().setOffline(false);
    assertThat(who.page().locator("#notice-box h1")).containsText("已交卷", SOON);
    who.forgiveErrors();
    return who.page();
  }

  private static void decide(Page list, String number, String button, String said) {
    Locator one =
        list.locator(".cases article")
            .filter(new Locator.FilterOptions().setHasText(number).setHas(list.locator(button)))
            .last();
    one.locator("textarea").first().fill("考场网络中断");
    one.locator(button).click();
    assertThat(list.locator("main")).containsText(said);
  }

  private static void saved(Page page, String item, Locator button) {
    saved(page, item, button::click);
  }

  /** Does something to an item and waits until the page says that the server has it. */
  private static void saved(Page page, String item, Runnable does) {
    String number = item.replaceAll("\\D", "");
    assertThat(page.locator("#item-" + number)).isVisible();
    does.run();
    assertThat(page.locator("#saved")).containsText(item + "已保存", SOON);
    assertThat(page.locator("#item-" + number + " .state[data-state='saved']")).isVisible();
  }
}
