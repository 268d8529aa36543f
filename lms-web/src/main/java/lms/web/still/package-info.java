/**
 * Pages that a whole room opens at once and that differ in a few words only: Faces makes one of
 * each look, which is kept and given to all others with those words filled in. Pieces that stand on
 * every page, such as the menu, are kept in the same way.
 *
 * <p>A newcomer may ask why not every page goes this way: it pays only where hundreds open the same
 * page within a minute, and a page that is kept must not hold anything that its look does not name.
 */
@Feature(
    name = "web.still",
    uses = {"web.layout"})
package lms.web.still;

import lms.platform.Feature;
