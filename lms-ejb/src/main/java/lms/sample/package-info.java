/**
 * The sample academy: people with a known password, cohorts in different stages, some history.
 * Built through the doors by the people themselves, so that sample data obey the rules; only in the
 * sample stage, and nobody may enter.
 */
@Feature(
    name = "sample",
    uses = {
      "security",
      "audit",
      "jobs",
      "org",
      "people",
      "schedule",
      "content",
      "question",
      "handmark",
      "entry",
      "sitting",
      "marking",
      "exam",
      "invigilation",
      "simulation",
      "programme",
      "career"
    })
package lms.sample;

import lms.platform.Feature;
