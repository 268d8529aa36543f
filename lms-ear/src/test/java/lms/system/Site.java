package lms.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import lms.launch.Database;

/**
 * The academy from outside: its address, and a caller without a browser.
 *
 * @param database for tests that prepare what they look at; empty when it is not at hand
 */
public record Site(String baseUrl, Optional<Database> database) {
  private static final String SAMPLE_PASSWORD = "harbour-2026-sample";

  public String url(String path) {
    return baseUrl + (path.startsWith("/") ? path.substring(1) : path);
  }

  /** A caller with cookies of its own that does not follow redirects. */
  public HttpClient caller() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .connectTimeout(Duration.ofSeconds(10))
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  public HttpResponse<String> get(HttpClient caller, String path)
      throws IOException, InterruptedException {
    return caller.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  /** One of the sample people. */
  public void signIn(HttpClient caller, String number) throws IOException, InterruptedException {
    HttpRequest form =
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=" + number + "&password=" + SAMPLE_PASSWORD))
            .build();
    HttpResponse<Void> answer = caller.send(form, BodyHandlers.discarding());
    String next = answer.headers().firstValue("location").orElse("");
    if (answer.statusCode() != 302 || next.contains("sign-in"))
      throw new IllegalStateException(number + " cannot sign in: " + answer);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
  }
}
