/**
 * Marked exams seen under supervision: booking a time, offering and opening, and the look itself.
 */
@Feature(
    name = "web.inspection",
    uses = {
      "inspection",
      "exam",
      "correction",
      "recording",
      "marking",
      "sitting",
      "handmark",
      "question",
      "people",
      "security",
      "web.layout",
      "web.rest"
    })
package lms.web.inspection;

import lms.platform.Feature;
