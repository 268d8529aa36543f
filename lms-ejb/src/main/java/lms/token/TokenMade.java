package lms.token;

import java.io.Serializable;

/**
 * A new token with its secret, which nobody can show again.
 *
 * @param secret goes behind {@code Authorization: Bearer}
 */
public record TokenMade(TokenRow token, String secret) implements Serializable {}
