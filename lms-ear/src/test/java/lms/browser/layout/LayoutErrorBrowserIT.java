package lms.browser.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import org.junit.jupiter.api.Test;

/** Where nothing is to be found: a calm page with a way back, and no complaint of the browser. */
@BrowserTest
class LayoutErrorBrowserIT {
  private static final String EXPECTED = "Failed to load resource: the server responded";

  @Test
  void a_stranger_at_a_wrong_address_finds_the_way_back(Visitor stranger) {
    for (String path : List.of("/nowhere", "/exam/nowhere.xhtml", "/static/nowhere.css")) {
      stranger.open(path);
      if (stranger.page().url().contains("sign-in")) continue;
      assertThat(stranger.page().locator("h1").textContent()).as(path).isNotBlank();
      assertThat(stranger.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }
    stranger.open("/nowhere");
    stranger.requireAccessible();
    stranger.requireNoSidewaysScroll();
    stranger.photograph("not-found");
    stranger.page().locator("form[action='/language'] button").click();
    assertThat(stranger.page().locator("html").getAttribute("lang")).isEqualTo("en");
    stranger.open("/nowhere");
    assertThat(stranger.page().locator("html").getAttribute("lang")).isEqualTo("en");
    stranger.page().locator("a.btn").click();
    assertThat(stranger.page().url()).contains("/security/sign-in.xhtml");
    stranger.forgiveOnly(Pattern.compile(EXPECTED));
  }

  @Test
  void a_trainee_at_a_closed_page_is_told_so_and_led_home(Visitor trainee) {
    trainee.signIn("H20417", "harbour-2026-sample");
    trainee.open("/certification/list.xhtml");
    assertThat(trainee.page().locator("main").textContent()).contains("403", "没有这项权限");
    trainee.photograph("not-allowed");
    trainee.page().locator("a.btn").click();
    assertThat(trainee.page().url()).contains("/programme/today.xhtml");
    trainee.forgiveOnly(Pattern.compile(EXPECTED));
  }
}
