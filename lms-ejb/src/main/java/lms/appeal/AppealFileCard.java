package lms.appeal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lms.platform.Both;

/**
 * An item to which its taker may object.
 *
 * @param item from 0
 * @param until the end of the time for it
 * @param over has that passed?
 * @param filed the appeal that was filed already; null when there is none
 */
public record AppealFileCard(
    UUID sittingId, int item, Both title, Both stem, Instant until, boolean over, AppealRow filed)
    implements Serializable {}
