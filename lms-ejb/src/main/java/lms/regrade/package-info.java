/**
 * Marking corrected after the exam: somebody orders how one question is to count, the academy finds
 * out whose mark that would change, somebody answerable puts it in force with a reason, and every
 * sitting it touches is marked again in the background. A further regrade takes it back.
 *
 * <p>A newcomer may ask why the work is rows and not a thread: a server that stops in the middle
 * goes on where it was, and nobody is marked twice.
 */
@Feature(
    name = "regrade",
    uses = {"security", "audit", "jobs", "question", "correction", "exam"})
package lms.regrade;

import lms.platform.Feature;
