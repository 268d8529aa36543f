package lms.presence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import lms.sitting.NoteRow;
import lms.sitting.SittingRow;

/**
 * How a sitting stands, for a page that is open.
 *
 * @param now the server's clock
 * @param closed null while it is open
 * @param paused since when the time stands still; null while it runs
 * @param breakEnds when the taker's break is over by itself; null unless it is one
 * @param held whether the lease asked with still holds it
 * @param notes what invigilators did, the first first
 */
public record PulseCard(
    Instant now,
    Instant deadline,
    Instant closed,
    Instant paused,
    Instant breakEnds,
    boolean held,
    List<NoteRow> notes)
    implements Serializable {
  /** As the page with this lease is told. */
  public static PulseCard of(SittingRow sitting, List<NoteRow> notes, int lease, Instant now) {
    return new PulseCard(
        now,
        sitting.deadline(),
        sitting.closed(),
        sitting.paused(),
        sitting.breakEnds(),
        sitting.lease() == lease,
        notes);
  }
}
