/** Pages of those who correct the marking of questions, and of those whose marks were corrected. */
@Feature(
    name = "web.regrade",
    uses = {"security", "question", "correction", "regrade", "consequence", "people", "web.layout"})
package lms.web.regrade;

import lms.platform.Feature;
