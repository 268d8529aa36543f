/** The year's calendar: what is free, what is worked, and HR's own days. */
@Feature(
    name = "web.schedule",
    uses = {"schedule", "org", "web.layout"})
package lms.web.schedule;

import lms.platform.Feature;
