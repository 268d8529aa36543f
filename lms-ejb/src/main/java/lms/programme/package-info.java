/**
 * Cohorts: who is trained by which plan, on which days, with which quizzes and exams.
 *
 * <p>A newcomer may ask why the days of a cohort are rows: because a shift moves the future, and
 * the past must stay what it was. A calendar that is edited later moves nothing by itself: whoever
 * leads the cohort shifts it, and sees what comes of it before it is done.
 */
@Feature(
    name = "programme",
    uses = {
      "security",
      "audit",
      "org",
      "people",
      "schedule",
      "handmark",
      "plan",
      "entry",
      "attempt",
      "exam"
    })
package lms.programme;

import lms.platform.Feature;
