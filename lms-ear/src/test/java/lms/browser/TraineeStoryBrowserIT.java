package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A new hire's morning, in Chinese: today's quiz, then everything else that is hers. Comes before
 * the other tests, because the quiz of the sample academy is open only until nine.
 */
@BrowserTest
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class TraineeStoryBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String LIN = "H20417";
  private static final int ITEMS = 20;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Test
  @Order(1)
  void the_first_thing_of_the_day_is_the_quiz_and_hands_never_leave_the_keys(Visitor lin) {
    Page page = lin.signIn(LIN, PASSWORD).page();
    assertThat(page.url()).endsWith("/programme/today.xhtml");
    assertThat(page.locator("h1")).containsText("先做今天的小测");
    assertThat(page.locator("#next .tag")).hasText("开放中");
    assertThat(page.locator("#left")).containsText(Pattern.compile("\\d"));
    assertThat(page.locator(".conditions li")).not().hasCount(0);

    press(page.locator("#next #begin"));
    page.waitForURL(url -> url.contains("/exam/take.xhtml"));
    press(page.locator("#intro #begin"));
    for (int n = 1; n <= ITEMS; n++) {
      answer(page, n);
      assertThat(page.locator("#saved")).containsText("第 " + n + " 题已保存", SOON);
      if (n == ITEMS / 2) anotherLanguageAndBack(lin, n);
      if (n < ITEMS) press(page.locator("#next"));
    }
    assertThat(page.locator("#answered")).hasText("已答 20 / 20");

    press(page.locator("#hand-in"));
    press(page.locator("#sure-yes"));
    assertThat(page.locator("#notice-box h1")).hasText("已交卷");
    press(page.locator("#notice-box a.primary"));
    page.waitForURL(url -> url.contains("/exam/result.xhtml"));
    assertThat(page.locator(".verdict .mark")).containsText("及格");
    assertThat(page.locator(".items > li")).hasCount(ITEMS);
    assertThat(page.locator(".items > li .why")).hasCount(ITEMS);
    page.locator(".why a").first().click();
    assertThat(page.url()).contains("/content/article.xhtml?id=");

    lin.open("/programme/today.xhtml");
    assertThat(page.locator("ol.day")).containsText("已交卷");
    assertThat(page.locator("h1")).not().containsText("小测");
  }

  @Test
  @Order(2)
  void a_lesson_is_read_and_what_it_rests_on_is_looked_up(Visitor lin) {
    Page page = lin.signIn(LIN, PASSWORD).open("/content/courses.xhtml");
    Locator course = page.locator(".course").last();
    String progress = course.locator(".course-state p").innerText();
    course.locator(".course-state a").click();
    String lesson = page.locator("h1").innerText();
    assertThat(page.locator(".prose h2, .prose h3, .prose p")).not().hasCount(0);
    page.locator("aside a[href*='article']").first().click();
    assertThat(page.locator("aside")).containsText(lesson);
    page.goBack();
    String address = page.url();
    page.locator("#markRead").click();
    page.waitForURL(url -> !url.equals(address));
    page.navigate(address);
    assertThat(page.locator(".page-head .tag")).hasText("已读");
    page.locator("aside a[href*='article']").first().click();
    page.locator("a.back").click();
    page.locator("#q").fill("挂失");
    page.locator("#q").press("Enter");
    assertThat(page.locator(".hits li")).not().hasCount(0);
    lin.open("/content/knowledge.xhtml").locator("#glossary").click();
    page.locator("#q").fill("guashi");
    page.locator("#q").press("Enter");
    assertThat(page.locator("#terms dt").first()).hasText("挂失");
    page.locator("a.back").click();
    lin.open("/content/courses.xhtml");
    assertThat(course.locator(".course-state p")).not().hasText(progress);
  }

  @Test
  @Order(3)
  void her_calls_credits_certificates_and_way_are_there_and_say_what_to_do_next(Visitor lin) {
    Page page = lin.signIn(LIN, PASSWORD).page();
    menu(page, "模拟通话");
    assertThat(page.locator(".offer")).hasCount(3);
    assertThat(page.locator(".offer .primary")).hasCount(3);
    menu(page, "我的学分");
    assertThat(page.locator(".sums .card")).not().hasCount(0);
    menu(page, "我的证书");
    assertThat(page.locator(".empty")).containsText("还没有证书");
    assertThat(page.locator(".chances article .conditions li.open a")).not().hasCount(0);
    menu(page, "职业通道");
    assertThat(page.locator(".now .figure-line")).not().isEmpty();
    assertThat(page.locator(".tracks .track")).hasCount(3);
    Locator missing = page.locator(".needs li.open a").first();
    String address = missing.getAttribute("href");
    missing.click();
    assertThat(page.url()).contains(address.replaceAll("#.*", ""));
    assertThat(page.locator("h1")).hasCount(1);
  }

  @Test
  @Order(4)
  void another_language_keeps_the_page_and_what_was_typed(Visitor lin) {
    Page page = lin.signIn(LIN, PASSWORD).open("/content/knowledge.xhtml?q=PIN");
    page.locator("#q").fill("还没按下搜索");
    lin.speaks("en");
    assertThat(page.url()).endsWith("/content/knowledge.xhtml?q=PIN");
    assertThat(page.locator("#q")).hasValue("还没按下搜索");
    assertThat(page.locator("h1")).hasText("Knowledge base");
    lin.speaks("zh-CN");
    assertThat(page.locator("h1")).hasText("知识库");
  }

  /** The answered items stay answered, and the player stays where it was. */
  private static void anotherLanguageAndBack(Visitor lin, int n) {
    Page page = lin.page();
    lin.speaks("en");
    assertThat(page.locator("#item-" + n + " .state")).containsText("saved");
    lin.speaks("zh-CN");
    assertThat(page.locator("#item-" + n + " .state")).containsText("已保存");
    assertThat(page.locator("#answered")).hasText("已答 " + n + " / " + ITEMS);
  }

  private static void answer(Page page, int n) {
    Locator item = page.locator("#item-" + n);
    assertThat(item).isVisible();
    if (item.locator(".choices").count() > 0) page.keyboard().press("a");
    else if (item.locator(".blanks").count() > 0) typeInto(page, item.locator("input"));
    else if (item.locator(".sorting").count() > 0) press(item.locator(".sorting > button"));
    else chooseIn(page, item.locator("select"));
  }

  private static void typeInto(Page page, Locator gaps) {
    for (int n = 0; n < gaps.count(); n++) {
      gaps.nth(n).focus();
      page.keyboard().type("3");
    }
    page.keyboard().press("Tab");
  }

  /** A place further in each list than in the one before, so that nothing is chosen twice. */
  private static void chooseIn(Page page, Locator lists) {
    for (int n = 0; n < lists.count(); n++) {
      lists.nth(n).focus();
      page.keyboard().press(String.valueOf((char) ('A' + n)));
    }
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private static void menu(Page page, String words) {
    page.locator(".rail a", new Page.LocatorOptions().setHasText(words)).first().click();
    assertThat(page.locator(".rail a.on")).hasText(words);
  }
}
