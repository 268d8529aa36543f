package lms.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import lms.platform.Language;
import lms.platform.Texts;
import org.junit.jupiter.api.Test;

class FieldProblemTest {
  @Test
  void a_person_reads_the_field_in_their_own_words_wherever_it_stands() {
    assertThat(sentence("firstDay", Language.ZH)).isEqualTo("开班日：x");
    assertThat(sentence("order.name.zh", Language.EN)).isEqualTo("Chinese: x");
    assertThat(sentence("rights[2]", Language.EN)).isEqualTo("rights: x");
  }

  @Test
  void a_field_without_words_stands_as_it_was_sent() {
    assertThat(sentence("sequence", Language.EN)).isEqualTo("sequence: x");
  }

  private static String sentence(String field, Language language) {
    return new FieldProblem(field, "x").sentence(Texts.in(language));
  }
}
