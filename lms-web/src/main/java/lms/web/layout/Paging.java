package lms.web.layout;

/** Which page of a long list is shown, and how many there are; never one that is not there. */
public record Paging(int page, int pages, int size) {
  private static final int SIZE = 50;

  /**
   * @param asked as it stands in the address; what cannot be read is the first page
   */
  public static Paging of(long found, String asked) {
    int pages = (int) Math.max(1, (found + SIZE - 1) / SIZE);
    int wanted = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    return new Paging(Math.min(Math.max(1, wanted), pages), pages, SIZE);
  }

  /** How many lines come before this page. */
  public int first() {
    return (page - 1) * size;
  }
}
