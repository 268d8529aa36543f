package lms.web.layout;

import jakarta.ejb.EJBAccessException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lms.platform.NotFound;
import lms.platform.Refusal;
import lms.platform.Texts;
import lms.security.NotSignedIn;

/**
 * What went wrong, as a status and a sentence for a person. Expected refusals speak for themselves;
 * a bug is logged once under a number, and the person sees only the number. While the database
 * cannot be reached or written that is no bug of ours: whoever asks is told to come again, and the
 * log says it now and then instead of with every request.
 */
public record Failure(
    int status, String key, List<Object> facts, String text, List<FieldProblem> fields) {
  private static final System.Logger LOG = System.getLogger("lms.bug");

  /** Two did the same at the same moment, such as a double click; the first was taken. */
  private static final String UNIQUE_VIOLATION = "23505";

  /** No connection, the database stops or starts, it has no room, its disk fails. */
  private static final Pattern AWAY = Pattern.compile("(?:08|53|57P|58).*");

  private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();
  private static final AtomicLong SAID = new AtomicLong(System.nanoTime() - QUIET_NANOS);

  /** After so many seconds it is worth asking again. */
  public static final int COME_AGAIN_SECONDS = 2;

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param signedIn tells "not allowed" from "not signed in"
   */
  public static Failure of(Throwable thrown, Texts texts, boolean signedIn) {
    for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof NotFound r) return refused(404, r, texts);
      if (t instanceof NotSignedIn r) return refused(401, r, texts);
      if (t instanceof Refusal r) return refused(409, r, texts);
      if (t instanceof ConstraintViolationException v) return invalid(fields(v, texts), texts);
      if (t instanceof UnreadableParameters u) return invalid(u.fields(texts), texts);
      if (t instanceof EJBAccessException)
        return plain(
            signedIn ? 403 : 401, signedIn ? "layout.notAllowed" : "layout.signInFirst", texts);
      if (t instanceof ViewExpiredException) return plain(409, "layout.viewExpired", texts);
      if (t instanceof OptimisticLockException) return plain(409, "layout.changedMeanwhile", texts);
      if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))
        return plain(409, "layout.changedMeanwhile", texts);
      if (away(t)) return comeAgain(t, texts);
    }
    return bug(thrown, texts);
  }

  /** Something that needs no facts. */
  public static Failure plain(int status, String key, Texts texts) {
    return new Failure(status, key, List.of(), texts.of(key), List.of());
  }

  private static Failure refused(int status, Refusal r, Texts texts) {
    return new Failure(status, r.key(), r.facts(), texts.of(r), List.of());
  }

  private static List<FieldProblem> fields(ConstraintViolationException v, Texts texts) {
    return v.getConstraintViolations().stream()
        .map(one -> FieldProblem.of(one, texts))
        .sorted()
        .distinct()
        .toList();
  }

  private static Failure invalid(List<FieldProblem> fields, Texts texts) {
    String where =
        fields.stream()
            .map(f -> f.sentence(texts))
            .collect(Collectors.joining(texts.of("layout.invalidNext")));
    return new Failure(
        400, "layout.invalid", List.of(where), texts.of("layout.invalid", where), fields);
  }

  /** Was it only that the database is away? */
  public static boolean databaseAway(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause())
      if (away(t)) return true;
    return false;
  }

  private static boolean away(Throwable t) {
    return t instanceof ResourceException
        || t instanceof SQLException sql
            && sql.getSQLState() != null
            && AWAY.matcher(sql.getSQLState()).matches();
  }

  private static Failure comeAgain(Throwable cause, Texts texts) {
    long last = SAID.get();
    long now = System.nanoTime();
    if (now - last >= QUIET_NANOS && SAID.compareAndSet(last, now))
      LOG.log(Level.WARNING, "the database is away: " + cause);
    return plain(503, "layout.databaseAway", texts);
  }

  private static Failure bug(Throwable thrown, Texts texts) {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    String number = HexFormat.of().withUpperCase().formatHex(bytes);
    LOG.log(Level.ERROR, "bug " + number, root(thrown));
    return new Failure(
        500, "layout.bug", List.of(number), texts.of("layout.bug", number), List.of());
  }

  private static Throwable root(Throwable t) {
    while ((t instanceof FacesException || t instanceof ELException) && t.getCause() != null)
      t = t.getCause();
    return t;
  }
}
