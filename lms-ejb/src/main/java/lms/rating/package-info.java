/**
 * Marking by people: who marks which answer, without knowing whose it is, by when, and how two
 * marks become one. Nobody marks their own, their team's or their cohort's people; what was given
 * is added, never changed.
 *
 * <p>A newcomer may ask why a marker sees a number instead of a sitting: with the sitting a trainer
 * finds the name.
 */
@Feature(
    name = "rating",
    uses = {
      "security",
      "audit",
      "jobs",
      "people",
      "schedule",
      "question",
      "handmark",
      "recording",
      "sitting",
      "exam",
      "programme"
    })
package lms.rating;

import lms.platform.Feature;
