package lms.system.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.system.LaidPaper;
import lms.system.Site;
import lms.system.SystemTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A plain answer goes a shorter way than everything else that is sent to the same address; nobody
 * may notice which way it went.
 */
@SystemTest
class SavingIT {
  private static final String JSON = "application/json";
  private static final String SECOND_PLACE =
      "{\"sequence\":%d,\"lease\":1,\"item\":0,\"answer\":{\"p\":[1]}}";

  private static final String SPOKEN = "\"t\":[\"0a1b2c3d-0000-4000-8000-0123456789ab\"]";

  private HttpClient trainee;
  private LaidPaper paper;
  private String address;

  @BeforeEach
  void somebody_writes(Site site) throws Exception {
    trainee = site.caller();
    site.signIn(trainee, "H20417");
    begins(site, "single", "truefalse");
  }

  private void begins(Site site, String... types) throws Exception {
    paper = LaidPaper.of(site, "H20417", 600, "AT_ONCE", types);
    HttpResponse<String> begun =
        post(site, trainee, "/api/v1/sittings", "{\"paper\":\"" + paper.id() + "\",\"lease\":0}");
    Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(begun.body());
    assertThat(id.find()).as(begun.body()).isTrue();
    address = "/api/v1/sittings/" + id.group(1) + "/answers?paper=" + paper.id();
  }

  @Test
  void an_answer_is_acknowledged_when_it_is_in_the_log(Site site) throws Exception {
    HttpResponse<String> saved = post(site, trainee, address, SECOND_PLACE.formatted(1));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(saved.body()).contains("\"sequence\":1", "\"late\":false", "\"at\":\"20");
    assertThat(saved.headers().firstValue("content-type").orElse("")).startsWith(JSON);
    assertThat(saved.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(saved.headers().allValues("content-security-policy")).hasSize(1);
    assertThat(paper.log()).containsExactly("0 {\"p\":[1]}");
  }

  @Test
  void the_same_number_twice_counts_once_and_is_acknowledged_twice(Site site) throws Exception {
    assertThat(post(site, trainee, address, SECOND_PLACE.formatted(1)).statusCode()).isEqualTo(200);
    HttpResponse<String> again = post(site, trainee, address, SECOND_PLACE.formatted(1));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(again.body()).contains("\"sequence\":1");
    assertThat(paper.log()).hasSize(1);
  }

  @Test
  void a_body_of_any_length_arrives_whole(Site site) throws Exception {
    String padded = SECOND_PLACE.formatted(1) + " ".repeat(100_000);
    HttpResponse<String> saved = post(site, trainee, address, padded);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(paper.log()).containsExactly("0 {\"p\":[1]}");
  }

  @Test
  void what_is_refused_is_told_as_everywhere(Site site) throws Exception {
    refused(post(site, trainee, address, SECOND_PLACE.formatted(0)), 400, "layout.invalid");
    refused(post(site, trainee, address, "{\"sequence\""), 400, "layout.unreadable");
    String ninth = SECOND_PLACE.formatted(1).replace("[1]", "[9]");
    refused(post(site, trainee, address, ninth), 409, "marking.refused.answerUnfit");
    String otherLease = SECOND_PLACE.formatted(1).replace("\"lease\":1", "\"lease\":7");
    refused(post(site, trainee, address, otherLease), 409, "sitting.refused.takenOver");
    assertThat(paper.log()).isEmpty();
  }

  @Test
  void no_answer_names_a_recording_for_which_there_is_no_room(Site site) throws Exception {
    begins(site, "spoken");
    paper.recorded(0, 10);
    String eleventh = SECOND_PLACE.formatted(1).replace("\"p\":[1]", SPOKEN);
    refused(post(site, trainee, address, eleventh), 409, "recording.refused.takesUsedUp");
    assertThat(paper.log()).isEmpty();
  }

  @Test
  void nobody_writes_for_somebody_else(Site site) throws Exception {
    String order = SECOND_PLACE.formatted(1);
    refused(post(site, site.caller(), address, order), 401, "layout.signInFirst");
    HttpClient fellow = site.caller();
    site.signIn(fellow, "H20360");
    assertThat(post(site, fellow, address, order).statusCode()).isEqualTo(404);
    var elsewhere =
        site.request(address)
            .header("Content-Type", JSON)
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString(order));
    refused(trainee.send(elsewhere.build(), BodyHandlers.ofString()), 403, "layout.notAllowed");
    assertThat(paper.log()).isEmpty();
  }

  private static HttpResponse<String> post(
      Site site, HttpClient caller, String address, String body) throws Exception {
    var request =
        site.request(address).header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
    return caller.send(request.build(), BodyHandlers.ofString());
  }

  private static void refused(HttpResponse<String> answer, int status, String key) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"key\":\"" + key + "\"");
  }
}
