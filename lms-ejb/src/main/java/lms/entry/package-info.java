/**
 * The rules of an exam as its programme says them, frozen into every paper, and the door to it: who
 * may begin when and where, who has come, whom an invigilator has let in, and the code of the room.
 *
 * <p>A newcomer may ask why this room knows no papers: it is told which rules hold and whom they
 * concern, so each of its policies is a function of facts; what is asked and marked belongs to
 * {@code exam}.
 */
@Feature(
    name = "entry",
    uses = {})
package lms.entry;

import lms.platform.Feature;
