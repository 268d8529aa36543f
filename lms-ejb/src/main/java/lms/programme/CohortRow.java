package lms.programme;

import java.io.Serializable;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * A cohort as lists show it.
 *
 * @param people still in training
 * @param day which training day it is today or was last; 0 before the first
 * @param days how many there are
 * @param stageId of that day
 */
public record CohortRow(
    long id,
    String code,
    Both name,
    String programmeId,
    Both programme,
    long siteId,
    long tutorId,
    LocalDate firstDay,
    int people,
    int day,
    int days,
    String stageId)
    implements Serializable {}
