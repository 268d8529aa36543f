/** Pages of those who watch over exams. */
@Feature(
    name = "web.invigilation",
    uses = {
      "security",
      "sitting",
      "entry",
      "exam",
      "invigilation",
      "people",
      "programme",
      "web.layout",
      "web.rest"
    })
package lms.web.invigilation;

import lms.platform.Feature;
