/**
 * Extra time in exams, or another place to sit them at, for those who need it: approved by somebody
 * else, with a reason, for a while. A grant is never edited; it ends or is withdrawn.
 */
@Feature(
    name = "accommodation",
    uses = {"security", "audit", "entry"})
package lms.accommodation;

import lms.platform.Feature;
