package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import lms.system.Standards;
import org.junit.jupiter.api.Test;

/** Somebody whom the academy does not know: checks a certificate, follows a link, is refused. */
@BrowserTest
class StrangerBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String HOLDER = "H20360";

  @Test
  void anybody_checks_a_certificate_by_the_code_on_its_sheet(Visitor holder, Visitor stranger)
      throws Exception {
    Page mine = holder.signIn(HOLDER, PASSWORD).open("/certification/mine.xhtml");
    String sheet = mine.locator("a[href$='/pdf']").first().getAttribute("href");
    String number = sheet.replaceAll(".*/(AC-[^/]+)/pdf", "$1");
    byte[] printed = holder.context().request().get(holder.site().url(sheet)).body();
    Standards.require(printed);
    String address = PrintedCode.in(printed);
    assertThat(address).isEqualTo(holder.site().url("/certification/check.xhtml?number=" + number));

    Page page = stranger.open(address.substring(stranger.site().baseUrl().length() - 1));
    assertThat(page.locator(".verdict")).containsText("证书真实有效");
    assertThat(page.locator("dl.facts")).containsText(number);
    assertThat(page.locator("dl.facts dt")).hasCount(6);
    assertThat(page.locator("main")).not().containsText("晓曼");
    assertThat(page.locator("main")).not().containsText(HOLDER);
    stranger.requireAccessible();
    stranger.requireNoSidewaysScroll();
    stranger.photograph("check-valid-zh");

    char last = number.charAt(number.length() - 3);
    String altered =
        number.substring(0, number.length() - 3)
            + (last == '9' ? '0' : (char) (last + 1))
            + number.substring(number.length() - 2);
    page.locator("#number").fill(altered);
    page.locator("#check").click();
    assertThat(page.locator(".alert")).containsText("校验位不符");
    assertThat(page.locator(".verdict")).hasCount(0);
    stranger.speaks("en");
    assertThat(page.locator("#number")).hasValue(altered);
    stranger.photograph("check-altered-en");
    stranger.forgiveErrors();
  }

  @Test
  void a_link_from_a_letter_leads_through_the_sign_in_to_its_page(
      @Speaking("en-GB") Visitor stranger) {
    Page page = stranger.open("/content/knowledge.xhtml?q=PIN");
    assertThat(page.url()).contains("/security/sign-in.xhtml");
    stranger.speaks("en");
    page.locator("#name").fill("H20362");
    page.locator("#password").fill("not this one at all");
    page.locator("#enter").click();
    assertThat(page.locator(".alert")).containsText("not right");
    page.locator("#name").fill("H20362");
    page.locator("#password").fill(PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(url -> url.endsWith("/content/knowledge.xhtml?q=PIN"));
    assertThat(page.locator("#q")).hasValue("PIN");
  }

  @Test
  void a_page_of_another_group_and_a_page_that_is_not_there_say_so_and_lead_home(Visitor trainee) {
    trainee.signIn("H20362", PASSWORD);
    refused(trainee, "/people/roster.xhtml", 403, "您没有这项权限");
    refused(trainee, "/programme/eliminations.xhtml", 403, "您没有这项权限");
    refused(trainee, "/people/nobody.xhtml", 404, "没有这个页面");
    refused(trainee, "/content/lesson.xhtml?id=nowhere", 404, "");
    trainee.photograph("refused-zh");
    trainee.requireAccessible();
    trainee.requireNoSidewaysScroll();
    trainee.page().locator("main a.primary").click();
    assertThat(trainee.page().url()).contains("/programme/today.xhtml");
    trainee.forgiveErrors();
  }

  private static void refused(Visitor visitor, String path, int status, String words) {
    Response answer = visitor.page().navigate(visitor.site().url(path));
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(visitor.page().locator("main")).containsText(words);
    assertThat(visitor.page().locator("main")).not().containsText("Exception");
    assertThat(visitor.page().locator("main a[href='/home']")).isVisible();
  }
}
