package lms.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sitting as the academy shows it to its taker, as far as the player needs it.
 *
 * @param lease 0 when another page holds it
 * @param sequence the highest number of a message that it has
 * @param answers chosen place by item
 * @param saved when each came
 */
record Card(
    String sitting,
    int lease,
    int sequence,
    boolean closed,
    Instant now,
    Instant deadline,
    Map<Integer, Integer> answers,
    Map<Integer, Instant> saved) {
  private static final Pattern SITTING = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern LEASE = Pattern.compile("\"lease\":(\\d+)");
  private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
  private static final Pattern NOW = Pattern.compile("\"now\":\"([^\"]+)\"");
  private static final Pattern DEADLINE = Pattern.compile("\"deadline\":\"([^\"]+)\"");
  private static final Pattern CLOSED = Pattern.compile("\"closed\":\"");
  private static final Pattern ANSWER = Pattern.compile("\"(\\d+)\":\\{[^{}]*?\"p\":\\[(\\d)\\]");
  private static final Pattern SAVED = Pattern.compile("\"(\\d+)\":\"([^\"]+)\"");

  static Card of(String json) {
    Map<Integer, Integer> answers = new HashMap<>();
    Matcher answer = ANSWER.matcher(part(json, "\"answers\":{", "\"saved\":"));
    while (answer.find())
      answers.put(Integer.valueOf(answer.group(1)), Integer.valueOf(answer.group(2)));
    Map<Integer, Instant> saved = new HashMap<>();
    Matcher when = SAVED.matcher(part(json, "\"saved\":{", "}"));
    while (when.find()) saved.put(Integer.valueOf(when.group(1)), Instant.parse(when.group(2)));
    return new Card(
        first(SITTING, json),
        Integer.parseInt(first(LEASE, json)),
        Integer.parseInt(first(SEQUENCE, json)),
        closed(json),
        now(json),
        deadline(json),
        answers,
        saved);
  }

  static Instant now(String json) {
    return Instant.parse(first(NOW, json));
  }

  static Instant deadline(String json) {
    return Instant.parse(first(DEADLINE, json));
  }

  static boolean closed(String json) {
    return CLOSED.matcher(json).find();
  }

  private static String part(String json, String from, String to) {
    int begin = json.lastIndexOf(from);
    int end = begin < 0 ? -1 : json.indexOf(to, begin + from.length());
    return end < 0 ? "" : json.substring(begin + from.length(), end);
  }

  private static String first(Pattern pattern, String json) {
    Matcher found = pattern.matcher(json);
    if (!found.find()) throw new IllegalStateException("no " + pattern + " in the card");
    return found.group(1);
  }
}
