/** Exams that are locked after too many fails, and their release. */
@Feature(
    name = "web.attempt",
    uses = {"attempt", "people", "security", "web.layout"})
package lms.web.attempt;

import lms.platform.Feature;
