/**
 * Simulated calls: a scripted customer rings, the trainee handles the call at a mock desk, and the
 * call is marked by rules.
 *
 * <p>A call is nothing but its steps. {@link lms.simulation.Call} folds the append-only log of what
 * the agent did, and when, into the state of the call; silence, patience and mood follow from the
 * times alone. So a call resumes after a reload, a crash or on another machine, and an old call can
 * be played again to the same mark. The engine knows no clock, no database and no page.
 */
@Feature(
    name = "simulation",
    uses = {"security", "audit", "jobs", "org", "people", "loading"})
package lms.simulation;

import lms.platform.Feature;
