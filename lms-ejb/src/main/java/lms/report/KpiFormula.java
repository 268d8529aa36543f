package lms.report;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the expression of a key figure: + - * / with brackets, numbers, symbols and a few
 * functions. Only says whether it is one and which symbols it uses; nothing is counted here.
 */
final class KpiFormula {
  private static final Set<String> FUNCTIONS =
      Set.of("sum", "mean", "median", "min", "max", "stddev");
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|[-+*/(),])\\s*");

  private final Matcher tokens;
  private final Set<String> symbols = new TreeSet<>();
  private String token;
  private final int end;

  private KpiFormula(String expression) {
    tokens = TOKEN.matcher(expression);
    end = expression.length();
  }

  /**
   * @throws IllegalArgumentException with the place, from 1, where it stops being an expression
   */
  static Set<String> symbols(String expression) {
    KpiFormula reading = new KpiFormula(expression);
    reading.next();
    reading.sum();
    if (reading.token != null) throw reading.wrong();
    return reading.symbols;
  }

  private void next() {
    int from = token == null ? 0 : tokens.end();
    if (from == end) {
      token = null;
      return;
    }
    tokens.region(from, end);
    if (!tokens.lookingAt()) throw new IllegalArgumentException(String.valueOf(from + 1));
    token = tokens.group(1);
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException(String.valueOf(token == null ? end : tokens.start(1) + 1));
  }

  private void sum() {
    product();
    while ("+".equals(token) || "-".equals(token)) {
      next();
      product();
    }
  }

  private void product() {
    value();
    while ("*".equals(token) || "/".equals(token)) {
      next();
      value();
    }
  }

  private void value() {
    if (token == null) throw wrong();
    if (token.equals("-")) {
      next();
      value();
    } else if (token.equals("(")) {
      next();
      sum();
      close();
    } else if (Character.isDigit(token.charAt(0))) {
      next();
    } else if (FUNCTIONS.contains(token)) {
      next();
      if (!"(".equals(token)) throw wrong();
      next();
      sum();
      while (",".equals(token)) {
        next();
        sum();
      }
      close();
    } else if (Character.isLetter(token.charAt(0))) {
      symbols.add(token);
      next();
    } else {
      throw wrong();
    }
  }

  private void close() {
    if (!")".equals(token)) throw wrong();
    next();
  }
}
