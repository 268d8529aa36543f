package lms.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Failed sign-ins under names that nobody has. They are slowed and locked exactly as an account is,
 * so that the front door does not tell which names exist. In memory, so each server counts for
 * itself; the name longest not tried is forgotten first.
 */
@ApplicationScoped
public class UnknownNames {
  static final int MOST = 20_000;
  private static final int LONGEST = 80;

  private final Map<String, Tries> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST;
        }
      };

  private record Tries(int failures, Instant lockedUntil) {}

  /** How long this name is shut; zero while it is not. */
  public synchronized Duration shutFor(String name, Instant now) {
    Tries so = tries.get(key(name));
    return so == null || so.lockedUntil() == null || !now.isBefore(so.lockedUntil())
        ? Duration.ZERO
        : Duration.between(now, so.lockedUntil());
  }

  /** Somebody tried it. */
  public synchronized void failed(String name, Instant now) {
    Tries so = tries.get(key(name));
    int failures = so == null ? 1 : so.failures() + 1;
    tries.put(key(name), new Tries(failures, LockPolicy.lockedUntil(failures, now).orElse(null)));
  }

  private static String key(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
