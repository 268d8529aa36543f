package lms.browser.recording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
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
  private static final String[] TYPES = {"truefalse", "spoken"};
  private static final String RULE =
      "{\"twice\": false, \"tolerance\": 10, \"days\": 3, \"weight\": 2}";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  /** Two people, so that the time of both exams runs out while the test waits once. */
  @Test
  void what_was_said_in_time_arrives_after_the_end_too(Visitor lin, Visitor zhou, Site site) {
    Said cut = withoutNetwork(lin, LaidPaper.marked(site, "H20412", SECONDS, RULE, TYPES));
    Said left = leftBehind(zhou, LaidPaper.marked(site, "H20409", SECONDS, RULE, TYPES));
    for (Said said : List.of(cut, left)) {
      until(said.page, () -> !said.paper.closedAfterDeadline().isEmpty());
      assertThat(said.paper.sounds()).isEmpty();
    }
    followsTheAnswerThatNamesIt(lin, cut);
    isSentWhenThePageIsOpenedAgain(zhou, left);
    lin.forgiveErrors();
    zhou.forgiveErrors();
  }

  @Test
  void what_is_spoken_in_one_tab_is_whole_when_another_takes_over(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20405", 600, RULE, TYPES);
    Page first = begun(lin, "H20405", paper);
    first.locator("button.record").click();
    assertThat(first.locator(".speaking [role=status]")).containsText("正在录音");
    first.waitForTimeout(1000);
    Page second = lin.newTab();
    second.navigate(site.url(paper.page()));
    second.locator("#notice-box .primary").click();
    until(second, () -> !paper.sounds().isEmpty());
    assertThat(paper.sounds()).containsExactly("1 audio/webm");
    assertThat(paper.log()).hasSize(2).last().asString().matches("1 .*[0-9a-f-]{36}.*");
    assertThat(first.locator("#notice-box h1")).containsText("已转到");
    assertThat(first.locator("#notice-box")).not().containsText("仍保存在本机");
  }

  @Test
  void who_has_recorded_as_often_as_is_taken_records_no_more(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20405", 600, RULE, TYPES);
    Page page = begun(lin, "H20405", paper);
    assertThat(page.locator(".speaking .left")).containsText("还可录音 10 次");
    paper.recorded(1, 9);
    spoken(page);
    assertThat(page.locator(".speaking .left")).containsText("录音次数已用完", SOON);
    assertThat(page.locator("button.record")).isDisabled();
    assertThat(paper.sounds()).hasSize(10);
    assertThat(paper.log()).hasSize(2);
    lin.photograph("recording-none-left-zh");
  }

  @Test
  void a_double_press_is_one_recording(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20405", 600, RULE, TYPES);
    Page page = begun(lin, "H20405", paper);
    page.evaluate(
        """
        () => {
          const all = (window.microphones = []);
          const media = navigator.mediaDevices;
          const real = media.getUserMedia.bind(media);
          media.getUserMedia = async (what) => {
            const stream = await real(what);
            all.push(...stream.getTracks());
            return stream;
          };
        }""");
    page.locator("button.record").dblclick();
    assertThat(page.locator(".speaking [role=status]")).containsText("正在录音");
    page.waitForTimeout(3500);
    page.locator("button.record").dblclick();
    assertThat(page.locator(".speaking [role=status]")).containsText("学院已收到录音", SOON);
    page.waitForTimeout(1000);
    assertThat(page.evaluate("() => microphones.map((m) => m.readyState)"))
        .isEqualTo(List.of("ended"));
    assertThat(paper.sounds()).hasSize(1);
    assertThat(paper.log()).hasSize(2);
  }

  @Test
  void what_is_refused_leaves_the_answer_before_it(Visitor lin, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20405", 600, RULE, TYPES);
    Page page = begun(lin, "H20405", paper);
    spoken(page);
    assertThat(page.locator(".speaking [role=status]")).containsText("学院已收到录音", SOON);
    String first = paper.log().get(1);
    page.route(
        "**/recordings?*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/json")
                    .setBody("{\"key\": \"recording.refused.recordingUnfit\", \"text\": \"x\"}")));
    spoken(page);
    until(page, () -> paper.log().size() == 4);
    assertThat(paper.log()).last().isEqualTo(first);
    assertThat(paper.log().get(2)).isNotEqualTo(first);
    lin.forgiveErrors();
  }

  /** Somebody who has spoken into a sitting that is about to end. */
  private record Said(Page page, LaidPaper paper) {}

  private static Said withoutNetwork(Visitor lin, LaidPaper paper) {
    Page page = begun(lin, "H20412", paper);
    lin.context().setOffline(true);
    spoken(page);
    assertThat(page.locator(".speaking [role=status]")).containsText("录音已存在本机");
    return new Said(page, paper);
  }

  private static void followsTheAnswerThatNamesIt(Visitor lin, Said said) {
    lin.context().setOffline(false);
    assertThat(said.page.locator("#notice-box h1")).containsText("已交卷", SOON);
    assertThat(said.page.locator("#notice-box .note").first()).containsText("2");
    until(said.page, () -> !said.paper.sounds().isEmpty());
    assertThat(said.paper.sounds()).containsExactly("1 audio/webm");
    lin.photograph("recording-late-zh");
  }

  /** The answer arrives in time, its sound does not, and the page is left. */
  private static Said leftBehind(Visitor zhou, LaidPaper paper) {
    Page page = begun(zhou, "H20409", paper);
    page.route("**/recordings?*", Route::abort);
    spoken(page);
    assertThat(page.locator("#saved")).containsText("第 2 题已保存", SOON);
    zhou.open("/exam/list.xhtml");
    return new Said(page, paper);
  }

  private static void isSentWhenThePageIsOpenedAgain(Visitor zhou, Said said) {
    said.page.unroute("**/recordings?*");
    zhou.open(said.paper.page());
    assertThat(said.page.locator("#notice-box h1")).containsText("已交卷", SOON);
    until(said.page, () -> !said.paper.sounds().isEmpty());
    assertThat(said.paper.sounds()).containsExactly("1 audio/webm");
    assertThat(said.page.locator("#notice-box")).not().containsText("没有送达");
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
