package lms.browser.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever comes for the first time, at nine o'clock with everybody else, loads at most 150 kB of
 * static files, compressed, on all the pages of a morning together; and none of them twice.
 */
@BrowserTest
class FirstVisitBrowserIT {
  private static final int MOST = 150_000;
  private static final String A_YEAR = "max-age=31536000";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "T10021, /invigilation/list.xhtml /programme/open.xhtml /content/courses.xhtml",
    "R10012, /certification/list.xhtml /people/list.xhtml /schedule/calendar.xhtml",
  })
  void is_light_and_kept_for_good(String account, String paths, Visitor visitor) {
    List<Request> asked = listen(visitor);
    open(visitor, "/security/sign-in.xhtml");
    visitor.signIn(account, "harbour-2026-sample");
    for (String path : paths.split(" ")) open(visitor, path);
    requireLight(asked);
  }

  @Test
  void a_whole_exam_is_light(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20417", 600, "AT_ONCE", "single", "order", "match");
    List<Request> asked = listen(lin);
    open(lin, paper.page());
    lin.signIn("H20417", "harbour-2026-sample");
    open(lin, "/programme/today.xhtml");
    Page page = lin.open(paper.page());
    page.locator("#begin").click();
    page.locator("#item-1 .opt").first().click();
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    page.locator("#notice-box a[href*='result']").click();
    page.waitForURL("**/exam/result.xhtml*");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    requireLight(asked);
  }

  private static List<Request> listen(Visitor visitor) {
    List<Request> asked = new ArrayList<>();
    visitor.page().onRequestFinished(asked::add);
    return asked;
  }

  private static void open(Visitor visitor, String path) {
    visitor.open(path);
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** What the browser takes out of its own store has no body that travelled. */
  private static void requireLight(List<Request> asked) {
    Map<String, Integer> travelled = new TreeMap<>();
    for (Request each : asked) {
      String path = each.url().replaceFirst("^http://[^/]*", "");
      if (!path.matches("/(static|jakarta\\.faces\\.resource)/.*")) continue;
      assertThat(each.response().headers().get("cache-control")).as(path).contains(A_YEAR);
      int bytes = each.sizes().responseBodySize;
      if (bytes > 0) assertThat(travelled.put(path, bytes)).as(path + " once more").isNull();
    }
    assertThat(travelled).hasSizeGreaterThan(5);
    assertThat(travelled.values().stream().mapToInt(b -> b).sum())
        .as(travelled.toString())
        .isLessThan(MOST);
  }
}
