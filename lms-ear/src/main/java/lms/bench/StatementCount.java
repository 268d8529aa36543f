package lms.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what the database is asked for one operation of one taker, by the database's own log. What
 * it is also asked when nobody is there (the clockwork) is left out; so are the bounds of
 * transactions, which are counted apart.
 */
final class StatementCount {
  private static final Pattern ASKED =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[\\d+\\] \\S+ (.*?) ?LOG:  (?:execute [^:]+|statement): ?(.*)$");
  private static final Pattern BOUND = Pattern.compile("(?i)(begin|commit|rollback).*");
  private static final long IDLE_SECONDS = 12;

  private final Stock stock;
  private final Path log;
  private final Set<String> idle = new HashSet<>();
  private final Map<Operation, Integer> statements = new EnumMap<>(Operation.class);
  private final Map<Operation, Integer> bounds = new EnumMap<>(Operation.class);

  StatementCount(Stock stock, Path log) {
    this.stock = stock;
    this.log = log;
  }

  void listen() throws SQLException, IOException, InterruptedException {
    stock.run("alter system set log_statement = 'all'");
    stock.run("select pg_reload_conf()");
    TimeUnit.SECONDS.sleep(1);
    long from = Files.size(log);
    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    idle.addAll(asked(from));
  }

  long mark() throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    return Files.size(log);
  }

  /** What was asked since that mark, for so many operations. */
  void count(Operation operation, long mark, int times) throws IOException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
    List<String> mine = asked(mark).stream().filter(s -> !idle.contains(s)).toList();
    List<String> real = mine.stream().filter(s -> !BOUND.matcher(s).matches()).toList();
    statements.put(operation, (real.size() + times - 1) / times);
    bounds.put(operation, (mine.size() - real.size() + times - 1) / times);
  }

  void stop() throws SQLException {
    stock.run("alter system reset log_statement");
    stock.run("select pg_reload_conf()");
  }

  private List<String> asked(long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    String part = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
    return part.lines()
        .map(ASKED::matcher)
        .filter(Matcher::matches)
        .filter(m -> !m.group(1).contains("launcher"))
        .map(m -> m.group(2).strip())
        .toList();
  }

  int statements(Operation operation) {
    return statements.getOrDefault(operation, 0);
  }

  int bounds(Operation operation) {
    return bounds.getOrDefault(operation, 0);
  }
}
