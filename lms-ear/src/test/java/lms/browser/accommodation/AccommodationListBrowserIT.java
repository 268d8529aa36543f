package lms.browser.accommodation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** Extra time: HR approves it, the exam has it from its start, HR withdraws it. */
@BrowserTest
class AccommodationListBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void approved_extra_time_is_in_the_next_exam(Visitor xu, Visitor lin, Site site) {
    Page list = xu.signIn("R10012", PASSWORD).open("/accommodation/list.xhtml");
    list.locator("#number").fill("H20409");
    list.locator("#percent").fill("50");
    list.locator("#minutes").fill("5");
    list.locator("#reason").fill("视力障碍，有医院证明");
    list.locator("#grant").dblclick();
    Locator grants =
        list.locator(".grants li").filter(new Locator.FilterOptions().setHasText("H20409"));
    assertThat(grants.first()).containsText("有效");
    list.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(grants).hasCount(1);
    Locator grant = grants.first();
    xu.photograph("accommodation-list-zh");
    xu.requireAccessible();
    xu.requireNoSidewaysScroll();

    LaidPaper paper = LaidPaper.of(site, "H20409", 600, "AT_ONCE", "single");
    Page page = lin.signIn("H20409", PASSWORD).open(paper.page());
    assertThat(page.locator("#intro")).containsText("含为您批准的加时 10 分钟");
    lin.photograph("exam-extra-zh");
    page.locator("#begin").click();
    assertThat(page.locator("#clock")).containsText("19:");

    grant.locator("summary").click();
    grant.locator("input[type=text]").fill("测试结束");
    grant.locator("button").click();
    assertThat(
            list.locator(".grants li")
                .filter(new Locator.FilterOptions().setHasText("H20409"))
                .first())
        .containsText("已取消");
  }
}
