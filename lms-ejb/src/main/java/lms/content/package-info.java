/**
 * Knowledge articles, courses, lessons and who read them, and the loading of the folder {@code
 * course-content}: parse, check all, then store all or nothing.
 *
 * <p>A newcomer may ask why content knows nothing of questions or programmes although it loads
 * them: every room brings a {@link lms.content.ContentKind} for its own files, and the loader finds
 * these by type.
 */
@Feature(
    name = "content",
    uses = {"security", "audit", "jobs"})
package lms.content;

import lms.platform.Feature;
