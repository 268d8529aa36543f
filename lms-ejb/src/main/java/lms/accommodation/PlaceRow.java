package lms.accommodation;

import java.io.Serializable;

/**
 * A grant of another place.
 *
 * @param network null for any address
 */
public record PlaceRow(long id, String network, GrantRow grant) implements Serializable {}
