package lms.marking;

import java.io.Serializable;
import java.util.List;
import lms.platform.Both;

/**
 * One item as the taker sees it.
 *
 * @param parts options, steps or right sides in the order shown
 * @param lefts left sides of a match in the order shown
 * @param blanks how many gaps a fill has
 * @param most characters of an essay or a short answer, seconds of a spoken answer; null for the
 *     others
 * @param weight how many items it counts for
 */
public record TakeItem(
    String type,
    Both stem,
    List<Both> parts,
    List<Both> lefts,
    int blanks,
    Integer most,
    int weight)
    implements Serializable {}
