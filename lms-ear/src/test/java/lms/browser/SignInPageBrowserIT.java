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
  void it_speaks_chinese_first_and_english_at_a_press(Visitor stranger) {
    stranger.open("/security/sign-in.xhtml");
    assertThat(stranger.page().locator("html").getAttribute("lang")).startsWith("zh");
    stranger.page().locator("form.language button").click();
    assertThat(stranger.page().locator("html").getAttribute("lang")).startsWith("en");
    assertThat(stranger.find("name").isVisible()).isTrue();
  }

  @Test
  void everybody_can_use_it_at_a_desk_and_on_a_phone(Visitor stranger) {
    stranger.open("/security/sign-in.xhtml");
    stranger.requireAccessible();
    stranger.requireNoSidewaysScroll();
    stranger.photograph("sign-in");
  }
}
