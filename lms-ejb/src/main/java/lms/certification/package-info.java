/**
 * Certificates that prove skills: issued by rule or by hand, suspended, reinstated, expired,
 * revoked, and checked by anybody who holds the sheet.
 *
 * <p>A certificate is never edited: what was issued stays as it is, and what happens to it later is
 * a step of its own. A newcomer may ask why judging waits in a queue: credits, calls and stages
 * arrive in any order, so whoever got something new is judged a moment later, when all of it is
 * booked.
 */
@Feature(
    name = "certification",
    uses = {
      "security",
      "audit",
      "jobs",
      "pdf",
      "org",
      "people",
      "credit",
      "exam",
      "simulation",
      "programme",
      "gate",
      "skill"
    })
package lms.certification;

import lms.platform.Feature;
