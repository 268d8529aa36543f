/** The page that moves the clock of a sample academy. */
@Feature(
    name = "web.platform",
    uses = {"sample"})
package lms.web.platform;

import lms.platform.Feature;
