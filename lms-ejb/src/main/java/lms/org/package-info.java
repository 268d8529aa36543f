/** The bank as the academy needs it: its name, sites with their time zone, centres, teams. */
@Feature(
    name = "org",
    uses = {"security", "audit"})
package lms.org;

import lms.platform.Feature;
