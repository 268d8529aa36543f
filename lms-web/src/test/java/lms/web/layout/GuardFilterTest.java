package lms.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardFilterTest {
  @ParameterizedTest
  @ValueSource(strings = {"seal=%00", "seal=%00%3Cx", "a=1&b=x%00", "a=\0"})
  void an_address_with_a_zero_character_cannot_be_read(String address) {
    assertThat(GuardFilter.readable(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seal=00", "of=100%25", "of=%2500", "of=%E4%B8%80"})
  void any_other_can(String address) {
    assertThat(GuardFilter.readable(address)).isTrue();
  }
}
