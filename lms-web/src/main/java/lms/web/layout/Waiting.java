package lms.web.layout;

/**
 * Something that waits for the signed-in person: the menu shows the number beside the page's line.
 * A room that has such work offers one as a bean; it is asked on every page, so one small query.
 */
public interface Waiting {
  /** The page that shows them, such as {@code programme/eliminations}. */
  String page();

  /** 0 when nothing waits or the person may not do it. */
  long count();
}
