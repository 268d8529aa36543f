package lms.sitting;

import java.io.Serializable;
import java.time.Duration;

/**
 * Why a sitting ends later than its time limit says.
 *
 * @param extra approved for its taker before it was begun
 * @param extended by invigilators while it was written
 * @param stoodStill in pauses and breaks that are over
 */
public record MovedTime(Duration extra, Duration extended, Duration stoodStill)
    implements Serializable {}
