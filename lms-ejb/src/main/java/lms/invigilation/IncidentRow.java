package lms.invigilation;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import lms.people.PersonRow;
import lms.platform.Language;

/**
 * One line of the log of a hall.
 *
 * @param personId null when it is about everybody
 * @param detail minutes of an extension, the cause of an exclusion, or how many late answers; null
 *     for anything else
 * @param words what was noted, said, or given as reason
 * @param by the name of who noted it, as it was then
 * @param byId whose id that was; 0 for the academy itself
 */
public record IncidentRow(
    long id,
    Instant at,
    IncidentKind kind,
    Long personId,
    String detail,
    String words,
    String by,
    long byId)
    implements Serializable {

  /**
   * Who noted it, in the reader's letters.
   *
   * @param author the person of that id; null when there is none
   */
  public String byIn(Language language, PersonRow author) {
    return author != null && author.name().equals(by) ? author.nameIn(language) : by;
  }

  /** Everybody of whom this line tells. */
  public Stream<Long> people() {
    return Stream.of(personId == null ? 0L : personId, byId).filter(id -> id != 0);
  }
}
