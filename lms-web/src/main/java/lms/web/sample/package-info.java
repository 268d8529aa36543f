/** The list of sample people beside the sign-in form. */
@Feature(
    name = "web.sample",
    uses = {"sample", "web.layout"})
package lms.web.sample;

import lms.platform.Feature;
