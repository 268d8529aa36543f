/**
 * The furniture that all pages share: frame, menu, language, texts, refusals, headers. Of the
 * business it knows only who looks and where they work; every other web room may use it.
 */
@Feature(
    name = "web.layout",
    uses = {"security", "people", "org"})
package lms.web.layout;

import lms.platform.Feature;
