/** The question bank for those who write and review questions. */
@Feature(
    name = "web.question",
    uses = {"question", "knowledge", "security", "web.layout"})
package lms.web.question;

import lms.platform.Feature;
