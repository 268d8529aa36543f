package lms.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.Test;

/** One press on one machine ends the sign-ins on all. */
@SystemTest
class SignOutEverywhereIT {
  private static final String PERSON = "H20398";
  private static final String ACCOUNT = "/security/account.xhtml";
  private static final String PAGE = "/programme/today.xhtml";
  private static final String JSON = "/api/v1/calls";
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  @Test
  void after_the_press_the_other_machine_is_signed_out_too(Site site) throws Exception {
    HttpClient here = site.caller();
    HttpClient there = site.caller();
    HttpClient colleague = site.caller();
    site.signIn(here, PERSON);
    site.signIn(there, PERSON);
    site.signIn(colleague, "H20401");
    for (HttpClient each : new HttpClient[] {here, there, colleague}) {
      assertThat(site.get(each, PAGE).statusCode()).isEqualTo(200);
      assertThat(site.get(each, JSON).statusCode()).isEqualTo(200);
    }

    assertThat(press(site, here).headers().firstValue("location").orElse(""))
        .contains("/security/sign-in.xhtml");

    for (HttpClient each : new HttpClient[] {here, there}) {
      HttpResponse<String> page = site.get(each, PAGE);
      assertThat(page.statusCode()).isEqualTo(302);
      assertThat(page.headers().firstValue("location").orElse("")).contains("sign-in");
      assertThat(site.get(each, JSON).statusCode()).isEqualTo(401);
    }
    assertThat(site.get(colleague, PAGE).statusCode()).isEqualTo(200);
    site.signIn(there, PERSON);
    assertThat(site.get(there, PAGE).statusCode()).isEqualTo(200);
  }

  /** As a browser without scripts would. */
  private static HttpResponse<String> press(Site site, HttpClient caller) throws Exception {
    String form = site.get(caller, ACCOUNT).body();
    form = form.substring(form.indexOf("id=\"everywhere-form\""));
    Matcher state = STATE.matcher(form);
    assertThat(state.find()).as("the form's state").isTrue();
    String body =
        "everywhere-form=everywhere-form&everywhere=&jakarta.faces.ViewState="
            + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        caller.send(
            site.request(ACCOUNT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer;
  }
}
