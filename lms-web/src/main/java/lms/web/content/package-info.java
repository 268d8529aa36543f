/** What there is to read, the desk of its authors, and the page that loads course-content. */
@Feature(
    name = "web.content",
    uses = {"loading", "knowledge", "content", "security", "web.layout"})
package lms.web.content;

import lms.platform.Feature;
