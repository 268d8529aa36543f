package lms.marking;

import java.io.Serializable;
import java.math.BigDecimal;
import lms.platform.Both;
import lms.sitting.Answer;

/**
 * What a taker is told of one item while the exam is written.
 *
 * @param item place on the paper, from 0
 * @param share of the item's point, 0 to 1
 * @param right null when the rule of the exam keeps it back
 * @param explanation null when the rule of the exam keeps it back
 */
public record CheckedItem(int item, BigDecimal share, Answer right, Both explanation)
    implements Serializable {}
