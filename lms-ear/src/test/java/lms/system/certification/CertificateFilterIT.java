package lms.system.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a filter never means "all of them". */
@SystemTest
class CertificateFilterIT {
  private static final String HR = "R10012";
  private static final String LIST = "/api/v1/certificates";
  private static final List<String> FILES = List.of("/files/xlsx", "/files/csv");

  @ParameterizedTest
  @CsvSource({
    "state, state=REVOKE",
    "state, state=revoked",
    "state, state=VALID&state=REVOKED",
    "from, from=2026-13-01",
    "until, until=yesterday",
    "site, site=north",
    "ending, ending=maybe",
    "sate, sate=REVOKED"
  })
  void what_cannot_be_read_is_refused_by_its_name(String name, String query, Site site)
      throws Exception {
    HttpClient hr = hr(site);
    refused(site.get(hr, LIST + "?" + query), name);
    for (String file : FILES) refused(site.get(hr, LIST + file + "?" + query), name);
    int parcels = json(site.get(hr, LIST + "/parcels")).size();
    refused(post(site, hr, LIST + "/parcels?" + query), name);
    assertThat(json(site.get(hr, LIST + "/parcels"))).hasSize(parcels);
  }

  @ParameterizedTest
  @CsvSource({"page, page=first", "page, page=0", "size, size=-1", "size, size=many"})
  void so_is_a_page_that_no_list_has(String name, String query, Site site) throws Exception {
    refused(site.get(hr(site), LIST + "?" + query), name);
  }

  @Test
  void not_ending_is_not_ending_soon(Site site) throws Exception {
    HttpClient hr = hr(site);
    long all = found(site, hr, "");
    assertThat(all).isPositive();
    assertThat(found(site, hr, "?ending=false")).isEqualTo(all);
    assertThat(found(site, hr, "?ending=true")).isLessThan(all);
    assertThat(found(site, hr, "?ending=true")).isEqualTo(found(site, hr, "?ending=on"));
    assertThat(found(site, hr, "?state=&words=")).isEqualTo(all);
  }

  @Test
  void a_page_takes_the_same_slip_as_not_said_and_hands_it_to_no_file(Site site) throws Exception {
    HttpResponse<String> page =
        site.get(hr(site), "/certification/list.xhtml?state=REVOKE&words=H20360");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("files/csv?words=H20360\"", "files/xlsx?words=H20360\"");
  }

  private static void refused(HttpResponse<String> answer, String name) throws Exception {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(400);
    JsonNode problem = json(answer);
    assertThat(problem.path("key").asText()).isEqualTo("layout.invalid");
    assertThat(problem.path("fields").findValuesAsText("field")).containsExactly(name);
    assertThat(problem.path("text").asText()).isNotBlank().doesNotContain("??");
  }

  private static long found(Site site, HttpClient hr, String query) throws Exception {
    return json(site.get(hr, LIST + query)).path("found").asLong();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpResponse<String> post(Site site, HttpClient caller, String path)
      throws Exception {
    return caller.send(
        site.request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private static HttpClient hr(Site site) throws Exception {
    HttpClient caller = site.caller();
    site.signIn(caller, HR);
    return caller;
  }
}
