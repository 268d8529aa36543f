package lms.browser.question;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/** What the editor shows of a question is what a trainee gets, whatever its type. */
@BrowserTest
class QuestionPreviewBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final String[] TYPES = {
    "single", "multiple", "truefalse", "fill", "order", "match", "short", "essay", "spoken"
  };
  private static final String RULE =
      "{\"twice\": false, \"tolerance\": 10, \"days\": 3, \"weight\": 1}";

  /**
   * Every part with its kind and its place on the page; then all words, whose order is drawn. Not
   * what only a sitting has: what was saved, and how many recordings are left.
   */
  private static final String DRAWN =
      """
      (q) => {
        const parts = [...q.querySelectorAll('*')].filter((e) => !e.closest('.state, .left'));
        const kind = (e) => `${e.localName}.${e.className}.${e.type ?? ''} ${getComputedStyle(e).display}`;
        const own = (e) => [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim().replace(/^[A-Z] · /, ''));
        const words = parts.filter((e) => e.localName !== 'h2').flatMap(own).filter(Boolean).sort();
        return [...parts.map(kind), ...words];
      }""";

  @Test
  void each_type_looks_there_as_it_does_in_an_exam(Visitor lin, Visitor chen, Site site) {
    LaidPaper paper = LaidPaper.marked(site, "H20405", 600, RULE, TYPES);
    Page exam = lin.signIn("H20405", PASSWORD).open(paper.page());
    exam.locator("#begin").click();
    exam.locator("#item-1").waitFor();
    exam.locator("#all").check();
    assertThat(exam.locator("#sheet .q")).hasCount(TYPES.length);

    chen.signIn("T10021", PASSWORD);
    List<String> questions = paper.questions();
    for (int n = 0; n < TYPES.length; n++) {
      Page editor = chen.open("/question/edit.xhtml?id=" + questions.get(n));
      editor.locator("#editor[data-ready]").waitFor();
      Locator preview = editor.locator("#preview .q");
      assertThat(preview).hasCount(1);
      assertThat(drawn(preview))
          .as(TYPES[n])
          .hasSizeGreaterThan(6)
          .isEqualTo(drawn(exam.locator("#item-" + (n + 1))));
      chen.photograph("preview-" + TYPES[n] + "-zh");
      if (TYPES[n].equals("order")) chen.requireAccessible();
      chen.requireNoSidewaysScroll();
    }
    chen.page().locator("#preview-language").click();
    assertThat(chen.page().locator("#preview .record")).containsText("Record");
  }

  @SuppressWarnings("unchecked")
  private static List<String> drawn(Locator item) {
    return (List<String>) item.evaluate(DRAWN);
  }
}
