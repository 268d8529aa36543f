package lms.sample;

import java.io.Serializable;
import lms.security.Group;

/**
 * Somebody the sign-in page offers.
 *
 * @param grade where HR puts them; empty for trainees, who begin, and for whom no line has a post
 * @param featured shown large, because the tour begins with them
 */
public record SamplePerson(
    String number,
    String name,
    String nameLatin,
    Group group,
    String team,
    boolean featured,
    String grade)
    implements Serializable {}
