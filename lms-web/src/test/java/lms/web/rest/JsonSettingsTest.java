package lms.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSettingsTest {
  /** A body with texts. */
  record Body(String text, List<String> texts) {}

  @Test
  void a_zero_character_in_a_text_cannot_be_read() {
    refused("{\"text\": \"a\\u0000b\"}");
    refused("{\"texts\": [\"a\", \"\\u0000\"]}");
  }

  @Test
  void any_other_text_is_read_as_it_is() throws Exception {
    Body body =
        JsonSettings.reader(Body.class).readValue("{\"text\": \"\\u0001一\", \"texts\": [\"\"]}");
    assertThat(body).isEqualTo(new Body("\u0001一", List.of("")));
  }

  private static void refused(String body) {
    assertThatThrownBy(() -> JsonSettings.reader(Body.class).readValue(body))
        .isInstanceOf(JsonProcessingException.class);
  }
}
