package lms.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody goes after the sign-in. */
class LocalAddressTest {
  @Test
  void a_page_of_this_house_is_a_way_back_with_all_it_was_asked() {
    for (String page : new String[] {"/home", "/content/knowledge.xhtml?q=PIN&of=7#top"})
      assertThat(LocalAddress.orHome(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//elsewhere.example/",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        "elsewhere.example",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "/home\r\nSet-Cookie: academy=1",
        "/\t/elsewhere.example"
      })
  void anything_else_leads_home(String wanted) {
    assertThat(LocalAddress.orHome(wanted)).isEqualTo("/home");
  }
}
