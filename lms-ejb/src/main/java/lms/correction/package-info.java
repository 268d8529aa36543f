/**
 * How questions count after they were asked: corrections over the frozen version, in the order of
 * their time. The version itself is never edited, and neither is a correction: what takes one back
 * is a further correction.
 *
 * <p>A newcomer may ask why this is not in {@code regrade}: whoever hands in tomorrow is marked
 * under the same corrections as those who were marked again today, so {@code exam} must know them.
 */
@Feature(
    name = "correction",
    uses = {"question"})
package lms.correction;

import lms.platform.Feature;
