package lms.browser.rating;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidInspection;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** An essay and a spoken answer, two markers who differ about one of them, and a third. */
@BrowserTest
class RatingBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String TAKER = "H20365";
  private static final String RULE =
      "{\"twice\": true, \"tolerance\": 10, \"days\": 3, \"weight\": 2}";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Test
  void two_markers_disagree_and_a_third_decides(
      Visitor taker, Visitor ma, Visitor yang, Visitor qian, Site site) {
    LaidPaper paper = LaidPaper.marked(site, TAKER, 900, RULE, "truefalse", "essay", "spoken");
    sit(taker, paper);
    taker.forgiveErrors(); // the browser itself reports the requests that were cut off
    org.assertj.core.api.Assertions.assertThat(paper.mark()).isEmpty();

    String exam = allocate(ma, "杨慧", "钱宁");
    mark(yang.signIn("T10024", PASSWORD), true, true);
    mark(qian.signIn("Q10107", PASSWORD), false, true);
    assertThat(taker.open(result(taker)).locator(".verdict")).containsText("等待人工评分");

    ma.open(exam);
    assertThat(ma.page().locator("#give")).containsText("1 个评分未分配");
    choose(ma.page(), "马国强");
    Page third = ma.open("/rating/list.xhtml");
    assertThat(own(third)).containsText("由您裁定");
    own(third).locator("a.primary").click();
    assertThat(third.locator("#others")).containsText("其他人的评分");
    assertThat(third.locator("#others li")).hasCount(2);
    assertThat(third.locator("main")).not().containsText("杨慧");
    ma.photograph("rating-third-zh");
    ma.requireAccessible();
    give(third, true);
    assertThat(third.locator("#said")).containsText("已有评分结果");

    Page mine = taker.open(result(taker));
    assertThat(mine.locator(".verdict")).not().containsText("等待人工评分");
    assertThat(mine.locator(".guide").first()).containsText("评分标准");
    assertThat(mine.locator("audio")).hasCount(1);
    assertThat(mine.locator("main")).containsText("这里停顿太久。");
    mine.locator("#item-3 blockquote button").first().click();
    mine.waitForCondition(
        () -> (Boolean) mine.locator("audio").evaluate("a => a.played.length > 0"));
    taker.photograph("rating-result-zh");
    taker.requireAccessible();
    org.assertj.core.api.Assertions.assertThat(paper.mark())
        .singleElement()
        .satisfies(m -> org.assertj.core.api.Assertions.assertThat(m).endsWith("true"));
    isHeardUnderSupervision(taker, paper);
  }

  @Test
  void a_short_answer_is_marked_by_its_rule_and_waits_for_somebody_where_that_is_not_sure(
      Visitor taker, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20412", 900, RULE, "short", "short");
    Page page = taker.signIn("H20412", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    page.locator("#item-1 input.brief").fill("重大投诉。");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    taker.photograph("short-take-zh");
    taker.requireAccessible();
    page.locator("#next").click();
    page.locator("#item-2 input.brief").fill("先把卡停掉");
    assertThat(page.locator("#saved")).containsText("第 2 题已保存", SOON);
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box")).containsText("1 题由阅卷人评分");
    page.locator("#notice-box a.primary").click();
    page.waitForURL(url -> url.contains("/exam/result.xhtml"));
    assertThat(page.locator(".verdict")).containsText("等待人工评分");
    assertThat(page.locator("#item-1 .tag.ok")).isVisible();
    assertThat(page.locator("#item-2")).containsText("先把卡停掉");
    assertThat(page.locator("#item-2")).not().containsText("办理临时止付");
    taker.photograph("short-result-zh");
    taker.requireAccessible();
    taker.width(Visitor.PHONE);
    taker.requireNoSidewaysScroll();
    taker.photograph("short-result-phone-zh");
  }

  private static void isHeardUnderSupervision(Visitor taker, LaidPaper paper) {
    Page page = taker.open(LaidInspection.of(paper));
    Locator sound = page.locator("#item-3 audio");
    sound.evaluate("a => { a.preload = 'auto'; a.load(); }");
    page.waitForCondition(() -> (Boolean) sound.evaluate("a => a.readyState > 0"));
    sound.evaluate("a => { a.currentTime = 0.4; }");
    page.waitForCondition(() -> (Boolean) sound.evaluate("a => !a.seeking"));
    org.assertj.core.api.Assertions.assertThat(
            ((Number) sound.evaluate("a => a.currentTime")).doubleValue())
        .as("it can be wound")
        .isBetween(0.3, 0.5);
    assertThat(page.locator("#item-3")).containsText("0:00 – 这里停顿太久。");
    assertThat(page.locator("#item-3")).containsText("要点齐全，顺序正确。");
    taker.photograph("inspection-spoken-zh");
    taker.requireAccessible();
    taker.requireNoSidewaysScroll();
    try {
      taker.speaks("en");
      assertThat(page.locator("#item-3")).containsText("Markers said");
      taker.photograph("inspection-spoken-en");
    } finally {
      taker.speaks("zh-CN");
    }
  }

  private static void sit(Visitor taker, LaidPaper paper) {
    Page page = taker.signIn(TAKER, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();
    page.keyboard().press("a");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    page.locator("#next").click();
    page.locator("textarea.essay").fill("先回应感受，再复述事实和要求，然后定级、登记，最后说明答复时间。");
    page.locator("#item-2 h2").click();
    assertThat(page.locator("#saved")).containsText("第 2 题已保存", SOON);
    taker.photograph("rating-essay-zh");
    page.locator("#next").click();
    assertThat(page.locator("#item-3")).containsText("口头作答");
    page.locator("button.record").click();
    assertThat(page.locator(".speaking [role=status]")).containsText("正在录音");
    page.waitForTimeout(3500);
    page.context().setOffline(true);
    page.locator("button.record").click();
    assertThat(page.locator(".speaking [role=status]")).containsText("录音已存在本机");
    taker.photograph("rating-spoken-zh");
    taker.requireAccessible();
    page.context().setOffline(false);
    assertThat(page.locator(".speaking [role=status]")).containsText("学院已收到录音", SOON);
    assertThat(page.locator("#saved")).containsText("第 3 题已保存", SOON);
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box")).containsText("2 题由阅卷人评分");
    page.locator("#notice-box a.primary").click();
    page.waitForURL(url -> url.contains("/exam/result.xhtml"));
    assertThat(page.locator(".verdict")).containsText("等待人工评分");
    assertThat(page.locator(".verdict")).containsText("另有 2 分由阅卷人评定");
    taker.photograph("rating-waits-zh");
    taker.requireAccessible();
    taker.requireNoSidewaysScroll();
    page.evaluate("address => sessionStorage.setItem('result', address)", page.url());
  }

  private static String result(Visitor taker) {
    String address = (String) taker.page().evaluate("sessionStorage.getItem('result')");
    return address.substring(address.indexOf("/exam/"));
  }

  private static String allocate(Visitor ma, String... markers) {
    Page page = ma.signIn("G10003", PASSWORD).open("/rating/allocation.xhtml");
    ma.photograph("rating-allocation-zh");
    ma.requireAccessible();
    page.locator("article.task")
        .filter(new Locator.FilterOptions().setHasText("浏览器小测"))
        .filter(new Locator.FilterOptions().setHasText("4 个评分未分配"))
        .first()
        .locator("a.btn")
        .click();
    String exam = page.url().substring(page.url().indexOf("/rating/"));
    choose(page, markers);
    ma.photograph("rating-exam-zh");
    ma.requireAccessible();
    ma.requireNoSidewaysScroll();
    return exam;
  }

  private static void choose(Page page, String... markers) {
    for (String marker : markers)
      page.locator("#give label").filter(new Locator.FilterOptions().setHasText(marker)).click();
    page.locator("#allocate").click();
    assertThat(page.locator("#messages")).containsText("已分配");
  }

  /** Marks everything that is open: the essay as said, the spoken answer as said. */
  private static void mark(Visitor marker, boolean essay, boolean spoken) {
    Page page = marker.open("/rating/list.xhtml");
    for (int n = 0; n < 2; n++) {
      marker.open("/rating/list.xhtml");
      own(page).locator("a.primary").click();
      assertThat(page.locator("#mark")).isVisible();
      boolean sound = page.locator("#sound").count() > 0;
      if (sound)
        page.waitForCondition(
            () -> (Boolean) page.evaluate("document.getElementById('sound').readyState > 0"));
      assertThat(page.locator("main")).not().containsText(TAKER);
      annotate(page, sound);
      if (n == 0) keepsInTheOtherLanguage(marker);
      give(page, sound ? spoken : essay);
      assertThat(page.locator("#said")).containsText("已提交");
      if (n == 0) assertThat(page.locator("#next")).isFocused();
      if (sound) marker.photograph("rating-task-spoken-zh");
      else marker.photograph("rating-task-essay-zh");
      marker.requireAccessible();
    }
  }

  private static void keepsInTheOtherLanguage(Visitor marker) {
    Page page = marker.page();
    page.locator(".points").first().fill("1");
    page.locator("#words").fill("写到一半");
    marker.speaks("en");
    assertThat(page.locator(".points").first()).hasValue("1");
    assertThat(page.locator("#words")).hasValue("写到一半");
    assertThat(page.locator("#note-list li")).hasCount(1);
    marker.speaks("zh-CN");
    assertThat(page.locator("#note-list li")).hasCount(1);
  }

  /** The first task of this exam; others may have given the marker more to do. */
  private static Locator own(Page page) {
    return page.locator("article.task")
        .filter(new Locator.FilterOptions().setHasText("浏览器小测"))
        .filter(new Locator.FilterOptions().setHas(page.locator("a.primary")))
        .first();
  }

  private static void annotate(Page page, boolean sound) {
    if (!sound)
      page.evaluate(
          "() => { const a = document.getElementById('answer'); a.focus();"
              + " a.setSelectionRange(0, 5); }");
    page.locator("#note").fill(sound ? "这里停顿太久。" : "先说感受，很好。");
    page.locator("#note-add").click();
    assertThat(page.locator("#note-list li")).hasCount(1);
    if (!sound) assertThat(page.locator("#note-list")).containsText("先回应感受");
  }

  /** All points, or none. */
  private static void give(Page page, boolean full) {
    List<Locator> fields = page.locator(".points").all();
    for (Locator field : fields) field.fill(full ? field.getAttribute("max") : "0");
    page.locator("#words").fill(full ? "要点齐全，顺序正确。" : "没有回应客户的感受。");
    page.locator("#save").click();
  }
}
