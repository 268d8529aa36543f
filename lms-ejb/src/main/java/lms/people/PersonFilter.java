package lms.people;

import jakarta.validation.constraints.NotNull;

/**
 * Which people a list shows.
 *
 * @param words part of number or name; empty for all
 * @param siteId null for every site
 */
public record PersonFilter(@NotNull String words, Long siteId, @NotNull Presence presence) {
  /** Who is still here. */
  public enum Presence {
    HERE,
    LEFT,
    ALL
  }
}
