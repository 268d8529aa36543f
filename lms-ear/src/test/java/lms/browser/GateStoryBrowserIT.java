package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import lms.browser.simulation.Desk;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/**
 * A trainee walks across a gate: sits the last exam of the stage, reads the course and takes the
 * call that the gate asks for. The exam is failed by an answer that the key did not know; a regrade
 * makes it a pass, and the trainee finds credits, certificates and the next post.
 */
@BrowserTest
class GateStoryBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String CHEN = "H20401";
  private static final String SAID = "也算对的另一种说法";
  private static final int WINDOW = 30;
  private static final int LESSONS = 8;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  private static final LocatorAssertions.IsVisibleOptions SHORTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  @Test
  void who_meets_all_conditions_of_a_stage_is_in_the_next_and_holds_what_it_brings(
      Visitor chen, Visitor trainer, Visitor xu, Site site) {
    Page page = chen.signIn(CHEN, PASSWORD).page();
    assertThat(page.locator(".where")).containsText("业务培训");
    LaidPaper exam = LaidPaper.stageExam(site, CHEN, WINDOW, "fill");
    failTheExam(chen, exam);
    readTheCourse(chen);
    passTheCall(chen);
    failTheGate(page, chen);
    String regrade = foretell(trainer, exam, site);
    putInForce(xu, regrade);
    enterTheNextStage(page, chen);
    chen.photograph("gate-passed-zh");

    chen.open("/credit/statement.xhtml");
    assertThat(page.locator(".sums .card").first()).containsText("14");
    assertThat(page.locator("main")).containsText("通过业务培训阶段");
    Locator held = page.locator("article.certificate.VALID h2");
    until(
        () -> {
          chen.open("/certification/mine.xhtml");
          return held.count() == 2;
        },
        page);
    assertThat(page.locator(".certificates")).containsText("信息安全一级");
    assertThat(page.locator(".certificates")).containsText("信用卡综合服务一级");
    chen.photograph("gate-certificates-zh");

    chen.open("/career/way.xhtml");
    Locator next = page.locator("#post-consulting-2");
    assertThat(next.locator("h3")).hasText("客服专员");
    assertThat(holds(next, "“信息安全”1级")).isVisible();
    assertThat(holds(next, "“信用卡综合服务”1级")).isVisible();
    assertThat(next.locator("li.open")).not().hasCount(0);
    chen.photograph("gate-way-zh");
  }

  private static Locator holds(Locator post, String need) {
    return post.locator("li.holds", new Locator.LocatorOptions().setHasText(need));
  }

  private static void failTheExam(Visitor chen, LaidPaper exam) {
    Page page = chen.open(exam.page());
    page.locator("#begin").click();
    page.locator("#item-1 input").fill(SAID);
    assertThat(page.locator("#saved")).containsText("第 1 题已保存", SOON);
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box h1")).hasText("已交卷");
  }

  private static void readTheCourse(Visitor chen) {
    Page page = chen.open("/content/lesson.xhtml?id=identity-1");
    for (int n = 1; n <= LESSONS; n++) {
      String address = page.url();
      page.locator("#markRead").click();
      if (n < LESSONS) page.waitForURL(url -> !url.equals(address));
    }
    assertThat(page.locator("#readAgain")).isVisible();
  }

  private static void passTheCall(Visitor chen) {
    Desk desk = Desk.take(chen, "地铁丢钱包", "接听电话");
    desk.says("您好，海港银行信用卡中心，我姓陈，很高兴为您服务。");
    desk.types("我马上为您停卡").opens("挂失").presses("临时止付");
    desk.chooses("先和我核对几项资料").asks("name", "id-card", "birth").judges(true);
    desk.chooses("正式挂失手续费 50 元").opens("挂失").presses("正式挂失");
    desk.reads("挂失的责任界线").chooses("可以在 30 天内申请赔付");
    desk.chooses("普通邮寄 5 个工作日").opens("卡流").presses("补发新卡");
    desk.fills("method", "urgent").chooses("3 天后我回电");
    String today = chen.page().locator("#due").getAttribute("min");
    String due = LocalDate.parse(today).plusDays(3).toString();
    desk.writesUp("尾号 6621 金卡被偷，已正式挂失", "加急补卡，并申请赔付", due);
    chen.find("result").click();
    assertThat(chen.page().locator(".verdict")).containsText("合格");
  }

  /** The gate is judged when the window of the exam is over, a moment later. */
  private static void failTheGate(Page page, Visitor chen) {
    until(
        () -> {
          chen.open("/programme/today.xhtml");
          return page.locator(".judged li").count() > 0;
        },
        page);
    assertThat(page.locator(".judged li")).containsText("未通过");
    chen.open("/certification/mine.xhtml");
    assertThat(page.locator("article.certificate.VALID")).hasCount(0);
  }

  /** The dry run names who would pass, and the certificates that this would bring. */
  private static String foretell(Visitor trainer, LaidPaper exam, Site site) {
    Page page =
        trainer.signIn("T10021", PASSWORD).open("/regrade/begin.xhtml?question=" + exam.question());
    page.locator("[id='text']").fill(SAID);
    page.locator("#acceptIt").click();
    page.waitForURL(url -> url.contains("/regrade/show.xhtml"));
    assertThat(page.locator("#figures")).isVisible(SHORTLY);
    assertThat(page.locator("#lines")).containsText(CHEN);
    assertThat(page.locator("#lines")).containsText("未及格 → 及格");
    assertThat(page.locator("#foretold")).containsText(CHEN);
    assertThat(page.locator("#foretold")).containsText("信息安全一级");
    assertThat(page.locator("#foretold")).containsText("新签发");
    trainer.photograph("regrade-certificates-zh");
    return page.url().substring(site.baseUrl().length() - 1);
  }

  private static void putInForce(Visitor xu, String regrade) {
    Page page = xu.signIn("R10012", PASSWORD).open(regrade);
    page.locator("#reason").fill("这个说法同样正确");
    page.locator("#putInForce").click();
    page.locator("#confirm-yes").click();
    assertThat(page.locator(".page-head")).containsText("已完成", SOON);
  }

  private static void enterTheNextStage(Page page, Visitor chen) {
    until(
        () -> {
          chen.open("/programme/today.xhtml");
          return page.locator(".where").textContent().contains("跟班");
        },
        page);
    assertThat(page.locator(".where")).containsText("跟班");
  }

  private static void until(BooleanSupplier done, Page page) {
    for (int n = 0; n < 60 && !done.getAsBoolean(); n++) page.waitForTimeout(700);
  }
}
