/** The question bank for those who write and review questions. */
@Feature(
    name = "web.question",
    uses = {"question", "content", "security", "web.layout"})
package lms.web.question;

import lms.platform.Feature;
