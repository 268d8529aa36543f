package lms.web.still;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lms.web.layout.GuardFilter;

/**
 * The kept pages of one address, one for each look. A look is everything that the page shows except
 * the words that are filled in, as a value with {@code equals}; whoever asks again with an equal
 * look gets what Faces made the first time. At most so many are kept, the longest unasked goes.
 */
public final class StillPages {
  private static final String MARKS = StillPages.class.getName();

  /** Stands for the first word to be filled in; the next character for the second, and so on. */
  private static final char FIRST = '\uE000';

  private static final int MOST_WORDS = 16;

  private final Recent<Object, Kept> kept;

  /**
   * @param type as the page names it
   * @param policy what its scripts may do, without the nonce that Faces gives to one answer
   * @param piece what stands before, between and after the words
   * @param word which of the words stands behind each piece but the last
   */
  private record Kept(String type, String policy, List<String> piece, List<Integer> word) {}

  public StillPages(int most) {
    kept = new Recent<>(most);
  }

  /** Is there nothing in it that looks like the mark of a word? */
  static boolean isWhole(String text) {
    return text.chars().noneMatch(c -> c >= FIRST && c < FIRST + MOST_WORDS);
  }

  /** Are pages as they were built? Where they are edited while they run, nothing is kept. */
  static boolean isBuilt(ServletContext context) {
    String refresh = context.getInitParameter("jakarta.faces.FACELETS_REFRESH_PERIOD");
    return refresh == null || refresh.startsWith("-");
  }

  /**
   * What a page that is being made writes in the place of a word.
   *
   * @param number of the word, from 0
   * @param word itself, for a page that is not going to be kept
   */
  public static String mark(HttpServletRequest request, int number, String word) {
    return request.getAttribute(MARKS) == null ? word : String.valueOf((char) (FIRST + number));
  }

  /**
   * Answers with the page of this look, made by what comes behind when there is none yet. What
   * comes out otherwise than as a page that may be kept goes on as it is, nothing being kept of it.
   *
   * @param words plain text; written into the page so that it stays text
   * @throws IllegalArgumentException more than 16 words
   */
  public void give(
      Object look,
      List<String> words,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain behind)
      throws IOException, ServletException {
    if (words.size() > MOST_WORDS) throw new IllegalArgumentException("too many words");
    Kept page = kept.get(look);
    if (page == null && !isWhole(look.toString())) { // somebody wrote such a character
      behind.doFilter(request, response);
      return;
    }
    if (page == null) {
      Caught caught = new Caught(response);
      request.setAttribute(MARKS, Boolean.TRUE);
      try {
        behind.doFilter(request, caught);
      } finally {
        request.removeAttribute(MARKS);
      }
      if (!caught.isText()) return;
      page = cut(caught);
      if (caught.isPage() && isBuilt(request.getServletContext())) kept.put(look, page);
    }
    GuardFilter.strict(response); // whichever filter comes first
    response.setContentType(page.type());
    response.setHeader(GuardFilter.POLICY, page.policy());
    response.getWriter().write(filled(page, words));
  }

  private static Kept cut(Caught caught) {
    String page = caught.text().replaceAll(" nonce=\"[^\"]*\"", "");
    List<String> pieces = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < page.length(); at++) {
      int word = page.charAt(at) - FIRST;
      if (word < 0 || word >= MOST_WORDS) continue;
      pieces.add(page.substring(from, at));
      words.add(word);
      from = at + 1;
    }
    pieces.add(page.substring(from));
    return new Kept(
        caught.getContentType(),
        caught.getHeader(GuardFilter.POLICY) == null
            ? GuardFilter.NO_SCRIPT
            : caught.getHeader(GuardFilter.POLICY).replaceAll(" 'nonce-[^']*'", ""),
        pieces,
        words);
  }

  private static String filled(Kept page, List<String> words) {
    StringBuilder text = new StringBuilder(32 * 1024);
    for (int n = 0; n < page.word().size(); n++)
      escape(text.append(page.piece().get(n)), words.get(page.word().get(n)));
    return text.append(page.piece().get(page.piece().size() - 1)).toString();
  }

  /** Text that is safe between tags and in a quoted attribute. */
  private static void escape(StringBuilder text, String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\'' -> text.append("&#39;");
        default -> text.append(c);
      }
    }
  }
}
