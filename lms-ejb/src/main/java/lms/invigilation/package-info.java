/**
 * What people decide about sittings while and after they run: more time, a pause, a word, the end,
 * whether a late answer counts; and the log of what happened in the hall.
 *
 * <p>A newcomer may ask why each act is told three times, in the sitting, in the hall and in the
 * audit trail: the sitting's log is sealed and shown to its taker, the hall's is read by those who
 * hold the exam, the trail by those who watch over both.
 */
@Feature(
    name = "invigilation",
    uses = {"security", "audit", "pdf", "people", "sitting", "entry", "exam"})
package lms.invigilation;

import lms.platform.Feature;
