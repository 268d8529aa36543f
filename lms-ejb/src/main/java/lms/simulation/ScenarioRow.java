package lms.simulation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import lms.platform.Both;

/**
 * A scenario on offer, and how the person who asks stands with it.
 *
 * @param minutes an experienced agent needs
 * @param tries finished calls that count
 * @param passes of them with the mark and without a fatal error
 * @param best the best mark of those without a fatal error; null when there is none
 * @param open a call that waits to be continued; null when there is none
 */
public record ScenarioRow(
    String id,
    Both title,
    Both summary,
    String skill,
    String difficulty,
    Both line,
    int minutes,
    int tries,
    int passes,
    BigDecimal best,
    UUID open)
    implements Serializable {}
