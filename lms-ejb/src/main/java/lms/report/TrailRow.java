package lms.report;

import java.time.Instant;
import java.util.List;

/**
 * One thing that was done.
 *
 * @param actorKind PERSON, SYSTEM or TOKEN
 * @param actorLogin null for the academy itself
 * @param reason null where none was asked for
 * @param changes field by field; empty when nothing was written down
 */
public record TrailRow(
    long id,
    Instant at,
    String actorKind,
    String actorName,
    String actorLogin,
    String action,
    String subject,
    String subjectId,
    String reason,
    List<Change> changes) {
  /**
   * @param before null when the field was not there
   * @param after null when the field is gone
   */
  public record Change(String field, String before, String after) {}
}
