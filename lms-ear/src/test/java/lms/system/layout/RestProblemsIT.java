package lms.system.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong under /api/v1, a program gets JSON that it can read, never a page. */
@SystemTest
class RestProblemsIT {
  private static final String JSON = "application/json";

  @Test
  void an_unknown_token_is_told_so(Site site) throws Exception {
    problem(withToken(site, "academy_wrong"), 401, "token.refused.tokenRefused");
  }

  @ParameterizedTest
  @CsvSource({"-1 day, null", "1 day, now()"})
  void an_expired_and_a_withdrawn_token_are_told_so(String expires, String withdrawn, Site site)
      throws Exception {
    assumeTrue(site.database().isPresent(), "a token can be laid only in a database at hand");
    String secret = "academy_" + java.util.UUID.randomUUID();
    try (Connection connection = site.database().get().connect();
        PreparedStatement lay =
            connection.prepareStatement(
                """
                insert into token.token (token_id, version, person_id, name, right_names,
                    secret_hash, made, expires, withdrawn)
                select gen_random_uuid(), 0, p.person_id, 'system test', 'SEE_CERTIFICATES',
                    encode(sha256(convert_to(?, 'UTF8')), 'hex'), c.now - interval '30 days',
                    c.now + ?::interval, %s
                from people.person p, (select now() + offset_seconds * interval '1 second' as now
                    from platform.clock) c where p.number = 'R10012'"""
                    .formatted(withdrawn))) {
      lay.setString(1, secret);
      lay.setString(2, expires);
      assertThat(lay.executeUpdate()).isEqualTo(1);
    }
    problem(withToken(site, secret), 401, "token.refused.tokenRefused");
  }

  @Test
  void a_stranger_is_asked_to_sign_in(Site site) throws Exception {
    HttpResponse<String> answer = site.get(site.caller(), "/api/v1/certificates");
    problem(answer, 401, "layout.signInFirst");
    assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
  }

  @Test
  void a_missing_right_is_named(Site site) throws Exception {
    problem(site.get(trainee(site), "/api/v1/certificates"), 403, "layout.notAllowed");
  }

  @Test
  void another_site_cannot_post(Site site) throws Exception {
    var request =
        site.request("/api/v1/calls")
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString("{}"));
    problem(trainee(site).send(request.build(), BodyHandlers.ofString()), 403, "layout.notAllowed");
  }

  @Test
  void an_address_that_does_not_exist_is_not_found(Site site) throws Exception {
    problem(site.get(site.caller(), "/api/v1/nowhere"), 404, "layout.noSuchAddress");
    problem(site.get(site.caller(), "/api/nowhere"), 404, "layout.noSuchPage");
    problem(site.get(trainee(site), "/api/v1/calls/7"), 404, "layout.noSuchAddress");
  }

  @Test
  void a_method_that_an_address_does_not_know_is_refused_with_those_it_knows(Site site)
      throws Exception {
    var put = site.request("/api/v1/calls").PUT(BodyPublishers.noBody()).build();
    HttpResponse<String> answer = site.caller().send(put, BodyHandlers.ofString());
    problem(answer, 405, "layout.noSuchMethod");
    assertThat(answer.headers().firstValue("allow").orElse("")).contains("GET", "POST");
  }

  @Test
  void another_form_than_json_is_refused(Site site) throws Exception {
    problem(post(site, "/api/v1/calls", "text/plain", "x"), 415, "layout.formNotTaken");
    var xml = site.request("/api/v1/calls").header("Accept", "application/xml").build();
    problem(trainee(site).send(xml, BodyHandlers.ofString()), 406, "layout.noSuchForm");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"scenario\"",
        "{\"scenario\": \"\\u0000\"}",
        "[]",
        "`{\"practice\": {}, \"scenario\": \"x\"}`"
      })
  void json_that_cannot_be_read_is_the_callers_slip(String body, Site site) throws Exception {
    problem(post(site, "/api/v1/calls", JSON, body), 400, "layout.unreadable");
  }

  @ParameterizedTest
  @CsvSource({"/record/check.xhtml?seal=%00x", "/api/v1/calls?x=%00", "/content/%00"})
  void a_zero_character_is_the_callers_slip(String address, Site site) throws Exception {
    assertThat(site.get(site.caller(), address).statusCode()).isEqualTo(400);
  }

  @Test
  void a_zero_character_in_a_form_is_the_callers_slip(Site site) throws Exception {
    var form =
        site.request("/language").header("Content-Type", "application/x-www-form-urlencoded");
    var post = form.POST(BodyPublishers.ofString("to=en&back=%00")).build();
    assertThat(site.caller().send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }

  @Test
  void an_incomplete_order_names_its_fields_in_the_callers_language(Site site) throws Exception {
    HttpResponse<String> chinese =
        post(site, "/api/v1/calls", JSON, "{\"scenario\":\"\",\"practice\":true}");
    problem(chinese, 400, "layout.invalid");
    assertThat(chinese.body()).contains("\"field\":\"scenario\"", "不能为空");
    HttpResponse<String> nobody = post(site, "/api/v1/calls", JSON, "");
    assertThat(nobody.statusCode()).isEqualTo(400);
    HttpResponse<String> deep =
        post(site, "/api/v1/sittings", JSON, "{\"paper\":null,\"lease\":0}");
    problem(deep, 400, "layout.invalid");
    assertThat(deep.body()).contains("\"field\":\"paper\"", "缺少此项");
  }

  @Test
  void a_program_may_ask_for_english(Site site) throws Exception {
    var request = site.request("/api/v1/certificates").header("Accept-Language", "en-GB").build();
    HttpResponse<String> answer = site.caller().send(request, BodyHandlers.ofString());
    assertThat(answer.body()).contains("Please sign in first.");
  }

  private static HttpResponse<String> withToken(Site site, String secret) throws Exception {
    var request =
        site.request("/api/v1/certificates").header("Authorization", "Bearer " + secret).build();
    return site.caller().send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(Site site, String path, String type, String body)
      throws Exception {
    var request =
        site.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return trainee(site).send(request.build(), BodyHandlers.ofString());
  }

  private static HttpClient trainee(Site site) throws Exception {
    HttpClient caller = site.caller();
    site.signIn(caller, "H20417");
    return caller;
  }

  private static void problem(HttpResponse<String> answer, int status, String key) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith(JSON);
    assertThat(answer.body()).contains("\"key\":\"" + key + "\"", "\"text\":\"");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
  }
}
