/**
 * Certificates: mine, those that HR keeps, one in detail, issuing by hand, and the public check.
 */
@Feature(
    name = "web.certification",
    uses = {"certification", "skill", "export", "people", "org", "security", "web.layout"})
package lms.web.certification;

import lms.platform.Feature;
