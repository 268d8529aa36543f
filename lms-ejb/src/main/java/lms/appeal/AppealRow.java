package lms.appeal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * An appeal.
 *
 * @param item from 0, in the order of the paper
 * @param due until when it should be decided
 * @param decidedBy null before it is decided
 * @param answer why it was decided like that; null before
 * @param settled when the question was marked otherwise, or it was closed; null before
 * @param closing why nothing is marked otherwise; null unless it was closed
 * @param closedBy null unless it was closed
 */
public record AppealRow(
    long id,
    UUID sittingId,
    long personId,
    int item,
    String question,
    int version,
    Both title,
    String text,
    AppealState state,
    Instant filed,
    Instant due,
    Instant decided,
    Actor decidedBy,
    String answer,
    Instant settled,
    String closing,
    Actor closedBy)
    implements Serializable {}
