package lms.browser.appeal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidElimination;
import lms.system.LaidInspection;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** An objection holds an elimination up, is upheld, and is settled by a regrade. */
@BrowserTest
class AppealBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String DENG = "H20365";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  private static final LocatorAssertions.IsVisibleOptions SHORTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @Test
  void an_appeal_stops_an_elimination(Visitor deng, Visitor ma, Visitor xu, Site site) {
    LaidPaper paper = LaidPaper.of(site, DENG, 600, "AT_ONCE", "single");
    try (LaidElimination proposal = LaidElimination.of(site, DENG)) {
      String result = object(deng, paper);

      Page eliminations = xu.signIn("R10012", PASSWORD).open("/programme/eliminations.xhtml");
      Locator one =
          eliminations
              .locator("article.case")
              .filter(new Locator.FilterOptions().setHasText(proposal.number()))
              .first();
      assertThat(one).containsText("异议还没有了结");
      assertThat(one.locator("button")).hasCount(1); // to disagree
      xu.photograph("elimination-waits-zh");

      String regrade = uphold(ma);
      putInForce(xu, regrade, "题干有歧义");
      Page mine = deng.open("/appeal/mine.xhtml");
      assertThat(mine.locator(".appeals li").first()).containsText("成立，评分已更正");
      assertThat(mine.locator(".appeals li").first()).containsText("两个选项都说得通");
      deng.photograph("appeal-settled-zh");
      deng.open(result);
      assertThat(mine.locator("#item-1")).containsText("本题已作废");
      seesTheCorrectionUnderSupervision(deng, paper);
      org.assertj.core.api.Assertions.assertThat(paper.mark()).containsExactly("100 true");

      ma.open(regrade);
      ma.page().locator("#undo").click();
      assertThat(ma.page().locator(".change")).containsText("撤销");
      assertThat(ma.page().locator("#figures")).isVisible(SHORTLY);
      putInForce(xu, address(ma), "测试结束");
    }
  }

  /** With who is answerable for it, and beside the choice. */
  private static void seesTheCorrectionUnderSupervision(Visitor deng, LaidPaper paper) {
    Page page = deng.open(LaidInspection.of(paper));
    Locator item = page.locator("#item-1");
    assertThat(item.locator(".corrected")).containsText("本题作废");
    assertThat(item.locator(".corrected")).containsText("徐");
    assertThat(item.locator(".corrected")).containsText("原因：题干有歧义");
    assertThat(item.locator(".choices li")).hasCount(4);
    assertThat(item.locator(".choices li").nth(1)).containsText("您选的");
    assertThat(item.locator(".choices .right")).hasCount(1);
    assertThat(page.locator("#markings li")).hasCount(2);
    deng.photograph("inspection-corrected-zh");
    deng.requireAccessible();
    deng.requireNoSidewaysScroll();
  }

  @Test
  void a_proposal_that_was_withdrawn_is_told_on_the_first_page(Visitor zhou, Site site) {
    try (LaidElimination withdrawn = LaidElimination.withdrawn(site, "H20409")) {
      Page page = zhou.signIn(withdrawn.number(), PASSWORD).open("/programme/today.xhtml");
      assertThat(page.locator("#withdrawn")).containsText("业务培训");
      zhou.photograph("today-withdrawn-zh");
      zhou.requireAccessible();
      zhou.requireNoSidewaysScroll();
    }
    assertThat(zhou.open("/programme/today.xhtml").locator("#withdrawn")).hasCount(0);
  }

  /** Sits the paper and objects to its first item. */
  private static String object(Visitor deng, LaidPaper paper) {
    Page page = deng.signIn(DENG, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();
    page.keyboard().press("b");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    page.locator("#notice-box a.primary").click();
    page.waitForURL(url -> url.contains("/exam/result.xhtml"));
    String result = address(deng);
    page.locator("#item-1 a[href*='/appeal/file.xhtml']").click();
    assertThat(page.locator("h1")).containsText("对一道题提出异议");
    deng.photograph("appeal-file-zh");
    deng.requireAccessible();
    deng.requireNoSidewaysScroll();
    page.locator("[id='text']").fill("两个选项都符合知识库的说法。");
    page.locator("#file").click();
    assertThat(page.locator(".appeals li").first()).containsText("等待决定");
    deng.open("/appeal/mine.xhtml");
    deng.photograph("appeal-mine-zh");
    deng.requireAccessible();
    deng.requireNoSidewaysScroll();
    return result;
  }

  /** Upholds it and orders in one that the question is void; says where the regrade is. */
  private static String uphold(Visitor ma) {
    Page list = ma.signIn("G10003", PASSWORD).open("/appeal/list.xhtml");
    Locator one =
        list.locator(".appeals li").filter(new Locator.FilterOptions().setHasText(DENG)).first();
    assertThat(one).containsText("等待决定");
    ma.photograph("appeal-list-zh");
    ma.requireAccessible();
    ma.requireNoSidewaysScroll();
    one.locator("textarea").fill("两个选项都说得通");
    Locator order = one.locator("select[id$='order']");
    assertThat(order.locator("option")).hasCount(3);
    order.selectOption("1");
    one.locator("button").first().click();
    list.locator("#confirm-yes").click();
    list.waitForURL(url -> url.contains("/regrade/show.xhtml"));
    assertThat(list.locator("#figures")).isVisible(SHORTLY);
    return address(ma);
  }

  private static void putInForce(Visitor xu, String address, String why) {
    Page page = xu.open(address);
    page.locator("#reason").fill(why);
    page.locator("#putInForce").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".page-head")).containsText("已完成", SOON);
  }

  private static String address(Visitor visitor) {
    return visitor.page().url().substring(visitor.site().baseUrl().length() - 1);
  }
}
