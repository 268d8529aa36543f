package lms.browser.accommodation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** Extra time: HR approves it, the exam has it from its start, HR withdraws it. */
@BrowserTest
class AccommodationListBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String PRESSES_AGAIN =
      """
      () => window.jQuery(document).on('pfAjaxComplete', () =>
        setTimeout(() => document.getElementById('grant').click(), 20))
      """;

  @Test
  void approved_extra_time_is_in_the_next_exam(Visitor xu, Visitor lin, Site site) {
    Page list = xu.signIn("R10012", PASSWORD).open("/accommodation/list.xhtml");
    list.locator("#number").fill("H20409");
    list.locator("#percent").fill("50");
    list.locator("#minutes").fill("5");
    list.locator("#reason").fill("视力障碍，有医院证明");
    List<String> posts = new ArrayList<>();
    list.onRequest(
        one -> {
          if (one.method().equals("POST")) posts.add(one.url());
        });
    List<Route> next = new ArrayList<>();
    list.route(
        "**/accommodation/list.xhtml",
        route -> {
          if (route.request().method().equals("GET")) next.add(route);
          else route.resume();
        });
    list.evaluate(PRESSES_AGAIN);
    list.locator("#grant").dblclick();
    list.waitForCondition(() -> !next.isEmpty());
    list.waitForTimeout(300); // the page to which the answer leads is on its way
    next.get(0).resume();
    list.unroute("**/accommodation/list.xhtml");
    Locator grants =
        list.locator(".grants li").filter(new Locator.FilterOptions().setHasText("H20409"));
    assertThat(grants.first()).containsText("有效");
    list.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(grants).hasCount(1);
    assertThat(posts).hasSize(1);
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
        .containsText("已撤销");
  }
}
