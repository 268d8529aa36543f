/**
 * Which pages of sittings are open, since when one has not been heard, and what they are told at
 * once: moved, paused, resumed, spoken to, handed in.
 *
 * <p>A newcomer may ask why nothing here is stored: it is about lines that hold now, on this
 * server; whatever must be proved later is a step in the log of the sitting.
 */
@Feature(
    name = "presence",
    uses = {"security", "sitting"})
package lms.presence;

import lms.platform.Feature;
