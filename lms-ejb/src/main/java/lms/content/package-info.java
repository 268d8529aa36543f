/**
 * Courses, their lessons and pictures, who read what, and the desk of those who write lessons.
 *
 * <p>What a lesson rests on is an article of {@code knowledge}; here stands only its id.
 */
@Feature(
    name = "content",
    uses = {"security", "audit", "loading", "knowledge"})
package lms.content;

import lms.platform.Feature;
