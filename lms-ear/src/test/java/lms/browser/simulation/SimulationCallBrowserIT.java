package lms.browser.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lms.browser.BrowserTest;
import lms.browser.Speaking;
import lms.browser.Visitor;
import org.junit.jupiter.api.Test;

/** Taking calls at the desk, in Chinese and in English, to their assessment. */
@BrowserTest
class SimulationCallBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";

  @Test
  void a_trainee_takes_a_call_goes_on_after_a_reload_and_passes(Visitor trainee) {
    trainee.signIn("H20501", PASSWORD);
    trainee.open("/simulation/list.xhtml");
    trainee.photograph("simulation-list-zh");
    trainee.requireAccessible();
    trainee.requireNoSidewaysScroll();

    Desk desk = Desk.take(trainee, "地铁丢钱包", "接听电话");
    desk.says("您好，海港银行信用卡中心，我姓林，很高兴为您服务。");
    assertThat(desk.log()).contains("钱包刚在地铁上让人偷了");
    trainee.photograph("simulation-call-zh");
    desk.types("我马上为您停卡").opens("挂失").presses("临时止付");

    trainee.page().reload();
    trainee.page().locator("#choices button").first().waitFor();
    assertThat(desk.log()).contains("停好了是吧");

    desk.chooses("先和我核对几项资料");
    trainee.photograph("simulation-call-identity-zh");
    trainee.requireAccessible();
    trainee.requireNoSidewaysScroll();
    desk.asks("name", "id-card", "birth").judges(true);
    desk.chooses("正式挂失手续费 50 元").opens("挂失").presses("正式挂失");
    desk.reads("挂失的责任界线").chooses("可以在 30 天内申请赔付");
    desk.chooses("普通邮寄 5 个工作日").opens("卡流").presses("补发新卡");
    desk.fills("method", "urgent").chooses("3 天后我回电");
    trainee.photograph("simulation-call-wrap-up-zh");
    desk.writesUp("尾号 6621 金卡被偷，已正式挂失", "加急补卡，并申请赔付", inDays(trainee, 3));

    trainee.find("result").click();
    assertThat(trainee.page().locator(".figure").innerText()).isEqualTo("100");
    assertThat(trainee.page().locator(".verdict").innerText()).contains("合格", "一次解决");
    trainee.photograph("simulation-result-zh");
    trainee.requireAccessible();
    trainee.requireNoSidewaysScroll();

    trainee.open("/simulation/list.xhtml");
    assertThat(trainee.page().locator(".offers").innerText()).containsPattern("正式 \\d+ 次，合格 [1-9]");
  }

  @Test
  void skipping_the_check_and_asking_for_a_password_fail_the_call_whatever_the_rest(
      @Speaking("en-GB") Visitor trainee) {
    trainee.signIn("H20502", PASSWORD);
    trainee.speaks("en");
    Desk desk = Desk.take(trainee, "Wallet stolen", "Practise with hints");
    assertThat(trainee.find("hint").innerText()).contains("Bank, department, surname");
    desk.says("Hello, Harbour Bank card centre, my name is Lin, how may I help you?");
    desk.chooses("Tell me your enquiry password").opens("Loss").presses("Temporary stop");
    trainee.photograph("simulation-call-en");
    desk.chooses("Before I look at transactions").chooses("let us skip the questions");
    desk.chooses("formal report costs 50 yuan").opens("Loss").presses("Formal loss report");
    trainee.find("hang").click();
    trainee.find("hang-yes").click();
    desk.settled();
    desk.writesUp("Card 6621 stolen", "new card and a claim", inDays(trainee, 2));
    trainee.find("result").click();

    trainee.page().waitForURL("**/simulation/result.xhtml*");
    assertThat(trainee.page().locator(".finding.FATAL").allInnerTexts())
        .anySatisfy(t -> assertThat(t).contains("Asked for a password"))
        .anySatisfy(t -> assertThat(t).contains("without verification", "Formal loss report"))
        .anySatisfy(t -> assertThat(t).contains("Hung up"))
        .allSatisfy(t -> assertThat(t).containsPattern("\\d\\d:\\d\\d"));
    assertThat(trainee.page().locator(".verdict").innerText()).contains("fatal error", "Practice");
    trainee.photograph("simulation-result-en");
    trainee.requireAccessible();
  }

  @Test
  void with_the_network_cut_the_page_says_so_and_sends_the_move_once_it_is_back(Visitor trainee) {
    trainee.signIn("H20503", PASSWORD);
    Desk desk = Desk.take(trainee, "第三次来电", "接听电话");
    trainee.context().setOffline(true);
    trainee.find("words").fill("您好，海港银行信用卡中心，我姓林，很高兴为您服务。");
    trainee.find("words").press("Enter");
    trainee.page().locator("#status.bad").waitFor();
    assertThat(trainee.find("status").innerText()).contains("连接中断");
    trainee.context().setOffline(false);
    desk.settled();
    assertThat(trainee.page().locator("#log .agent").count()).isEqualTo(1);
    assertThat(desk.log()).contains("第三次打来");
    trainee.photograph("simulation-call-angry-zh");
    trainee.forgiveErrors();
  }

  private static String inDays(Visitor visitor, int days) {
    String today = visitor.find("due").getAttribute("min");
    return LocalDate.parse(today).plusDays(days).toString();
  }
}
