package lms.browser.career;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import lms.browser.BrowserTest;
import lms.browser.Speaking;
import lms.browser.Visitor;
import org.junit.jupiter.api.Test;

/** Whom HR has put into a grade reads where they are; who is nowhere yet reads what to do. */
@BrowserTest
class CareerWayBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void a_manager_reads_the_own_post(Visitor manager) {
    manager.signIn("G10003", PASSWORD);
    Page page = manager.open("/career/way.xhtml");
    assertThat(page.locator(".now")).containsText("室主管");
    assertThat(page.locator(".rungs .here")).hasCount(1);
    manager.speaks("en");
    try {
      assertThat(page.locator(".now")).containsText("Head of room");
      manager.requireAccessible();
      manager.photograph("way-manager-en");
    } finally {
      manager.speaks("zh-CN");
    }
  }

  @Test
  void who_is_nowhere_yet_is_told_whom_to_ask(@Speaking("en-GB") Visitor administrator) {
    administrator.signIn("A10001", PASSWORD);
    Page page = administrator.open("/career/way.xhtml");
    administrator.speaks("en");
    try {
      assertThat(page.locator(".now")).hasCount(0);
      assertThat(page.locator("main .empty")).containsText("Ask HR to enter it");
      assertThat(page.locator(".track")).hasCount(3);
      assertThat(page.locator(".rungs .here")).hasCount(0);
      administrator.requireAccessible();
      administrator.requireNoSidewaysScroll();
      administrator.photograph("way-unplaced-en");
    } finally {
      administrator.speaks("zh-CN");
    }
  }
}
