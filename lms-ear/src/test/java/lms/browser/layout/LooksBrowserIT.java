package lms.browser.layout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/**
 * Larger words and more contrast, chosen once, hold on every page of this browser, in exams too.
 */
@BrowserTest
class LooksBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void larger_words_and_more_contrast_are_chosen_once(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.of(site, "H20417", 600, "AT_ONCE", "single");
    Page page = lin.signIn("H20417", PASSWORD).open("/programme/today.xhtml");
    choose(page, "145");
    requireLarge(page);
    lin.photograph("looks-today-zh");
    lin.requireAccessible();
    page.keyboard().press("Escape");
    assertThat(page.locator(".looks form")).isHidden();
    assertThat(page.locator(".looks summary")).isFocused();
    lin.width(Visitor.PHONE);
    lin.requireNoSidewaysScroll();

    page = lin.open(paper.page());
    requireLarge(page);
    page.locator("#begin").click();
    page.locator("#item-1 .opt").first().waitFor();
    lin.photograph("looks-exam-phone-zh");
    lin.requireNoSidewaysScroll();
    lin.requireAccessible();
    page.locator(".looks summary").click();
    page.locator(".looks input[value='120']").check();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("b");
    assertThat(page.locator("#item-1 input:checked")).hasCount(0);
    assertThat(page.locator(".looks input[value='100']")).isChecked();
    page.locator("#item-1 h2").click();
    assertThat(page.locator(".looks form")).isHidden();
    lin.width(Visitor.DESK);
    lin.photograph("looks-exam-zh");

    page.locator(".looks summary").click();
    page.locator(".looks input[value='145']").check();
    page.locator(".looks input[value='100']").check();
    page.locator(".looks input[name=contrast]").uncheck();
    assertThat(fontSize(page)).isEqualTo("16px");
    page.reload();
    assertThat(fontSize(page)).isEqualTo("16px");
    assertThat(ink(page)).isNotEqualTo("#000000");
  }

  @Test
  void somebody_elses_browser_is_left_alone(Visitor lin, Visitor zhou) {
    Page page = lin.open("/security/sign-in.xhtml");
    page.evaluate("localStorage.setItem('looks', '{\"size\": \"999\", \"contrast\": true}')");
    page.reload();
    assertThat(fontSize(page)).as("no such size").isEqualTo("16px");
    assertThat(ink(page)).isEqualTo("#000000");
    page.evaluate("localStorage.setItem('looks', 'nothing that was ever written')");
    page.reload();
    assertThat(ink(page)).isNotEqualTo("#000000");
    assertThat(ink(zhou.open("/security/sign-in.xhtml"))).isNotEqualTo("#000000");
  }

  private static void choose(Page page, String size) {
    Locator looks = page.locator(".looks");
    looks.locator("summary").click();
    looks.locator("input[value='" + size + "']").check();
    looks.locator("input[name=contrast]").check();
  }

  private static void requireLarge(Page page) {
    assertThat(fontSize(page)).isEqualTo("23.2px");
    assertThat(ink(page)).isEqualTo("#000000");
  }

  private static String fontSize(Page page) {
    return (String) page.evaluate("() => getComputedStyle(document.documentElement).fontSize");
  }

  private static String ink(Page page) {
    return (String)
        page.evaluate(
            "() => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()");
  }
}
