package lms.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a browser adds to a request by itself: its cookies, and where the request comes from. */
final class Browser {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  private final Wire wire;
  private final Map<String, String> cookies = new TreeMap<>();

  Browser(Wire wire) {
    this.wire = wire;
  }

  void keep(Reply reply) {
    reply.headers().getOrDefault("set-cookie", List.of()).forEach(this::keep);
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";")[0];
    int at = pair.indexOf('=');
    cookies.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
  }

  /** Made anew for each try, because the cookies may have changed. */
  Supplier<byte[]> request(String method, String path, String type, String body) {
    return () -> {
      StringBuilder head = new StringBuilder(512);
      String host = wire.server().getHostString() + ":" + wire.server().getPort();
      head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
      head.append("\r\nUser-Agent: academy-bench\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n");
      head.append("Accept-Language: zh-CN,zh;q=0.9,en;q=0.5\r\nSec-Fetch-Site: same-origin\r\n");
      if (!cookies.isEmpty()) {
        head.append("Cookie: ");
        String mark = "";
        for (Map.Entry<String, String> each : cookies.entrySet()) {
          head.append(mark).append(each.getKey()).append('=').append(each.getValue());
          mark = "; ";
        }
        head.append("\r\n");
      }
      byte[] content = body.getBytes(StandardCharsets.UTF_8);
      if (type != null)
        head.append("Origin: http://")
            .append(host)
            .append("\r\nContent-Type: ")
            .append(type)
            .append("\r\nContent-Length: ")
            .append(content.length)
            .append("\r\n");
      byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
      byte[] whole = new byte[start.length + content.length];
      System.arraycopy(start, 0, whole, 0, start.length);
      System.arraycopy(content, 0, whole, start.length, content.length);
      return whole;
    };
  }

  /** The fields of the sign-in form. */
  static String signIn(String next, String login, String password) {
    return "next=" + encoded(next) + "&name=" + encoded(login) + "&password=" + encoded(password);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
