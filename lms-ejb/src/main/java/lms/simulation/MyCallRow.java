package lms.simulation;

import java.io.Serializable;

/**
 * One of my finished calls.
 *
 * @param practice made with hints; does not count
 */
public record MyCallRow(CallMarkRow mark, boolean practice) implements Serializable {}
