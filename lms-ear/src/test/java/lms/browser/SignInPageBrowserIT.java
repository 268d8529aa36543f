package lms.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The door of the house, as a stranger sees it. */
@BrowserTest
class SignInPageBrowserIT {
  @Test
  void a_stranger_is_led_to_the_sign_in_page(Visitor stranger) {
    stranger.open("/");
    assertThat(stranger.page().url()).contains("/security/sign-in.xhtml");
    assertThat(stranger.find("name").isVisible()).isTrue();
    assertThat(stranger.find("password").isVisible()).isTrue();
  }

  @Test
  void the_page_speaks_the_language_of_the_browser(
      Visitor chinese, @Speaking("en-GB") Visitor english) {
    chinese.open("/security/sign-in.xhtml");
    english.open("/security/sign-in.xhtml");
    assertThat(chinese.page().locator("html").getAttribute("lang")).startsWith("zh");
    assertThat(english.page().locator("html").getAttribute("lang")).startsWith("en");
  }

  @Test
  void everybody_can_use_it_at_a_desk_and_on_a_phone(Visitor stranger) {
    stranger.open("/security/sign-in.xhtml");
    stranger.requireAccessible();
    stranger.requireNoSidewaysScroll();
    stranger.photograph("sign-in");
  }
}
