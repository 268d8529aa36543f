package lms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {
  @ParameterizedTest
  @CsvSource({"lin, %lin%", "100%, %100\\%%", "a_b, %a\\_b%", "c\\d, %c\\\\d%", "'', %%"})
  void signs_of_the_pattern_are_looked_for_as_they_are(String words, String pattern) {
    assertThat(Like.containing(words)).isEqualTo(pattern);
  }
}
