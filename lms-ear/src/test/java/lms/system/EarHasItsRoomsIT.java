package lms.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@SystemTest
class EarHasItsRoomsIT {
  @Test
  void the_academy_says_that_it_is_ready(Site site) throws Exception {
    HttpResponse<String> answer = site.get(site.caller(), "/api/v1/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void the_server_does_not_tell_what_it_is(Site site) throws Exception {
    HttpResponse<String> answer = site.get(site.caller(), "/security/sign-in.xhtml");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void a_script_cannot_read_the_session_and_another_site_cannot_use_it(Site site) throws Exception {
    HttpResponse<String> answer = site.get(site.caller(), "/certification/check.xhtml");
    assertThat(answer.headers().allValues("set-cookie"))
        .isNotEmpty()
        .allMatch(c -> c.contains("HttpOnly") && c.contains("SameSite=Lax"));
  }

  @Test
  void a_page_travels_compressed(Site site) throws Exception {
    HttpResponse<byte[]> answer =
        site.caller()
            .send(
                site.request("/security/sign-in.xhtml").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
  }
}
