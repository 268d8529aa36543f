package lms.rating;

import java.io.Serializable;

/**
 * Somebody who may be asked to mark.
 *
 * @param open how many tasks they have to do
 * @param overdue how many of them are overdue
 */
public record MarkerRow(long personId, long open, long overdue) implements Serializable {}
