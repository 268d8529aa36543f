/**
 * All of Quartz: finds the chores of the other rooms, runs them on time, once in the whole cluster,
 * as the academy itself.
 *
 * <p>A newcomer may ask why chores run every few seconds instead of at "08:30": because the clock
 * of a sample academy moves and real servers sleep. A chore asks the clock what is due and does all
 * of it; running twice does nothing twice.
 */
@Feature(
    name = "jobs",
    uses = {"security"})
package lms.jobs;

import lms.platform.Feature;
