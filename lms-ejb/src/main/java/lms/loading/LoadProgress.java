package lms.loading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far the loadings on this server are, by who started them; outside any transaction. */
@ApplicationScoped
public class LoadProgress {
  /** Steps done of all; all is 0 when nothing runs. */
  public record Steps(int done, int all) {}

  private final Map<Long, Steps> running = new ConcurrentHashMap<>();

  void start(long personId, int steps) {
    running.put(personId, new Steps(0, steps));
  }

  void step(long personId) {
    running.computeIfPresent(personId, (id, s) -> new Steps(s.done() + 1, s.all()));
  }

  void end(long personId) {
    running.remove(personId);
  }

  public Steps of(long personId) {
    return running.getOrDefault(personId, new Steps(0, 0));
  }
}
