package lms.web.still;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lms.web.layout.GuardFilter;
import org.junit.jupiter.api.Test;

/** Requests and answers are those of a server that keeps what it is told, and nothing else. */
class StillPagesTest {
  private final StillPages pages = new StillPages(2);
  private int made;
  private int status = 200;
  private String refresh = "-1";

  @Test
  void everybody_gets_their_own_words_in_the_page_that_was_made_once() throws Exception {
    assertThat(asked("quiz", "P1", "林一诺")).isEqualTo("<b title=\"林一诺\">P1</b><i>林一诺</i>");
    assertThat(asked("quiz", "P2", "周宁")).isEqualTo("<b title=\"周宁\">P2</b><i>周宁</i>");
    assertThat(made).isEqualTo(1);
  }

  @Test
  void a_word_stays_text() throws Exception {
    asked("quiz", "P1", "a");
    assertThat(asked("quiz", "P2", "\"><script>'&"))
        .isEqualTo(
            "<b title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">P2</b>"
                + "<i>&quot;&gt;&lt;script&gt;&#39;&amp;</i>");
  }

  @Test
  void another_look_is_another_page() throws Exception {
    asked("quiz", "P1", "a");
    asked("exam", "P1", "a");
    assertThat(made).isEqualTo(2);
  }

  @Test
  void the_longest_unasked_goes() throws Exception {
    for (String look : List.of("one", "two", "one", "three", "one", "two")) asked(look, "P", "a");
    assertThat(made).as("one, two, three, and two again").isEqualTo(4);
  }

  @Test
  void what_is_no_page_is_given_once_and_not_kept() throws Exception {
    status = 404;
    assertThat(asked("quiz", "P1", "a")).contains("P1");
    asked("quiz", "P1", "a");
    assertThat(made).isEqualTo(2);
  }

  @Test
  void no_nonce_is_kept() throws Exception {
    FilterChain page =
        (request, response) -> {
          response.setContentType("text/html");
          ((HttpServletResponse) response)
              .setHeader(GuardFilter.POLICY, "script-src 'self' 'nonce-abc'");
          response.getWriter().write("<script src=\"/a.js\" nonce=\"abc\"></script>");
        };
    Answer answer = new Answer();
    pages.give("look", List.of(), request(), answer.response(), page);
    assertThat(answer.text.toString()).isEqualTo("<script src=\"/a.js\"></script>");
    assertThat(answer.headers).containsEntry(GuardFilter.POLICY, "script-src 'self'");
  }

  @Test
  void a_page_that_is_not_to_be_kept_says_its_words() {
    assertThat(StillPages.mark(request(), 0, "P1")).isEqualTo("P1");
  }

  private String asked(String look, String id, String name) throws Exception {
    FilterChain page =
        (request, response) -> {
          made++;
          HttpServletRequest asking = (HttpServletRequest) request;
          String whose = StillPages.mark(asking, 1, name);
          response.setContentType("text/html");
          ((HttpServletResponse) response).setStatus(status);
          ((HttpServletResponse) response).setHeader(GuardFilter.POLICY, "script-src 'self'");
          response
              .getWriter()
              .write(
                  "<b title=\"%s\">%s</b><i>%s</i>"
                      .formatted(whose, StillPages.mark(asking, 0, id), whose));
        };
    Answer answer = new Answer();
    pages.give(look, List.of(id, name), request(), answer.response(), page);
    return answer.text.toString();
  }

  @Test
  void what_holds_a_character_of_ours_is_made_for_each() throws Exception {
    assertThat(asked("quiz \uE001", "P1", "a")).isEqualTo("<b title=\"a\">P1</b><i>a</i>");
    asked("quiz \uE001", "P2", "b");
    assertThat(made).isEqualTo(2);
  }

  @Test
  void nothing_is_kept_of_pages_that_are_edited() throws Exception {
    refresh = "0";
    asked("quiz", "P1", "a");
    asked("quiz", "P2", "b");
    assertThat(made).isEqualTo(2);
  }

  private HttpServletRequest request() {
    Map<Object, Object> attributes = new HashMap<>();
    ServletContext context =
        of(
            ServletContext.class,
            (name, said) -> {
              if (name.equals("getInitParameter")) return refresh;
              throw new AssertionError(name);
            });
    return of(
        HttpServletRequest.class,
        (name, said) ->
            switch (name) {
              case "setAttribute" -> attributes.put(said[0], said[1]);
              case "getAttribute" -> attributes.get(said[0]);
              case "removeAttribute" -> attributes.remove(said[0]);
              case "getServletContext" -> context;
              default -> throw new AssertionError(name);
            });
  }

  private static final class Answer {
    final StringWriter text = new StringWriter();
    final Map<Object, Object> headers = new HashMap<>();

    HttpServletResponse response() {
      return of(
          HttpServletResponse.class,
          (name, said) ->
              switch (name) {
                case "setContentType", "setStatus" -> headers.put(name, said[0]);
                case "getContentType" -> headers.get("setContentType");
                case "getStatus" -> headers.getOrDefault("setStatus", 200);
                case "setHeader" -> headers.put(said[0], said[1]);
                case "getHeader" -> headers.get(said[0]);
                case "isCommitted" -> false;
                case "getWriter" -> new PrintWriter(text);
                default -> throw new AssertionError(name);
              });
    }
  }

  private interface Answering {
    Object to(String name, Object[] said);
  }

  private static <T> T of(Class<T> type, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, said) -> {
              Object answer = answering.to(method.getName(), said);
              return method.getReturnType() == void.class ? null : answer;
            }));
  }
}
