/**
 * Makes the papers that the plan foresees, shortly before their window: one for each person and
 * occasion, whatever happens, drawn by topic and by what the person has met.
 *
 * <p>A newcomer may ask what the heartbeat is for: a window during which the academy did not run is
 * nobody's fault, and must not count.
 */
@Feature(
    name = "cadence",
    uses = {"security", "audit", "jobs", "question", "sitting", "attempt", "exam", "programme"})
package lms.cadence;

import lms.platform.Feature;
