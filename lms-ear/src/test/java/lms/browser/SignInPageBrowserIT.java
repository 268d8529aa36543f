package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The door of the house, as a stranger sees it. */
@BrowserTest
class SignInPageBrowserIT {
  @Test
  void a_stranger_is_led_to_the_sign_in_page(Visitor stranger) {
    stranger.open("/");
    assertThat(stranger.page().url()).contains("/security/sign-in.xhtml");
    assertThat(stranger.find("name")).isVisible();
    assertThat(stranger.find("password")).isVisible();
  }

  @Test
  void it_speaks_chinese_first_and_english_at_a_press(Visitor stranger) {
    stranger.open("/security/sign-in.xhtml");
    assertThat(stranger.language()).startsWith("zh");
    stranger.speaks("en");
    assertThat(stranger.find("name")).isVisible();
  }

  @Test
  void everybody_can_use_it_at_a_desk_and_on_a_phone(Visitor stranger) {
    stranger.open("/security/sign-in.xhtml");
    stranger.requireAccessible();
    stranger.requireNoSidewaysScroll();
    stranger.photograph("sign-in");
  }
}
