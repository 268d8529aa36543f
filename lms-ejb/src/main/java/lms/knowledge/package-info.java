/**
 * Topics and the articles on them: the only place where a fact of the bank is defined. Lessons,
 * questions and calls point to a section of an article by id. The glossary has the words of the
 * trade.
 *
 * <p>Markdown is read, checked and made harmless here, because articles are its main writers;
 * lessons use the same.
 */
@Feature(
    name = "knowledge",
    uses = {"security", "loading"})
package lms.knowledge;

import lms.platform.Feature;
