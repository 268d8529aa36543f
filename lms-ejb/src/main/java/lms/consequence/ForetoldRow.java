package lms.consequence;

import java.io.Serializable;
import lms.platform.Both;

/**
 * What a regrade would do to a certificate.
 *
 * @param title what it is called
 * @param number of the one whose ground would fall; null for one that would be issued
 */
public record ForetoldRow(long personId, Both title, String number) implements Serializable {}
