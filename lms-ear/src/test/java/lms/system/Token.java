package lms.system;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Another system that has a token and no cookie. */
public record Token(Site site, String secret) {
  public HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path));
  }

  public HttpResponse<byte[]> post(String path) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return site.request(path).header("Authorization", "Bearer " + secret);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return site.caller().send(request.build(), BodyHandlers.ofByteArray());
  }
}
