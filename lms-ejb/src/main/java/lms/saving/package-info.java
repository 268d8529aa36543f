/**
 * The short way of an answer into the log of its sitting: what hundreds do at the same moment.
 *
 * <p>A newcomer may ask why this is no door: a door costs ten times what the one statement costs
 * that is needed here. Who speaks is asked all the same, and what is not plain goes through {@code
 * ExamSittingService}.
 */
@Feature(
    name = "saving",
    uses = {"security", "sitting", "marking", "question"})
package lms.saving;

import lms.platform.Feature;
