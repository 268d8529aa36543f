/**
 * Papers, sittings and marks. A paper is frozen when it is made; a sitting is a log of steps that
 * is only ever added to; the state is a fold over the log; a mark is made from the state and
 * stands.
 *
 * <p>A newcomer may ask why steps are no entities: saving an answer is the hottest path of the
 * house, one insert and nothing else.
 */
@Feature(
    name = "exam",
    uses = {"security", "audit", "accommodation", "question", "sitting"})
package lms.exam;

import lms.platform.Feature;
