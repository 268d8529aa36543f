/**
 * The items of a paper: how they are laid out for one person, what an answer to one must look like,
 * how it is shown, what would have been right, and which share of its point an answer has.
 *
 * <p>A newcomer may ask why this room stores nothing: papers, sittings and marks belong to {@code
 * exam}; here a mark is a function of the items, their corrections and the answers, so it can be
 * made again at any time and must come out the same.
 */
@Feature(
    name = "marking",
    uses = {"security", "question", "correction", "handmark", "sitting"})
package lms.marking;

import lms.platform.Feature;
