package lms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lms.platform.Both;
import lms.platform.Language;
import org.junit.jupiter.api.Test;

class ArticleSearchTest {
  static final List<ArticleSearch.Text> ARTICLES =
      List.of(
          new ArticleSearch.Text(
              "limit.temporary",
              new Both("临时额度", "Temporary limit"),
              new Both(
                  "## 申请条件 {#apply}\n\n须通过增强核身。\n\n## 到期 {#end}\n\n自动恢复。\n",
                  "## Who may apply {#apply}\n\nEnhanced verification first.\n\n## The end {#end}\n\nIt ends.\n")),
          new ArticleSearch.Text(
              "fees.schedule",
              new Both("收费标准", "Schedule of fees"),
              new Both(
                  "## 年费 {#annual}\n\n普卡80元。\n", "## Annual fee {#annual}\n\nClassic 80 yuan.\n")));

  @Test
  void a_chinese_question_finds_the_section_without_spaces_between_words() {
    assertThat(ArticleSearch.find(ARTICLES, "临时额度怎么申请", Language.ZH).get(0))
        .extracting(HitRow::articleId, HitRow::sectionId)
        .containsExactly("limit.temporary", "apply");
  }

  @Test
  void english_words_find_english_sections_for_a_chinese_reader_too() {
    assertThat(ArticleSearch.find(ARTICLES, "annual FEE", Language.ZH).get(0).sectionTitle())
        .isEqualTo("Annual fee");
  }

  @Test
  void what_is_nowhere_is_not_found() {
    assertThat(ArticleSearch.find(ARTICLES, "房贷利率", Language.ZH)).isEmpty();
    assertThat(ArticleSearch.find(ARTICLES, "  ?! ", Language.ZH)).isEmpty();
  }
}
