/**
 * Objections to one item of an own paper: filed in time with a text, decided with a reason by
 * somebody who had no hand in the question. An accepted one is over when the question's marking was
 * corrected for everybody whom it concerns; nobody is eliminated before.
 *
 * <p>A newcomer may ask why an accepted appeal changes no mark itself: whoever was asked the same
 * question must have the same marking, whether they objected or not.
 */
@Feature(
    name = "appeal",
    uses = {
      "security",
      "audit",
      "org",
      "people",
      "schedule",
      "handmark",
      "question",
      "correction",
      "marking",
      "exam",
      "regrade"
    })
package lms.appeal;

import lms.platform.Feature;
