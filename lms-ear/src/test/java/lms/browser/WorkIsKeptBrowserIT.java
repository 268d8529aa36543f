package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** What a page holds and no address can bring back: it stays, and what is grave asks first. */
@BrowserTest
class WorkIsKeptBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void a_cohort_being_opened_survives_another_language_and_no_change_after_its_preview(Visitor xu) {
    somebodyNew(xu.signIn("R10012", PASSWORD).open("/people/roster.xhtml"));
    Page page = xu.open("/programme/open.xhtml");
    assertThat(page.locator("#code")).hasAttribute("aria-required", "true");
    page.locator("#look").click();
    assertThat(page.locator("#code")).hasAttribute("aria-invalid", "true");
    page.locator("#words").fill("K20001");
    page.locator("#search").click();
    page.locator("#found-people input").first().check();
    page.locator("#take").click();
    assertThat(page.locator(".chosen li")).hasCount(1);
    page.locator("#code").fill("KEPT-1");
    page.locator("#nameZh").fill("守成班");
    page.locator("#nameEn").fill("Kept class");
    page.locator("#firstDay").fill("2027-01-11");
    page.locator("#look").click();
    assertThat(page.locator("#preview")).containsText("守成班");

    xu.speaks("en");
    assertThat(page.locator("#preview")).containsText("Kept class");
    assertThat(page.locator(".chosen li")).hasCount(1);
    page.locator("#code").fill("KEPT-2");
    assertThat(page.locator("#preview")).isHidden();
    page.locator("#look").click();
    assertThat(page.locator("#preview")).containsText("KEPT-2");
    xu.speaks("zh-CN");
  }

  /** A trainee who is in no cohort: all of the sample are in one. */
  private static void somebodyNew(Page page) {
    String roster = "工号,姓名,站点,角色,入职日期\nK20001,安静,SH,学员,2026-11-02\n";
    page.locator("[id='file']")
        .setInputFiles(
            new FilePayload("one.csv", "text/csv", roster.getBytes(StandardCharsets.UTF_8)));
    page.locator("#look").click();
    page.locator("#apply").click();
    assertThat(page.locator(".good")).isVisible();
  }

  @Test
  void a_new_password_is_asked_about_and_stays_on_the_page_in_the_other_language(
      Visitor admin, Site site) throws SQLException {
    Page page = admin.signIn("A10001", PASSWORD).open("/people/list.xhtml?words=H20503");
    page.locator("#people a").first().click();
    page.locator("#give").click();
    assertThat(page.locator("#confirm-ask")).not().isEmpty();
    page.locator("#confirm-no").click();
    assertThat(page.locator("#given")).hasCount(0);
    page.locator("#give").click();
    page.locator("#confirm-yes").click();
    String given = page.locator("#given").innerText();
    page.locator("#reason").fill("half a sentence");
    admin.speaks("en");
    assertThat(page.locator("#given")).hasText(given);
    assertThat(page.locator("#reason")).hasValue("half a sentence");
    admin.speaks("zh-CN");
    assertThat(page.url()).contains("/people/person.xhtml?id=");
    giveTheKnownPasswordBack(site);
  }

  /** Other tests sign in as this person. */
  private static void giveTheKnownPasswordBack(Site site) throws SQLException {
    try (Connection connection = site.database().orElseThrow().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          update security.account set must_change = false, password_hash =
            (select password_hash from security.account where login = 'A10001')
          where login = 'H20503'""");
    }
  }

  @Test
  void who_may_hear_a_call_gets_there_from_the_person_and_back(Visitor manager) {
    Page page = manager.signIn("G10003", PASSWORD).open("/people/list.xhtml?words=H20360");
    page.locator("#people a").first().click();
    String person = page.url();
    page.locator("#calls a").first().click();
    assertThat(page.url()).contains("/simulation/result.xhtml");
    page.locator("a.back").click();
    assertThat(page.url()).isEqualTo(person);
  }

  @Test
  void the_clock_takes_no_leap_of_more_than_a_month(Visitor lin) {
    Page page = lin.signIn("H20417", PASSWORD).open("/platform/clock.xhtml");
    page.locator("#minutes").fill("50000");
    page.locator("#move").click();
    assertThat(page.locator("#messages")).containsText("31");
  }
}
