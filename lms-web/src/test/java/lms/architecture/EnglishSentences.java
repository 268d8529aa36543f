package lms.architecture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what a person might read among the string literals of a Java source: three words in a row.
 * SQL, what goes to the log, what says that there is a bug, and what describes the REST interface
 * are no sentences of the product; text blocks hold SQL here.
 */
final class EnglishSentences {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//[^\"\n]*$");
  private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORDS =
      Pattern.compile("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b|\\b[A-Z][a-z]+ [a-z]+ [a-z]+\\b");
  private static final Pattern SQL =
      Pattern.compile(
          "(?i)\\b(select|insert into|update \\w|delete from|from \\w+\\.|where|join|order by"
              + "|group by|on conflict|union|values|and [\\w.]+ (=|in|is|not|>|<)|not exists)\\b");
  private static final Pattern NOBODY_READS =
      Pattern.compile(
          "LOG\\b|\\.log\\(|(Exception|Error)\\(|create(Native)?Query"
              + "|@(Operation|Tag|Schema|Parameter|OpenAPIDefinition|Info)\\b");

  private EnglishSentences() {}

  static List<String> in(String source) {
    String code = BLOCK.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("0");
    return LITERAL
        .matcher(code)
        .results()
        .filter(r -> WORDS.matcher(r.group(1)).find() && !SQL.matcher(r.group(1)).find())
        .filter(r -> !NOBODY_READS.matcher(before(code, r)).find())
        .map(r -> r.group(1))
        .toList();
  }

  /** The statement as far as it stands before the literal. */
  private static String before(String code, MatchResult literal) {
    String all = code.substring(0, literal.start());
    int begin =
        Math.max(all.lastIndexOf(';'), Math.max(all.lastIndexOf('{'), all.lastIndexOf('}')));
    return all.substring(begin + 1);
  }
}
