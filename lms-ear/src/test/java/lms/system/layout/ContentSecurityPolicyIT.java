package lms.system.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No script runs that the academy did not write into its own page. */
@SystemTest
class ContentSecurityPolicyIT {
  private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]{16,})'");
  private static final List<String> LOOSE =
      List.of(
          "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "data:", "http:", "https:");

  @Test
  void a_page_runs_only_scripts_with_the_nonce_of_this_very_answer(Site site) throws Exception {
    HttpClient hr = site.caller();
    site.signIn(hr, "R10012");
    HttpResponse<String> first = site.get(hr, "/certification/list.xhtml");
    HttpResponse<String> second = site.get(hr, "/certification/list.xhtml");
    assertThat(nonce(first)).isNotEqualTo(nonce(second));
    nonce(site.get(hr, "/people/list.xhtml"));
  }

  @Test
  void a_page_that_is_kept_for_all_runs_files_of_ours_only(Site site) throws Exception {
    for (int time = 0; time < 2; time++) {
      HttpResponse<String> page = site.get(site.caller(), "/security/sign-in.xhtml");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(scripts(page)).containsExactly("'self'");
      assertThat(inlineScripts(page.body())).isEmpty();
      assertThat(page.body()).contains("<script ").doesNotContain("nonce");
    }
  }

  @Test
  void a_kept_page_leads_each_stranger_on_their_own_way(Site site) throws Exception {
    String page = "/security/sign-in.xhtml?next=";
    String first = site.get(site.caller(), page + "%2Fexam%2Flist.xhtml").body();
    String second = site.get(site.caller(), page + "%2Fhome%22%3E%3Cb%3E").body();
    assertThat(first).contains("value=\"/exam/list.xhtml\"");
    assertThat(second)
        .contains("value=\"/home&quot;&gt;&lt;b&gt;\"")
        .doesNotContain("exam/list", "<b>");
  }

  @Test
  void so_does_the_error_page(Site site) throws Exception {
    HttpClient hr = site.caller();
    site.signIn(hr, "R10012");
    for (String nowhere : List.of("/people/nobody.xhtml", "/content/lesson.xhtml?id=nowhere")) {
      HttpResponse<String> answer = site.get(hr, nowhere);
      assertThat(answer.statusCode()).isEqualTo(404);
      nonce(answer);
    }
  }

  @Test
  void an_answer_that_is_no_page_runs_nothing_from_elsewhere(Site site) throws Exception {
    HttpClient hr = site.caller();
    site.signIn(hr, "R10012");
    for (String path :
        List.of("/api/v1/certificates", "/api/v1/nowhere", "/api/v1/openapi", "/api/v1/ready")) {
      List<String> scripts = scripts(site.get(hr, path));
      requireStrict(scripts);
      assertThat(scripts).as(path).containsExactly("'self'");
    }
  }

  private static String nonce(HttpResponse<String> page) {
    assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    List<String> scripts = scripts(page);
    requireStrict(scripts);
    Matcher nonce = NONCE.matcher(String.join(" ", scripts));
    assertThat(nonce.find()).as("a nonce in " + scripts).isTrue();
    assertThat(inlineScripts(page.body()))
        .allSatisfy(s -> assertThat(s).contains("nonce=\"" + nonce.group(1) + "\""));
    assertThat(page.body()).doesNotContainPattern("<[a-z]+ [^>]*\\son(?:click|load|submit)=");
    return nonce.group(1);
  }

  private static Stream<String> inlineScripts(String body) {
    return Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>")
        .matcher(body)
        .results()
        .map(r -> r.group());
  }

  /** What may run, from the only policy of the answer. */
  private static List<String> scripts(HttpResponse<String> answer) {
    List<String> policies = answer.headers().allValues("content-security-policy");
    assertThat(policies).as(answer.uri().toString()).hasSize(1);
    return scripts(policies.get(0));
  }

  private static List<String> scripts(String policy) {
    for (String directive : List.of("script-src", "default-src"))
      for (String part : policy.split(";")) {
        List<String> words = List.of(part.strip().split("\\s+"));
        if (words.get(0).equals(directive)) return words.subList(1, words.size());
      }
    throw new AssertionError("no word about scripts: " + policy);
  }

  private static void requireStrict(List<String> scripts) {
    assertThat(scripts).doesNotContainAnyElementsOf(LOOSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script-src 'self' 'nonce-AAAAAAAAAAAAAAAAAAAAAA==' 'unsafe-inline'",
        "default-src 'self'; script-src 'self' 'unsafe-eval'",
        "default-src 'self' https:; img-src 'self'",
        "script-src *",
        "img-src 'self'"
      })
  void a_loose_policy_would_be_found(String policy) {
    assertThatThrownBy(() -> requireStrict(scripts(policy))).isInstanceOf(AssertionError.class);
  }
}
