package lms.web.layout;

import java.util.List;

/**
 * Something that waits for the signed-in person: the menu shows the number beside the page's line.
 * A room that has such work offers one as a bean; it is asked on every page, so one small query.
 */
public interface Waiting {
  /** The page that shows them, such as {@code programme/eliminations}. */
  String page();

  /** 0 when nothing waits or the person may not do it. */
  long count();

  /**
   * What of it has an hour of its own, the first first; asked on the page where a person starts.
   */
  default List<Step> steps() {
    return List.of();
  }

  /**
   * A step towards some work, in the reader's language.
   *
   * @param what is to be done
   * @param more when, or how much
   * @param go what leads there
   */
  record Step(String what, String more, String go, String href) {}
}
