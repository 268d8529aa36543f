/**
 * Gates: what must hold before the next stage, and who may not go on. Conditions do not make up for
 * each other; nobody is eliminated by one hand.
 *
 * <p>A newcomer may ask why judging waits: a mark is not told while the window of its exam is open,
 * and credits are booked by those who hold the wallet, so that they are judged a moment later.
 */
@Feature(
    name = "gate",
    uses = {
      "security",
      "audit",
      "jobs",
      "loading",
      "org",
      "people",
      "plan",
      "attempt",
      "exam",
      "regrade",
      "appeal",
      "simulation",
      "credit",
      "programme"
    })
package lms.gate;

import lms.platform.Feature;
