/**
 * The question bank: questions, their versions and the life of a version from draft by review to
 * active. Only active versions are drawn.
 *
 * <p>A newcomer may ask why an active version never changes: papers freeze the number of the
 * version they drew, and an exam must look tomorrow as it was sat.
 */
@Feature(
    name = "question",
    uses = {"security", "audit", "loading", "knowledge"})
package lms.question;

import lms.platform.Feature;
