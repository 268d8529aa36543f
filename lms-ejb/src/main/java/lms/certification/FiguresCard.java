package lms.certification;

import java.io.Serializable;

/**
 * How many certificates there are, within reach.
 *
 * @param holders people with at least one valid certificate
 * @param ending valid ones that end soon
 */
public record FiguresCard(
    long valid, long holders, long ending, long suspended, long issuedThisMonth)
    implements Serializable {}
