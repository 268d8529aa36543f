/**
 * Three lines of career with their grades, who is on which, and what the next posts ask for.
 *
 * <p>A newcomer may ask why a grade is never reached by itself: performance and personal qualities
 * are judged by people, and posts are filled by them; the academy shows what it knows.
 */
@Feature(
    name = "career",
    uses = {"security", "audit", "people", "loading", "credit", "skill", "certification"})
package lms.career;

import lms.platform.Feature;
