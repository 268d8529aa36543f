/**
 * Simulated calls: a scripted customer rings, the trainee handles the call at a mock desk, and the
 * call is marked by rules.
 *
 * <p>Here is what is kept of it: scenarios with their revisions, calls with the log of their steps,
 * and who may take and see them. How a call goes on from its steps is the matter of {@code script}.
 */
@Feature(
    name = "simulation",
    uses = {"security", "audit", "jobs", "org", "people", "loading", "script"})
package lms.simulation;

import lms.platform.Feature;
