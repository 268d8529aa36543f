/**
 * Working days: weekends, public holidays and make-up working days as data, edited per site.
 *
 * <p>A newcomer may ask why a site's day and the country's day are rows of one table: because the
 * site's word goes first, and taking it back must leave the country's.
 */
@Feature(
    name = "schedule",
    uses = {"security", "audit", "loading"})
package lms.schedule;

import lms.platform.Feature;
