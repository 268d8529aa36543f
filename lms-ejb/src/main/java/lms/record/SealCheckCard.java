package lms.record;

import java.io.Serializable;
import java.time.Instant;
import lms.exam.ProtocolCard;
import lms.platform.Both;

/**
 * What a stranger is told who holds a seal: nothing of the person and nothing of the mark.
 *
 * @param latest false when the sitting was marked again after this seal
 */
public record SealCheckCard(
    String hash,
    ProtocolCard.Integrity integrity,
    boolean latest,
    Both title,
    Instant closed,
    Instant sealed,
    int answered,
    int items,
    int steps)
    implements Serializable {}
