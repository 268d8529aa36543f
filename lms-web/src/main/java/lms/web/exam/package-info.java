/**
 * Taking an exam and looking at its result. The player is a small script that talks JSON to {@link
 * lms.web.exam.SittingsResource}: no Faces view state stands between an answer and the log.
 */
@Feature(
    name = "web.exam",
    uses = {
      "security",
      "content",
      "entry",
      "exam",
      "invigilation",
      "handmark",
      "marking",
      "saving",
      "presence",
      "sitting",
      "recording",
      "safebrowser",
      "question",
      "knowledge",
      "people",
      "web.layout",
      "web.rest",
      "web.still"
    })
package lms.web.exam;

import lms.platform.Feature;
