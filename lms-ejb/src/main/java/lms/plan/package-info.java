/**
 * Programmes as content says them: stages with their gates, quizzes and exams, and what is taught
 * on which day. Every version that was ever loaded stays, because cohorts go on with the one they
 * began with.
 */
@Feature(
    name = "plan",
    uses = {"loading", "entry", "handmark"})
package lms.plan;

import lms.platform.Feature;
