package lms.safebrowser;

import java.util.List;

/**
 * From where a page speaks.
 *
 * @param address null when it is not known
 * @param base where the page reached the academy, without a slash at the end; null when it is not
 *     known
 * @param said what its browser says of the settings with which it runs; empty when it says nothing
 */
public record Whence(String address, String base, List<Said> said) {
  /**
   * The hash of an address with a key.
   *
   * @param url for which it was made
   */
  public record Said(String url, String hash) {}

  public Whence {
    said = List.copyOf(said);
  }

  /** Nothing is known about it. */
  public static final Whence UNKNOWN = new Whence(null, null, List.of());
}
