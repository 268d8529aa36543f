package lms.invigilation;

import java.io.Serializable;
import java.time.Instant;

/** What those in a hall told everybody. */
public record NoticeRow(Instant at, String words) implements Serializable {}
