package lms.browser.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** A result is made once for all whose results look alike; each sees nothing but their own. */
@BrowserTest
class ResultKeptBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String CHEN = "H20401";
  private static final String WU = "H20405";
  private static final Pattern SITTING = Pattern.compile("sitting=([0-9a-f-]{36})");

  @Test
  void two_people_whose_results_look_alike_see_each_their_own(
      Visitor one, Visitor other, Site site) {
    String chens = result(one, CHEN, site);
    String wus = result(other, WU, site);
    for (int round = 0; round < 3; round++) {
      sees(one, chens, "陈思远", List.of(wus, "吴佳怡"));
      sees(other, wus, "吴佳怡", List.of(chens, "陈思远"));
    }
    other.open("/exam/result.xhtml?sitting=" + chens);
    assertThat(other.page().content()).doesNotContain("陈思远");
    assertThat(other.page().locator("a[href*='/record/']")).hasCount(0);
    other.forgiveOnly(Pattern.compile("404"));
  }

  /** Hands in an exam of which nothing is answered, and says by which sitting. */
  private static String result(Visitor taker, String number, Site site) {
    LaidPaper paper = LaidPaper.of(site, number, 600, "AT_ONCE", "single", "single");
    Page page = taker.signIn(number, PASSWORD).open(paper.page());
    page.locator("#begin").click();
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    var link = page.locator("a[href*='/exam/result.xhtml?sitting=']").first();
    assertThat(link).isVisible();
    var sitting = SITTING.matcher(link.getAttribute("href"));
    assertThat(sitting.find()).isTrue();
    return sitting.group(1);
  }

  private static void sees(Visitor taker, String sitting, String name, List<String> others) {
    taker.open("/exam/result.xhtml?sitting=" + sitting);
    assertThat(taker.page().content()).contains(sitting, name).doesNotContain(others);
  }
}
