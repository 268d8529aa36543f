/**
 * The furniture that all pages share: frame, menu, language, texts, refusals, headers. Knows no
 * business; every other web room may use it.
 */
@Feature(
    name = "web.layout",
    uses = {"security"})
package lms.web.layout;

import lms.platform.Feature;
