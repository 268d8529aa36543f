/**
 * The loading of the folder {@code course-content}: parse, check all, then store all or nothing.
 *
 * <p>A newcomer may ask how it loads questions or programmes and knows nothing of them: every room
 * brings a {@link lms.loading.ContentKind} for its own files, and the loader finds these by type.
 */
@Feature(
    name = "loading",
    uses = {"security", "audit", "jobs"})
package lms.loading;

import lms.platform.Feature;
