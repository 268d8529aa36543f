package lms.people;

import java.time.LocalDate;

/**
 * Somebody's first day away has come. May be told more than once.
 *
 * @param day the first day away
 */
public record PersonLeft(long personId, LocalDate day) {}
