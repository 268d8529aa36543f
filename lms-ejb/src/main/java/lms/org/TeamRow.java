package lms.org;

import java.io.Serializable;
import lms.platform.Both;

/**
 * A team as lists show it, with the site it belongs to through its centre.
 *
 * @param retired named where it was used, and offered nowhere
 */
public record TeamRow(long id, long centreId, long siteId, String code, Both name, boolean retired)
    implements Serializable {
  /** One that is in use. */
  public TeamRow(long id, long centreId, long siteId, String code, Both name) {
    this(id, centreId, siteId, code, name, false);
  }
}
