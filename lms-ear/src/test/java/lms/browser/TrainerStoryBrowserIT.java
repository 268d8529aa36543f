package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What trainers do when nobody is in class, in English: lessons, questions, and who is at risk. */
@BrowserTest
class TrainerStoryBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String CHEN = "T10021";
  private static final String YANG = "T10024";

  private Visitor writer;
  private Visitor reader;

  @AfterEach
  void leave_the_language_as_it_was() {
    for (Visitor one : Stream.of(writer, reader).filter(v -> v != null).toList()) {
      one.open("/home");
      one.speaks("zh-CN");
    }
  }

  @Test
  void a_lesson_is_written_with_a_preview_and_a_picture_and_read(@Speaking("en-GB") Visitor chen)
      throws IOException {
    writer = english(chen, CHEN);
    Page page = chen.open("/content/authoring.xhtml");
    page.locator("a[href*='?course=']").last().click();
    page.locator("#editor[data-ready]").waitFor();
    page.locator("#title-en").fill("Winter fees at a glance");
    page.locator("#save").click();
    assertThat(page.locator("#said")).containsText("Not saved yet");
    assertThat(page.locator(".field-error")).not().hasCount(0);

    page.locator("#title-zh").fill("冬季费用一览");
    page.locator("#topics").selectOption(new SelectOption().setIndex(0));
    page.locator("#goals-zh").fill("能说出三项费用");
    page.locator("#goals-en").fill("Name three fees");
    page.locator("[data-show='zh']").click();
    page.locator("#text-zh").fill("## 费用 {#fees}\n\n正式挂失收费 **50 元**。");
    page.locator("[data-show='en']").click();
    page.locator("#text-en")
        .fill("## Fees {#fees}\n\n| What | Yuan |\n|---|---|\n| Formal report | **50** |\n\n");
    assertThat(page.locator("#preview h2")).containsText("Fees");
    assertThat(page.locator("#preview table strong")).hasText("50");

    page.locator("#text-en").press("Control+End");
    page.locator("#picture").setInputFiles(new FilePayload("fees.png", "image/png", picture()));
    assertThat(page.locator("#said")).containsText("The picture is in");
    page.keyboard().type("A scale of fees");
    assertThat(page.locator("#preview img[alt='A scale of fees']")).isVisible();
    chen.speaks("en");
    page.locator("#save").dblclick();
    assertThat(page.locator("#said")).hasText("Saved.");
    page.locator("#save").dblclick();
    assertThat(page.locator("#said")).hasText("Saved.");
    chen.requireAccessible();
    chen.requireNoSidewaysScroll();
    chen.photograph("lesson-edit-en");

    page.locator("#read").click();
    assertThat(page.locator("h1")).containsText("Winter fees at a glance");
    assertThat(page.locator(".prose table")).isVisible();
    assertThat(page.locator(".prose img")).isVisible();
    Object width = page.evaluate("document.querySelector('.prose img').naturalWidth");
    assertThat(width).isEqualTo(120);

    chen.open("/content/authoring.xhtml");
    assertThat(page.locator("ol.lessons li:has-text('Winter fees at a glance')")).hasCount(1);
  }

  @Test
  void questions_of_all_types_go_from_a_draft_to_a_second_version_and_into_retirement(
      @Speaking("en-GB") Visitor chen, @Speaking("en-GB") Visitor yang) {
    writer = english(chen, CHEN);
    reader = english(yang, YANG);
    String single = single(chen);
    List<String> others =
        List.of(multiple(chen), truth(chen), fill(chen), order(chen), match(chen));

    QuestionDesk.of(yang, single).sendsBack("Which of the two reports is meant?");
    QuestionDesk draft = QuestionDesk.of(chen, single);
    assertThat(draft.said()).containsText("Which of the two reports is meant?");
    draft.asks("正式挂失收费多少？", "What does a formal report cost?").handsIn();
    QuestionDesk.of(yang, single).activates();
    others.forEach(id -> QuestionDesk.of(yang, id).activates());

    QuestionDesk active = QuestionDesk.of(chen, single);
    assertThat(active.said()).containsText("This question is in use");
    active.asks("正式挂失手续费是多少？", "What is the fee of a formal report?").handsIn();
    QuestionDesk second = QuestionDesk.of(yang, single).activates();
    assertThat(second.versions()).hasCount(2);
    assertThat(second.versions().nth(0)).containsText("Version 2 · Active");
    assertThat(second.versions().nth(1)).containsText("Version 1 · Superseded");
    yang.requireAccessible();
    yang.photograph("question-active-en");

    QuestionDesk.of(yang, single).retires("The fee has changed.");
    others.forEach(id -> QuestionDesk.of(yang, id).retires("Written for a rehearsal."));
    Page list = yang.open("/question/list.xhtml?state=RETIRED");
    assertThat(list.locator("#questions tbody tr")).not().hasCount(0);
    assertThat(list.locator("#questions")).containsText(single);
  }

  @Test
  void a_cohort_shows_who_took_what_and_who_needs_help(@Speaking("en-GB") Visitor chen) {
    writer = english(chen, CHEN);
    Page page = chen.open("/programme/cohorts.xhtml");
    page.locator("#cohorts a", new Page.LocatorOptions().setHasText("Class A"))
        .or(
            page.locator("#cohorts tr", new Page.LocatorOptions().setHasText("2026-A"))
                .locator("a"))
        .first()
        .click();
    assertThat(page.locator("#people tbody tr")).hasCount(4);
    Locator gao = page.locator("#heat tbody tr", new Page.LocatorOptions().setHasText("Gao Rui"));
    assertThat(gao.locator(".cell")).not().hasCount(0);
    assertThat(
            page.locator("#people tbody tr", new Page.LocatorOptions().setHasText("Feng Kai"))
                .locator(".tag.bad"))
        .not()
        .hasCount(0);
    gao.locator("a.cell").first().click();
    assertThat(page.url()).contains("/exam/result.xhtml?sitting=");
    assertThat(page.locator(".items > li")).not().hasCount(0);
  }

  private static String single(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "single")
            .isRefusedEmpty()
            .asks("挂失要多少钱？", "What does a report cost?")
            .writes("options/0/text", "50 元", "50 yuan")
            .writes("options/1/text", "20 元", "20 yuan")
            .writes("options/2/text", "100 元", "100 yuan")
            .writes("options/3/text", "免费", "Nothing")
            .right(0);
    assertThat(desk.preview().locator("input[type=radio]")).hasCount(4);
    assertThat(desk.preview()).containsText("50 yuan");
    chen.requireAccessible();
    chen.requireNoSidewaysScroll();
    chen.photograph("question-single-en");
    return desk.handsIn();
  }

  private static String multiple(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "multiple")
            .asks("哪些要先核对身份？", "What needs an identity check first?")
            .writes("options/0/text", "查询余额", "Asking for the balance")
            .writes("options/1/text", "改地址", "A new address")
            .writes("options/2/text", "问营业时间", "Opening hours")
            .writes("options/3/text", "问地址", "The way to a branch")
            .right(0, 1);
    assertThat(desk.preview().locator("input[type=checkbox]")).hasCount(4);
    return desk.handsIn();
  }

  private static String truth(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "truefalse")
            .asks("坐席可以询问客户的查询密码。", "An agent may ask for the enquiry password.")
            .right(false);
    assertThat(desk.preview().locator("input[type=radio]")).hasCount(2);
    return desk.handsIn();
  }

  private static String fill(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "fill")
            .asks("正式挂失收费 ___ 元。", "A formal report costs ___ yuan.")
            .accepts("50 | 五十 | fifty");
    assertThat(desk.preview().locator(".blanks input")).hasCount(1);
    return desk.handsIn();
  }

  private static String order(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "order")
            .asks("排出正确的顺序。", "Put these in order.")
            .writes("items/0/text", "问候", "Greet")
            .writes("items/1/text", "核对", "Verify")
            .writes("items/2/text", "办理", "Act")
            .writes("items/3/text", "确认", "Confirm");
    assertThat(desk.preview().locator(".sortable li")).hasCount(4);
    assertThat(desk.preview().locator(".sortable li").first()).containsText("Confirm");
    desk.preview().locator(".sortable .down").first().click();
    assertThat(desk.preview().locator(".sortable li").first()).containsText("Act");
    return desk.handsIn();
  }

  private static String match(Visitor chen) {
    QuestionDesk desk =
        QuestionDesk.fresh(chen, "match")
            .asks("把情况和办法对起来。", "Match need and answer.")
            .writes("pairs/0/left", "卡丢了", "Card lost")
            .writes("pairs/0/right", "挂失", "Report it")
            .writes("pairs/1/left", "额度不够", "Limit too low")
            .writes("pairs/1/right", "申请提额", "Ask for more")
            .writes("pairs/2/left", "账单有误", "Bill wrong")
            .writes("pairs/2/right", "提出争议", "Dispute it");
    assertThat(desk.preview().locator("select")).hasCount(3);
    return desk.handsIn();
  }

  private static Visitor english(Visitor visitor, String number) {
    return visitor.signIn(number, PASSWORD).speaks("en");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
