/** The people of the centre: who they are, where they belong, when they came and left. */
@Feature(
    name = "people",
    uses = {"security", "audit", "jobs", "pdf", "org"})
package lms.people;

import lms.platform.Feature;
