/** Extra time in exams: who has it, granting and withdrawing it. */
@Feature(
    name = "web.accommodation",
    uses = {"accommodation", "people", "web.layout"})
package lms.web.accommodation;

import lms.platform.Feature;
