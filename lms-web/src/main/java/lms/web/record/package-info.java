/** The record of an exam as JSON and PDF, and the check of its seal, open to everybody. */
@Feature(
    name = "web.record",
    uses = {"record", "web.layout"})
package lms.web.record;

import lms.platform.Feature;
