package lms.org;

import java.io.Serializable;
import lms.platform.Both;

/**
 * A centre as lists show it.
 *
 * @param retired named where it was used, and offered nowhere
 */
public record CentreRow(long id, long siteId, String code, Both name, boolean retired)
    implements Serializable {}
