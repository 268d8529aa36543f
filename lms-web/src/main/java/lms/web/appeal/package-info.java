/** Pages of those who object to an item of their paper, and of those who decide. */
@Feature(
    name = "web.appeal",
    uses = {
      "security",
      "correction",
      "question",
      "sitting",
      "marking",
      "appeal",
      "people",
      "web.layout"
    })
package lms.web.appeal;

import lms.platform.Feature;
