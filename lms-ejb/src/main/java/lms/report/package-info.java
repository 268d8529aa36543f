/**
 * Looks at everything, changes nothing: the audit trail and the dictionary of key figures. Reads
 * with its own SQL views and needs no entity of any room.
 *
 * <p>A newcomer may ask why nobody may use this room: because a rule that rests on a report is a
 * rule in the wrong place.
 */
@Feature(
    name = "report",
    uses = {"security", "loading"})
package lms.report;

import lms.platform.Feature;
