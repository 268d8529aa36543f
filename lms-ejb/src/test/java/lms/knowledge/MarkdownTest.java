package lms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void sections_are_named_and_links_to_articles_lead_to_their_page() {
    Markdown text =
        new Markdown("## Time limit {#time-limit}\n\nSee [loss](article:lost-card.report#stop).\n");
    assertThat(text.sections()).extracting(Markdown.Section::id).containsExactly("time-limit");
    assertThat(text.sections().get(0).text()).isEqualTo("See loss.");
    assertThat(html(text))
        .contains("<h2 id=\"time-limit\">Time limit</h2>")
        .contains("href=\"/content/article.xhtml?id&#61;lost-card.report#stop\"");
  }

  @Test
  void tables_can_be_scrolled_and_pictures_come_from_the_course() {
    assertThat(html(new Markdown("| a | b |\n| - | - |\n| 1 | 2 |\n\n![x](media/x.svg)")))
        .contains("<div class=\"table-wrap\"><table>")
        .contains("src=\"/api/v1/content/pictures/cards/x.svg\"");
  }

  @Test
  void nothing_in_a_text_can_act() {
    String html =
        html(
            new Markdown(
                """
                <script>alert(1)</script>

                [a](javascript:alert(1)) [b](//evil.example/x) ![c](https://evil.example/x.png)
                ![d](data:image/svg+xml;base64,AAAA) <img src=x onerror=alert(1)>
                """));
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("href=\"javascript")
        .doesNotContain("href=\"//")
        .doesNotContain("<img src=\"http")
        .doesNotContain("<img src=\"data")
        .doesNotContain("<img src=\"x");
  }

  @Test
  void raw_html_is_found_with_its_line() {
    assertThat(new Markdown("one\n\ntwo <b>three</b>\n").html())
        .extracting(Markdown.Reference::line)
        .containsExactly(3, 3);
  }

  private static String html(Markdown text) {
    return text.html(
        name ->
            name.startsWith("media/")
                ? "/api/v1/content/pictures/cards/" + name.substring(6)
                : name);
  }
}
