package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The question editor: what an author and a reviewer do at it, in the author's words. */
final class QuestionDesk {
  private final Visitor author;
  private final Page page;

  private QuestionDesk(Visitor author) {
    this.author = author;
    this.page = author.page();
  }

  static QuestionDesk fresh(Visitor author, String type) {
    QuestionDesk desk = new QuestionDesk(author).at("/question/edit.xhtml");
    desk.page.locator("#type").selectOption(type);
    desk.page
        .locator("#source")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    return desk;
  }

  static QuestionDesk of(Visitor reader, String id) {
    return new QuestionDesk(reader).at("/question/edit.xhtml?id=" + id);
  }

  private QuestionDesk at(String path) {
    author.open(path);
    page.locator("#editor[data-ready]").waitFor();
    return this;
  }

  QuestionDesk asks(String chinese, String english) {
    page.locator("#stem-zh").fill(chinese);
    page.locator("#stem-en").fill(english);
    page.locator("#explanation-zh").fill("依据所选章节。");
    page.locator("#explanation-en").fill("The chosen section says so.");
    return this;
  }

  /** Fills a part of the key, such as {@code options/0/text}, in both languages. */
  QuestionDesk writes(String at, String chinese, String english) {
    key(at + "/zh").fill(chinese);
    key(at + "/en").fill(english);
    return this;
  }

  QuestionDesk accepts(String words) {
    key("blanks/0/accept").fill(words);
    return this;
  }

  QuestionDesk right(int... places) {
    for (int place : places)
      page.locator(".part[data-at='options/" + place + "'] .check input").check();
    return this;
  }

  QuestionDesk right(boolean truth) {
    page.locator("#parts input[value='" + truth + "']").check();
    return this;
  }

  Locator preview() {
    return page.locator("#preview");
  }

  /** Saves with nothing asked yet: told at the fields, and nothing is kept. */
  QuestionDesk isRefusedEmpty() {
    page.locator("#save").click();
    assertThat(page.locator("#stem-zh ~ .field-error, #stem-zh + .field-error").first())
        .isVisible();
    assertThat(page.locator("#said")).isVisible();
    assertThat(page.locator("#question-id")).isEmpty();
    assertThat(page).not().hasURL(Pattern.compile("id="));
    return this;
  }

  /** Saves, hands in, and tells under which id. */
  String handsIn() {
    page.locator("#save").click();
    assertThat(page.locator("#said")).containsText("The draft is saved.");
    assertThat(page.locator(".field-error")).hasCount(0);
    assertThat(page.locator("#state")).hasText("Draft");
    page.locator("#hand-in").click();
    assertThat(page.locator("#state")).hasText("In review");
    assertThat(page.locator("#review")).isHidden();
    return page.locator("#question-id").innerText();
  }

  QuestionDesk activates() {
    page.locator("#activate").click();
    assertThat(page.locator("#state")).hasText("Active");
    return this;
  }

  QuestionDesk sendsBack(String why) {
    page.locator("#why").fill(why);
    page.locator("#send-back").click();
    assertThat(page.locator("#state")).hasText("Draft");
    return this;
  }

  QuestionDesk retires(String why) {
    page.locator("#retire").click();
    page.locator("#retire-why").fill(why);
    page.locator("#retire-now").click();
    assertThat(page.locator("#state")).hasText("Retired");
    return this;
  }

  Locator said() {
    return page.locator("#said");
  }

  Locator versions() {
    return page.locator("#versions li");
  }

  private Locator key(String at) {
    return page.locator("#parts [data-at='" + at + "']");
  }
}
