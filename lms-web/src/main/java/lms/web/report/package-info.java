/** The audit page. */
@Feature(
    name = "web.report",
    uses = {"report", "web.layout"})
package lms.web.report;

import lms.platform.Feature;
