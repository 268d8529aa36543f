/**
 * Another attempt at the exam of a stage: how long it waits, what has to be read before it, and the
 * lock after too many fails with its release.
 *
 * <p>A newcomer may ask why the invigilator cannot waive these: who stands at the door of a hall
 * judges what happens there; whether somebody may try again is decided by those who lead them.
 */
@Feature(
    name = "attempt",
    uses = {"security", "audit", "entry"})
package lms.attempt;

import lms.platform.Feature;
