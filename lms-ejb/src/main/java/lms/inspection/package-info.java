/**
 * Inspection of marked exams under supervision: somebody offers times at a place, people book one
 * for an exam of theirs, and whoever supervises opens it for them on the spot. It shows everything,
 * with right answers and what markers said, and closes by itself at the end of the time.
 *
 * <p>A newcomer may ask why what is open is no flag that somebody takes away: it is asked of the
 * clock at each look, so that nothing stays open because a page, a server or a person went away.
 */
@Feature(
    name = "inspection",
    uses = {"security", "audit", "correction", "recording", "exam", "appeal"})
package lms.inspection;

import lms.platform.Feature;
