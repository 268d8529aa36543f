/**
 * What people decided that an answer is worth: the share of its point, what it had by each
 * criterion, and what they said about it. Nothing is ever changed; the latest decision counts, and
 * only for the answer that was read.
 *
 * <p>A newcomer may ask why this room does not know who marks and how two of them come to one mark:
 * that is {@code rating}'s; marks are made from what stands here, again and again, below it.
 */
@Feature(
    name = "handmark",
    uses = {})
package lms.handmark;

import lms.platform.Feature;
