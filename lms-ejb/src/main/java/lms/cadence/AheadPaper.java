package lms.cadence;

import java.time.Instant;
import java.util.UUID;
import lms.programme.OccasionRow;

/**
 * A paper that was made before its window begins.
 *
 * @param occasion of its person
 */
record AheadPaper(UUID paperId, String occasion, Instant opens, Instant closes) {
  /** Does it still begin and end as its occasion does? */
  boolean fits(OccasionRow row) {
    return opens.equals(row.opens()) && closes.equals(row.closes());
  }
}
