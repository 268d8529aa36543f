/**
 * Today, the trainee's first page; cohorts for those who lead and teach; opening a cohort; and the
 * page where two people decide about an elimination.
 *
 * <p>A newcomer may ask why pages here count means again: gates judge a person, these pages only
 * look, and nothing that stands on them decides anything.
 */
@Feature(
    name = "web.programme",
    uses = {
      "security",
      "programme",
      "attempt",
      "gate",
      "exam",
      "people",
      "org",
      "schedule",
      "content",
      "simulation",
      "web.layout"
    })
package lms.web.programme;

import lms.platform.Feature;
