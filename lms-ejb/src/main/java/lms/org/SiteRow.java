package lms.org;

import java.io.Serializable;
import java.time.ZoneId;
import lms.platform.Both;

/**
 * A site as lists show it.
 *
 * @param retired named where it was used, and offered nowhere
 */
public record SiteRow(long id, String code, Both name, ZoneId zone, boolean retired)
    implements Serializable {
  /** One that is in use. */
  public SiteRow(long id, String code, Both name, ZoneId zone) {
    this(id, code, name, zone, false);
  }
}
