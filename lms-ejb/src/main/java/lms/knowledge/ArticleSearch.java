package lms.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lms.platform.Both;
import lms.platform.Language;

/**
 * Finds sections of articles by words of either language. Chinese has no spaces, so its text is
 * matched by pairs of neighbouring characters; a title counts three times. Pure code over texts.
 */
final class ArticleSearch {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+|[\\u4e00-\\u9fff]+");
  private static final int TITLE_WEIGHT = 3;
  private static final int SNIPPET = 110;
  private static final int MOST = 20;
  private static final double ENOUGH = 0.5;

  /** An article's words. */
  record Text(String id, Both title, Both markdown) {}

  private record Scored(HitRow hit, double score) {}

  private ArticleSearch() {}

  /** The best sections; those of the reader's language first when they are equally good. */
  static List<HitRow> find(List<Text> articles, String words, Language reader) {
    Set<String> wanted = tokens(words);
    if (wanted.isEmpty()) return List.of();
    List<Scored> found = new ArrayList<>();
    for (Language language : List.of(reader, reader.other()))
      for (Text article : articles) score(article, language, wanted, found);
    return found.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(Scored::hit)
        .limit(MOST)
        .toList();
  }

  private static void score(
      Text article, Language language, Set<String> wanted, List<Scored> found) {
    String title = article.title().in(language);
    for (Markdown.Section s : new Markdown(article.markdown().in(language)).sections()) {
      String head = (title + " " + s.title()).toLowerCase(Locale.ROOT);
      String body = s.text().toLowerCase(Locale.ROOT);
      int known = 0;
      double score = 0;
      for (String token : wanted) {
        boolean inHead = head.contains(token);
        boolean inBody = body.contains(token);
        if (inHead || inBody) known++;
        score += (inHead ? TITLE_WEIGHT : 0) + (inBody ? 1 : 0);
      }
      if (known < Math.ceil(wanted.size() * ENOUGH)) continue;
      found.add(
          new Scored(
              new HitRow(article.id(), title, s.id(), s.title(), snippet(s.text(), wanted)),
              score * known / wanted.size()));
    }
  }

  /** Latin words and figures whole, Chinese in pairs; one character alone counts as it is. */
  static Set<String> tokens(String words) {
    Set<String> tokens = new LinkedHashSet<>();
    Matcher m = WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (m.find()) {
      String word = m.group();
      if (word.charAt(0) < 0x4e00 || word.length() == 1) tokens.add(word);
      else for (int i = 0; i + 2 <= word.length(); i++) tokens.add(word.substring(i, i + 2));
    }
    return tokens;
  }

  private static String snippet(String text, Set<String> wanted) {
    String plain = text.replaceAll("\\s+", " ");
    String lower = plain.toLowerCase(Locale.ROOT);
    int first = wanted.stream().mapToInt(lower::indexOf).filter(i -> i >= 0).min().orElse(0);
    int from = Math.max(0, first - SNIPPET / 4);
    int to = Math.min(plain.length(), from + SNIPPET);
    return (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
  }
}
