package lms.token;

import java.io.Serializable;

/** A token as an administrator sees it, with whose it is. */
public record OwnedTokenRow(long personId, String login, String name, TokenRow token)
    implements Serializable {}
