/**
 * Recordings of spoken answers, as the taker's page sent them. A recording bears a print of what it
 * holds as its number, so the log that names it proves it; nothing is ever changed.
 *
 * <p>A newcomer may ask why they lie in the database: with the backup of everything else, and under
 * the same rights.
 */
@Feature(
    name = "recording",
    uses = {})
package lms.recording;

import lms.platform.Feature;
