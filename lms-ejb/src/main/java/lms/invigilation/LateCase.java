package lms.invigilation;

import java.io.Serializable;
import lms.sitting.LateRow;

/**
 * A late answer as those see it who decide whether it counts.
 *
 * @param row without what was said, where people mark it: they are not to know whose it is
 * @param written how many characters the late answer has, where people mark it; null otherwise
 * @param before the same of what counts now; null also when there is nothing
 */
public record LateCase(LateRow row, Integer written, Integer before) implements Serializable {}
