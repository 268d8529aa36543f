package lms.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lms.platform.Both;
import org.junit.jupiter.api.Test;

class TermSearchTest {
  static final TermSearch TERMS =
      new TermSearch(
          List.of(
              new TermRow("班", "ban", "cohort", "programme", new Both("也作：期", "also: intake")),
              new TermRow("挂失", "guashi", "loss report", "product", null),
              new TermRow("口头挂失", "koutouguashi", "loss report by telephone", "product", null),
              new TermRow(
                  "平均处理时长",
                  "pingjunchulishichang",
                  "average handling time",
                  "quality",
                  new Both("AHT", "AHT"))));

  @Test
  void a_word_is_found_in_both_languages_and_by_what_else_it_is_called() {
    assertThat(TERMS.find("LOSS")).extracting(TermRow::zh).containsExactly("挂失", "口头挂失");
    assertThat(TERMS.find("处理")).extracting(TermRow::zh).containsExactly("平均处理时长");
    assertThat(TERMS.find(" intake ")).extracting(TermRow::zh).containsExactly("班");
    assertThat(TERMS.find("aht")).hasSize(1);
    assertThat(TERMS.find("Gua shi")).extracting(TermRow::zh).containsExactly("挂失");
    assertThat(new Term("口头挂失").row().pinyin()).isEqualTo("koutouguashi");
    assertThat(TERMS.find("nowhere")).isEmpty();
    assertThat(TERMS.find("")).hasSize(4);
  }

  @Test
  void a_text_uses_the_longest_word_and_a_shorter_one_only_where_it_stands_for_itself() {
    assertThat(TERMS.in("换班前办理口头挂失。")).extracting(TermRow::zh).containsExactly("口头挂失");
    assertThat(TERMS.in("口头挂失之后再办挂失。")).extracting(TermRow::zh).containsExactly("挂失", "口头挂失");
  }
}
