/**
 * Papers, their marks, and when both are shown. A paper is frozen when it is made; it is sat once;
 * a marking is made from the log of the sitting and stands, and a later one never erases it.
 *
 * <p>A newcomer may ask why marks are told at the end of a window and answers only when nobody
 * writes the exam any more: extra time runs beyond the window, and a mark gives no answer away.
 */
@Feature(
    name = "exam",
    uses = {
      "security",
      "audit",
      "org",
      "accommodation",
      "entry",
      "question",
      "content",
      "attempt",
      "correction",
      "sitting",
      "recording",
      "safebrowser",
      "presence",
      "handmark",
      "marking"
    })
package lms.exam;

import lms.platform.Feature;
