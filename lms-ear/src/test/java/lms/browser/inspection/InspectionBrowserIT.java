package lms.browser.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidInspection;
import lms.system.Site;
import org.junit.jupiter.api.Test;

@BrowserTest
class InspectionBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String DENG = "H20365";

  @Test
  void an_exam_that_was_opened_is_seen_whole(Visitor deng, Site site) {
    LaidInspection.of(site, DENG);
    Page page = deng.signIn(DENG, PASSWORD).open("/inspection/mine.xhtml");
    page.locator("a[href*='/inspection/show.xhtml']").first().click();
    assertThat(page.locator("#until")).isVisible();
    assertThat(page.locator("ol.seen > li").first()).isVisible();
    deng.requireAccessible();
    deng.requireNoSidewaysScroll();
    deng.photograph("inspection-show-zh");
    LaidInspection.close(site, DENG);
    page.reload();
    assertThat(page.locator("h1")).containsText("查阅试卷");
    assertThat(page.locator("body")).containsText("没有开放");
  }
}
