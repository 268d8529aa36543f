package lms.launch;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.system.LaidPaper;
import lms.system.Site;

/** A trainee in the middle of a quiz of single choices, without a browser. */
final class Quiz {
  private static final String NUMBER = "H20417";
  private static final String PASSWORD = "harbour-2026-sample";

  private final Academy academy;
  private final LaidPaper paper;
  private HttpClient caller;
  private String sitting;
  private int lease;

  private Quiz(Academy academy, LaidPaper paper) {
    this.academy = academy;
    this.paper = paper;
  }

  /** Waits until the sample academy has its people and questions, and begins; a week is time. */
  static Quiz begin(Academy academy, int questions) throws Exception {
    String[] types = new String[questions];
    java.util.Arrays.fill(types, "single");
    Site site = new Site(academy.url(), Optional.of(academy.database()));
    for (int tries = 0; ; tries++) {
      try {
        Quiz quiz = new Quiz(academy, LaidPaper.forDays(site, NUMBER, 7, types));
        quiz.comeBack(academy);
        return quiz;
      } catch (IllegalStateException notYet) {
        if (tries == 120) throw notYet;
        Thread.sleep(500);
      }
    }
  }

  /** Signs in again and goes on where it was; on the same or on another run of the academy. */
  Quiz comeBack(Academy running) throws Exception {
    Site now = new Site(running.url(), Optional.of(running.database()));
    Quiz quiz = running == academy ? this : new Quiz(running, new LaidPaper(now, paper.id()));
    quiz.caller =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    quiz.post(
        "sign-in", "application/x-www-form-urlencoded", "name=" + NUMBER + "&password=" + PASSWORD);
    String card = quiz.json("", "{\"paper\":\"" + paper.id() + "\",\"lease\":0}");
    quiz.sitting = part(card, "\"id\":\"([0-9a-f-]{36})\"");
    quiz.lease = Integer.parseInt(part(card, "\"lease\":(\\d+)"));
    if (quiz.lease == 0)
      quiz.lease =
          Integer.parseInt(part(quiz.json("/" + quiz.sitting + "/lease", ""), "\"lease\":(\\d+)"));
    return quiz;
  }

  /** Answers the question of that number; returns when the academy has acknowledged it. */
  void answer(int number) throws Exception {
    json(
        "/" + sitting + "/answers?paper=" + paper.id(),
        "{\"sequence\":%d,\"lease\":%d,\"item\":%d,\"answer\":{\"p\":[%d]}}"
            .formatted(number, lease, number - 1, number % 3));
  }

  /** What the log holds. */
  java.util.List<String> log() {
    return paper.log();
  }

  void handIn() throws Exception {
    json("/" + sitting + "/hand-in", "{\"lease\":" + lease + "}");
  }

  private String json(String path, String body) throws Exception {
    return post("api/v1/sittings" + path, "application/json", body);
  }

  private String post(String path, String type, String body) throws Exception {
    HttpResponse<String> answer =
        caller.send(
            HttpRequest.newBuilder(URI.create(academy.url() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 400) throw new IllegalStateException(path + " " + answer.body());
    return answer.body();
  }

  private static String part(String json, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(json);
    if (!found.find()) throw new IllegalStateException(json);
    return found.group(1);
  }
}
