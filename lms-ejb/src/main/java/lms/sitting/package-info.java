/**
 * The log of a sitting: every act on it is a step that is added and never changed, with author,
 * time by the server's and by the taker's clock, item and value. Where a sitting stands is a fold
 * over its steps.
 *
 * <p>A newcomer may ask why this room knows neither papers nor marks: what was said must stand even
 * when every rule about its worth changes. Rooms above read the log and write to it through {@link
 * lms.sitting.SittingLog}, in their own transactions.
 */
@Feature(
    name = "sitting",
    uses = {"security", "entry"})
package lms.sitting;

import lms.platform.Feature;
