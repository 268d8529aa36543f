package lms.org;

import java.io.Serializable;
import lms.platform.Both;

/** A team as lists show it, with the site it belongs to through its centre. */
public record TeamRow(long id, long centreId, long siteId, String code, Both name)
    implements Serializable {}
