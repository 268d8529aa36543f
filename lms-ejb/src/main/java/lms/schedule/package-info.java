/**
 * Working days: weekends, public holidays and make-up working days as data, edited per site.
 *
 * <p>A newcomer may ask why a site's day, somebody's word for every site and the country's day are
 * rows of one table: because the nearer word goes first, and taking it back must leave the other.
 */
@Feature(
    name = "schedule",
    uses = {"security", "audit", "loading"})
package lms.schedule;

import lms.platform.Feature;
