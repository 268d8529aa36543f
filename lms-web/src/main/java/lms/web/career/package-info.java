/** My way: three lines of career, where I am, and what is missing for what comes next. */
@Feature(
    name = "web.career",
    uses = {"career", "people", "security", "web.layout"})
package lms.web.career;

import lms.platform.Feature;
