package lms.org;

import java.io.Serializable;
import lms.platform.Both;

/** A centre as lists show it. */
public record CentreRow(long id, long siteId, String code, Both name) implements Serializable {}
