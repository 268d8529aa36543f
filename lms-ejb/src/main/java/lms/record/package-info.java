/**
 * The record of an exam, to be kept and shown: everything asked, done and marked, with the seal
 * that proves it; and the check of a seal, open to everybody.
 */
@Feature(
    name = "record",
    uses = {
      "security",
      "pdf",
      "people",
      "entry",
      "question",
      "handmark",
      "marking",
      "sitting",
      "exam",
      "rating"
    })
package lms.record;

import lms.platform.Feature;
