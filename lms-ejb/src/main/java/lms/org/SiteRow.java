package lms.org;

import java.io.Serializable;
import java.time.ZoneId;
import lms.platform.Both;

/** A site as lists show it. */
public record SiteRow(long id, String code, Both name, ZoneId zone) implements Serializable {}
