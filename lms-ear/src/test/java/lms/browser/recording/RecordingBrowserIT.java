package lms.browser.recording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.function.Supplier;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** What was said in time reaches the academy, however late its sound comes. */
@BrowserTest
class RecordingBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final int SECONDS = 30;
  private static final String RULE =
      "{\"twice\": false, \"tolerance\": 10, \"days\": 3, \"weight\": 2}";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Test
  void what_was_said_without_a_network_follows_the_answer_that_names_it(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20412", SECONDS, RULE, "truefalse", "spoken");
    Page page = begun(lin, "H20412", paper);
    lin.context().setOffline(true);
    spoken(page);
    assertThat(page.locator(".speaking [role=status]")).containsText("录音已存在本机");
    until(page, () -> !paper.closedAfterDeadline().isEmpty());
    assertThat(paper.sounds()).isEmpty();
    lin.context().setOffline(false);
    assertThat(page.locator("#notice-box h1")).containsText("已交卷", SOON);
    assertThat(page.locator("#notice-box .note").first()).containsText("2");
    until(page, () -> !paper.sounds().isEmpty());
    assertThat(paper.sounds()).containsExactly("1 audio/webm");
    lin.photograph("recording-late-zh");
    lin.forgiveErrors();
  }

  @Test
  void a_sound_left_over_in_the_browser_is_sent_when_the_page_is_opened_again(
      Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20409", SECONDS, RULE, "truefalse", "spoken");
    Page page = begun(lin, "H20409", paper);
    page.route("**/recordings?*", Route::abort);
    spoken(page);
    assertThat(page.locator("#saved")).containsText("第 2 题已保存", SOON);
    lin.open("/exam/list.xhtml");
    until(page, () -> !paper.closedAfterDeadline().isEmpty());
    assertThat(paper.sounds()).isEmpty();
    page.unroute("**/recordings?*");
    lin.open(paper.page());
    assertThat(page.locator("#notice-box h1")).containsText("已交卷", SOON);
    until(page, () -> !paper.sounds().isEmpty());
    assertThat(paper.sounds()).containsExactly("1 audio/webm");
    assertThat(page.locator("#notice-box")).not().containsText("没有送达");
    lin.forgiveErrors();
  }

  private static Page begun(Visitor taker, String number, LaidPaper paper) {
    Page page = taker.signIn(number, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    assertThat(page.locator("#item-1")).isVisible();
    page.keyboard().press("a");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    page.locator("#next").click();
    return page;
  }

  private static void spoken(Page page) {
    page.locator("button.record").click();
    assertThat(page.locator(".speaking [role=status]")).containsText("正在录音");
    page.waitForTimeout(3500);
    page.locator("button.record").click();
  }

  private static void until(Page page, Supplier<Boolean> so) {
    for (int n = 0; n < 180 && !so.get(); n++) page.waitForTimeout(500);
  }
}
