/** The page that moves the clock of a sample academy. */
@Feature(
    name = "web.platform",
    uses = {"sample", "web.layout"})
package lms.web.platform;

import lms.platform.Feature;
