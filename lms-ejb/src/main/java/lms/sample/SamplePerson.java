package lms.sample;

import java.io.Serializable;
import lms.security.Group;

/**
 * Somebody the sign-in page offers.
 *
 * @param featured shown large, because the tour begins with them
 */
public record SamplePerson(
    String number, String name, String nameLatin, Group group, String team, boolean featured)
    implements Serializable {}
