package lms.browser.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** The door of an exam: admission by hand and by the code of the room, and who comes late. */
@BrowserTest
class ExamEntryBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String TRAINER = "T10021";
  private static final String FENG = "H20368";
  private static final String GAO = "H20362";
  private static final Pattern CODE = Pattern.compile("[0-9]{3} [0-9]{3}");
  private static final ContainsTextOptions SOON_OVER = new ContainsTextOptions().setTimeout(30_000);
  private static final IsVisibleOptions AT_ONCE = new IsVisibleOptions().setTimeout(3_000);

  @Test
  void who_is_admitted_goes_on_without_a_press(Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, FENG, 1, "{\"admission\": true}", "single");
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("未到");
    Page taker = feng.signIn(FENG, PASSWORD).open(paper.page());
    assertThat(taker.locator("#rules")).containsText("等监考人员放行");
    taker.locator("#begin").click();
    assertThat(taker.locator("#entry-title")).containsText("您已到场");
    taker.reload();
    assertThat(taker.locator("#entry-title")).containsText("您已到场");
    feng.photograph("exam-entry-waiting-zh");
    feng.requireAccessible();
    feng.requireNoSidewaysScroll();
    assertThat(row(hall)).containsText("等待入场");
    hall.locator("#tell-all").click();
    assertThat(hall.locator("#act-facts")).containsText("在门口或候考室等待的人");
    hall.locator("#words").fill("网络检修，五分钟后开考。");
    hall.locator("#act-yes").click();
    assertThat(taker.locator("#entry-told")).containsText("五分钟后开考", SOON_OVER);
    feng.photograph("exam-entry-told-zh");
    feng.requireAccessible();
    trainer.photograph("invigilation-door-zh");
    trainer.requireAccessible();
    trainer.requireNoSidewaysScroll();
    hall.locator("#admit-all").click();
    assertThat(hall.locator("#said")).containsText("共 1 人");
    assertThat(taker.locator("#item-1")).isVisible(AT_ONCE);
    assertThat(row(hall)).containsText("作答中");
  }

  @Test
  void the_code_of_the_room_opens_and_a_wrong_one_is_told(Visitor gao, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, "{\"admission\": true}", "single");
    Page hall = hall(trainer, paper);
    assertThat(hall.locator("#code")).hasText(CODE);
    String code = hall.locator("#code").textContent();
    Page taker = gao.signIn(GAO, PASSWORD).open(paper.page());
    taker.locator("#begin").click();
    taker.locator("#entry-code").fill(code.equals("000 000") ? "000001" : "000000");
    taker.keyboard().press("Enter");
    assertThat(taker.locator("#entry-problem")).containsText("口令不对");
    gao.photograph("exam-entry-wrong-zh");
    assertThat(row(hall)).containsText("口令输错 1 次");
    taker.locator("#entry-code").fill(code);
    taker.keyboard().press("Enter");
    assertThat(taker.locator("#item-1")).isVisible();
    taker.reload();
    assertThat(taker.locator("#item-1")).isVisible();
  }

  @Test
  void who_waits_at_the_door_until_it_is_over_is_told_so_and_may_be_excused(
      Visitor gao, Visitor trainer, Site site) {
    Page taker = gao.signIn(GAO, PASSWORD).open("/home");
    trainer.signIn(TRAINER, PASSWORD);
    LaidPaper paper = LaidPaper.closing(site, GAO, 15, "{\"admission\": true}", "single");
    gao.open(paper.page());
    taker.locator("#begin").click();
    assertThat(taker.locator("#entry-title")).containsText("您已到场");
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("缺考", SOON_OVER);
    assertThat(row(hall)).containsText("没有被放行");
    assertThat(taker.locator("#entry-title")).containsText("考试已结束，您没有被放行", SOON_OVER);
    assertThat(taker.locator("#entry-code")).isHidden();
    gao.forgiveOnly(Pattern.compile("409")); // the door is closed
    gao.photograph("exam-entry-over-zh");
    gao.requireAccessible();
    hall.locator("#seats button").first().click();
    hall.locator("#acts input[value='excuse']").check();
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#act-problem")).containsText("请填写：理由");
    assertThat(hall.locator("#words")).isFocused();
    hall.locator("#words").fill("监考人在处理火警");
    trainer.photograph("invigilation-excuse-zh");
    trainer.requireAccessible();
    trainer.requireNoSidewaysScroll();
    hall.locator("#act-yes").click();
    assertThat(hall.locator("#confirm-ask")).containsText("本场不计分");
    hall.locator("#confirm-yes").click();
    assertThat(hall.locator("#said")).containsText("已完成：认可缺考理由");
    assertThat(row(hall)).containsText("缺考理由已获认可");
    assertThat(hall.locator("#log")).containsText("监考人在处理火警");
    hall.locator("#seats button").first().click();
    assertThat(hall.locator("#acts input[value='excuse']")).hasCount(0);
    gao.open("/exam/list.xhtml");
    assertThat(taker.locator("main")).containsText("缺考理由已获认可");
  }

  /** The page that names them is there before nine; what keeps them out is told at the door. */
  @Test
  void who_has_lessons_to_read_finds_them_at_the_door_too(Visitor gao, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, "{\"admission\": true}", "single");
    Page taker = gao.signIn(GAO, PASSWORD).open(paper.page());
    taker.evaluate(
        "document.querySelector('#rules').insertAdjacentHTML('afterend',"
            + " '<div id=lessons class=note><a href=/content/courses.xhtml>课</a></div>')");
    AtomicBoolean read = new AtomicBoolean();
    taker.route(
        "**/api/v1/entries/" + paper.id(),
        route -> {
          if (read.get()) route.resume();
          else
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("application/json")
                    .setBody("{\"state\":\"LESSONS\",\"code\":false,\"wrong\":false}"));
        });
    taker.locator("#begin").click();
    assertThat(taker.locator("#entry-title")).containsText("请先学完");
    assertThat(taker.locator("#entry a[href='/content/courses.xhtml']")).isVisible();
    read.set(true);
    assertThat(taker.locator("#entry-title")).containsText("您已到场", SOON_OVER);
    assertThat(taker.locator("#lessons")).isHidden();
  }

  @Test
  void who_comes_late_is_told_until_when_and_let_in_with_a_reason(
      Visitor feng, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, FENG, 40, "{\"lateEntry\": 20}", "single");
    Page taker = feng.signIn(FENG, PASSWORD).open(paper.page());
    assertThat(taker.locator("#rules")).containsText("最迟");
    taker.locator("#begin").click();
    assertThat(taker.locator("#entry-title")).containsText("您迟到了");
    assertThat(taker.locator("#entry-code")).isHidden();
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("迟到");
    hall.locator("#seats button").first().click();
    hall.locator("#acts input[value='letIn']").check();
    hall.locator("#words").fill("地铁停运");
    hall.locator("#act-yes").click();
    assertThat(taker.locator("#item-1")).isVisible(AT_ONCE);
    assertThat(hall.locator("#log")).containsText("地铁停运");
  }

  @Test
  void who_comes_from_another_network_is_told_the_address_and_let_in(
      Visitor gao, Visitor trainer, Site site) {
    LaidPaper paper = LaidPaper.ruled(site, GAO, 1, "{\"networks\": [\"10.9.0.0/16\"]}", "single");
    Page taker = gao.signIn(GAO, PASSWORD).open(paper.page());
    taker.locator("#begin").click();
    assertThat(taker.locator("#entry-text")).containsText("127.0.0.1");
    Page hall = hall(trainer, paper);
    assertThat(row(hall)).containsText("127.0.0.1");
    hall.locator("#seats button").first().click();
    hall.locator("#acts input[value='letIn']").check();
    hall.locator("#words").fill("考场网络切换");
    hall.locator("#act-yes").click();
    assertThat(taker.locator("#item-1")).isVisible(AT_ONCE);
    assertThat(row(hall)).containsText("作答中");
    hall.locator("#seats button").first().click();
    assertThat(hall.locator("#acts input[value='letIn']")).hasCount(1); // the machine may fail
  }

  @Test
  void without_return_there_is_only_the_item_at_hand(Visitor gao, Site site) {
    LaidPaper paper =
        LaidPaper.ruled(site, GAO, 1, "{\"order\": \"sequential\"}", "single", "single");
    Page page = gao.signIn(GAO, PASSWORD).open(paper.page());
    assertThat(page.locator("#rules")).containsText("按顺序逐题作答");
    page.locator("#begin").click();
    assertThat(page.locator("#previous")).isHidden();
    page.locator("#next").click();
    assertThat(page.locator("#warning")).containsText("不能再回来");
    gao.photograph("exam-forward-zh");
    gao.requireAccessible();
    page.keyboard().press("b");
    page.locator("#next").click();
    assertThat(page.locator("#item-2")).isVisible();
    assertThat(page.locator("#item-1")).hasCount(0);
    assertThat(page.locator("#grid button").first()).isDisabled();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#item-2")).isVisible();
    page.reload();
    assertThat(page.locator("#item-2")).isVisible();
    page.keyboard().press("a");
    assertThat(page.locator("#item-2 .state")).containsText("已保存");
    assertThat(page.locator("#answered")).containsText("2 / 2");
    page.locator("#hand-in").click();
    page.locator("#sure-yes").click();
    assertThat(page.locator("#notice-box h1")).containsText("已交卷");
  }

  @Test
  void a_manager_finds_locked_exams(Visitor manager) {
    manager.signIn("G10003", PASSWORD).open("/attempt/locks.xhtml");
    assertThat(manager.page().locator("h1")).containsText("考试锁定");
    manager.photograph("attempt-locks-zh");
    manager.requireAccessible();
    manager.requireNoSidewaysScroll();
  }

  private static Page hall(Visitor trainer, LaidPaper paper) {
    Page page =
        trainer
            .signIn(TRAINER, PASSWORD)
            .open("/invigilation/hall.xhtml?hall=browser:" + paper.id());
    assertThat(page.locator("#hall[data-ready]")).hasCount(1);
    return page;
  }

  private static Locator row(Page hall) {
    return hall.locator("#seats tr").first();
  }
}
