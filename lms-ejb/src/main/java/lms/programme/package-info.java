/**
 * Programmes, cohorts and gates: what is trained on which day, what must hold before the next
 * stage, and who may not go on. Conditions do not make up for each other; nobody is eliminated by
 * one hand.
 *
 * <p>A newcomer may ask why the days of a cohort are rows: because a shift moves the future, and
 * the past must stay what it was. A calendar that is edited later moves nothing by itself: whoever
 * leads the cohort shifts it, and sees what comes of it.
 */
@Feature(
    name = "programme",
    uses = {
      "security",
      "audit",
      "jobs",
      "org",
      "people",
      "schedule",
      "loading",
      "exam",
      "simulation",
      "credit"
    })
package lms.programme;

import lms.platform.Feature;
