package lms.browser.regrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** A right answer that the key did not know: ordered, looked at, put in force, told, undone. */
@BrowserTest
class RegradeBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String WU = "H20405";
  private static final String SAID = "也算对的说法";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  private static final LocatorAssertions.IsVisibleOptions SHORTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @Test
  void a_number_that_no_question_has_is_told_on_the_spot(Visitor chen) {
    Page page = chen.signIn("T10021", PASSWORD).open("/regrade/list.xhtml");
    page.locator("#question").fill("两个词");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert]")).containsText("没有考过编号为“两个词”的题目");
    chen.requireAccessible();
  }

  @Test
  void a_regrade_turns_a_fail_into_a_pass_and_can_be_undone(
      Visitor wu, Visitor chen, Visitor xu, Site site) {
    LaidPaper paper = LaidPaper.of(site, WU, 600, "AT_ONCE", "fill");
    Page taking = wu.signIn(WU, PASSWORD).open(paper.page());
    taking.locator("#begin").click();
    Locator blanks = taking.locator("#item-1 input");
    assertThat(blanks.first()).isVisible();
    for (int n = 0; n < blanks.count(); n++) blanks.nth(n).fill(SAID);
    assertThat(taking.locator("#saved")).containsText("第 1 题已保存", SOON);
    taking.locator("#hand-in").click();
    taking.locator("#sure-yes").click();
    assertThat(taking.locator("#notice-box h1")).containsText("已交卷");
    assertThat(paper.mark()).containsExactly("0 true");

    Page trainer =
        chen.signIn("T10021", PASSWORD).open("/question/edit.xhtml?id=" + paper.question());
    trainer.locator("#editor[data-ready]").waitFor();
    trainer.locator("#regrade").click();
    assertThat(trainer.locator("h1")).containsText("更正一道题的评分");
    chen.photograph("regrade-begin-zh");
    chen.requireAccessible();
    chen.requireNoSidewaysScroll();
    int count = blanks(trainer);
    String dry = "";
    for (int n = 0; n < count; n++) {
      chen.open("/regrade/begin.xhtml?question=" + paper.question());
      trainer.locator("#blank").selectOption(String.valueOf(n));
      trainer.locator("[id='text']").fill(SAID);
      trainer.locator("#acceptIt").click();
      trainer.waitForURL(url -> url.contains("/regrade/show.xhtml"));
      assertThat(trainer.locator("#figures")).isVisible(SHORTLY);
      dry = trainer.url().substring(site.baseUrl().length() - 1);
      if (n == 0) {
        assertThat(trainer.locator("#lines")).containsText(WU);
        assertThat(trainer.locator("#decision")).containsText("等待主管或人力资源部门");
        chen.photograph("regrade-dry-run-zh");
        chen.requireAccessible();
        chen.requireNoSidewaysScroll();
      }
      putInForce(xu, n == 0, dry, "这个说法同样正确");
    }
    assertThat(paper.mark()).containsExactly("100 true");
    xu.photograph("regrade-done-zh");
    xu.requireAccessible();

    Page told = wu.open("/exam/list.xhtml");
    assertThat(told.locator("nav a[href='/regrade/mine.xhtml']").first())
        .containsText(String.valueOf(count));
    wu.open("/regrade/mine.xhtml");
    assertThat(told.locator(".regrades")).containsText("这个说法同样正确");
    wu.photograph("regrade-mine-zh");
    wu.requireAccessible();
    wu.requireNoSidewaysScroll();
    told.locator("#seen").click();
    assertThat(told.locator("#seen")).hasCount(0);
    told.locator(".regrades a").first().click();
    assertThat(told.locator(".history")).containsText("这个说法同样正确");
    assertThat(told.locator("#item-1")).containsText("本题的评分已经更正");
    wu.photograph("regrade-result-zh");
    wu.requireAccessible();

    chen.open(dry);
    trainer.locator("#undo").click();
    assertThat(trainer.locator(".change")).containsText("撤销");
    assertThat(trainer.locator("#figures")).isVisible(SHORTLY);
    String undo = trainer.url().substring(site.baseUrl().length() - 1);
    putInForce(xu, false, undo, "测试结束");
    assertThat(paper.mark()).doesNotContain("100 true");
  }

  @Test
  void steps_may_be_right_in_another_order(Visitor wu, Visitor chen, Site site) {
    LaidPaper paper = LaidPaper.of(site, WU, 600, "AT_ONCE", "order");
    Page taking = wu.signIn(WU, PASSWORD).open(paper.page());
    taking.locator("#begin").click();
    taking.locator("#item-1 button.btn.sm").click();
    assertThat(taking.locator("#saved")).containsText("第 1 题已保存", SOON);
    taking.locator("#hand-in").click();
    taking.locator("#sure-yes").click();
    assertThat(taking.locator("#notice-box h1")).containsText("已交卷");
    assertThat(paper.mark()).containsExactly("0 true");

    Page begin =
        chen.signIn("T10021", PASSWORD).open("/regrade/begin.xhtml?question=" + paper.question());
    Locator places = begin.locator("#arrange-form select, [id$='arrange-form'] select");
    int count = places.count();
    assertThat(count).isGreaterThan(2);
    chen.photograph("regrade-order-zh");
    chen.requireAccessible();
    chen.requireNoSidewaysScroll();
    for (int n = 0; n < count; n++) places.nth(n).selectOption(String.valueOf(count - 1 - n));
    begin.locator("[id$='arrangeIt']").click();
    begin.waitForURL(url -> url.contains("/regrade/show.xhtml"));
    assertThat(begin.locator("#figures")).isVisible(SHORTLY);
    assertThat(begin.locator("#lines")).containsText(WU);
    assertThat(begin.locator(".change")).containsText("题库中的序号");
    chen.photograph("regrade-order-dry-run-zh");
    chen.requireAccessible();
    assertThat(paper.mark()).containsExactly("0 true");
  }

  private static int blanks(Page begin) {
    return begin.locator("#blank option").count();
  }

  private static void putInForce(Visitor xu, boolean first, String address, String why) {
    if (first) xu.signIn("R10012", PASSWORD);
    Page page = xu.open(address);
    page.locator("#reason").fill(why);
    page.locator("#putInForce").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".page-head")).containsText("已完成", SOON);
  }
}
