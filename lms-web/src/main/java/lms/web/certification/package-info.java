/**
 * Certificates: mine, those that HR keeps, one in detail, those in doubt, issuing by hand, and the
 * public check.
 */
@Feature(
    name = "web.certification",
    uses = {
      "certification",
      "consequence",
      "skill",
      "export",
      "people",
      "org",
      "security",
      "web.layout"
    })
package lms.web.certification;

import lms.platform.Feature;
