package lms.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import lms.platform.Actor;

/**
 * The way every room tells the trail what it did. Joins the caller's transaction: both happen or
 * neither.
 */
@ApplicationScoped
public class Audit {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  @Inject Entries entries;
  @Inject Clock clock;

  /**
   * @param action a verb, such as {@code hand-in}
   * @param subject the kind of thing, such as {@code sitting}
   * @param before a record or map to keep as JSON; null when the thing is new
   * @param after a record or map to keep as JSON; null when the thing is gone
   * @param reason what the actor gave as reason; null where none is asked for
   */
  public void record(
      Actor actor,
      String action,
      String subject,
      Object subjectId,
      Object before,
      Object after,
      String reason) {
    entries.add(
        clock.instant(),
        actor,
        action,
        subject,
        String.valueOf(subjectId),
        json(before),
        json(after),
        reason);
  }

  private static String json(Object value) {
    try {
      return value == null ? null : JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
