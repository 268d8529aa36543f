package lms.rating;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Both;

/**
 * A task as its marker's list shows it.
 *
 * @param candidate the number under which its writer is known
 * @param overdue the day it was due is over and it is not done
 * @param done null while it is to be done
 * @param share what the marker gave; null while it is to be done
 * @param closed has the answer its mark, so that nothing can be given any more?
 */
public record TaskRow(
    long id,
    Both exam,
    String question,
    int candidate,
    Part part,
    LocalDate due,
    boolean overdue,
    Instant done,
    BigDecimal share,
    boolean closed)
    implements Serializable {}
