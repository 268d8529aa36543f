package lms.loading;

/**
 * One kind of file in {@code course-content} and the room that owns it. Each room implements it
 * package-privately as an {@code @ApplicationScoped} bean for each of its kinds. The loader first
 * lets all kinds declare, then all check, and only when there is no fault at all does it let all
 * store, in one transaction. Files have passed the JSON schema of their kind before they come here.
 */
public interface ContentKind {
  /** The word after {@code kind:} in the file; the name of a CSV file. */
  String kind();

  /** Stores come in this order; a kind that refers to rows of another one comes later. */
  default int order() {
    return 100;
  }

  /** Names what this file defines, so that other files may refer to it: {@code ids.add(…)}. */
  default void declare(ContentFile file, ContentIds ids) {}

  /** Names what files beside this one define, such as the sections of a Markdown text. */
  default void declareBeside(ContentFile file, ContentSet all, ContentIds ids) {}

  /** Checks references and what a schema cannot say; adds every fault it finds, stops at none. */
  void check(ContentSet all, Faults faults);

  /**
   * Stores what is new or changed, leaves alone what people changed here, retires what {@link
   * ContentSet#gone} names unless people changed it, and tells the report of each.
   */
  void store(ContentSet all, LoadReport report);
}
