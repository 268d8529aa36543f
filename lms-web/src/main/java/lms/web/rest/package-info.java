/**
 * What makes REST answer: its root, its JSON, its description for other programs, refusals and
 * slips as problems, lines on which pages are told news.
 *
 * <p>A newcomer may ask why the words for failures stay in {@code layout}: a page and a program are
 * refused in the same sentence.
 */
@Feature(
    name = "web.rest",
    uses = {"security", "web.layout"})
package lms.web.rest;

import lms.platform.Feature;
