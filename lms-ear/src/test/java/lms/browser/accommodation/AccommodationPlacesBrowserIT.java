package lms.browser.accommodation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** Another place: HR allows it, the door of an exam opens there, HR withdraws it. */
@BrowserTest
class AccommodationPlacesBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void who_may_sit_at_another_place_comes_in_there(Visitor xu, Visitor trainee, Site site) {
    Page list = xu.signIn("R10012", PASSWORD).open("/accommodation/places.xhtml");
    list.locator("#number").fill("H20409");
    list.locator("#network").fill("at home");
    list.locator("#reason").fill("居家办公，经部门同意");
    list.locator("#grant").click();
    assertThat(list.locator("body")).containsText("网段应写成");
    list.locator("#network").fill("127.0.0.0/8");
    list.locator("#grant").click();
    assertThat(grant(list)).containsText("有效");
    xu.photograph("accommodation-places-zh");
    xu.requireAccessible();
    xu.requireNoSidewaysScroll();

    LaidPaper paper =
        LaidPaper.ruled(site, "H20409", 1, "{\"networks\": [\"10.9.0.0/16\"]}", "single");
    Page page = trainee.signIn("H20409", PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();

    grant(list).locator("summary").click();
    grant(list).locator("input[type=text]").fill("测试结束");
    grant(list).locator("button").click();
    assertThat(grant(list)).containsText("已撤销");
    LaidPaper next =
        LaidPaper.ruled(site, "H20409", 1, "{\"networks\": [\"10.9.0.0/16\"]}", "single");
    trainee.open(next.page());
    page.locator("#begin").click();
    assertThat(page.locator("#entry-title")).containsText("不在指定的网络内");
  }

  private static Locator grant(Page list) {
    return list.locator(".grants li")
        .filter(new Locator.FilterOptions().setHasText("H20409"))
        .first();
  }
}
