package lms.script;

import java.util.List;

/**
 * Something meant, whatever the words: of each group at least one phrase must be heard, in one
 * sentence or over several.
 *
 * @param all the groups
 * @param unless phrases that take the meaning away from the sentence they stand in ("never tell
 *     anybody your password" asks for no password)
 */
record Concept(List<List<String>> all, List<String> unless) {
  Concept {
    all = List.copyOf(all);
    unless = Effect.orEmpty(unless);
  }

  /** Is it meant somewhere in these words? Homophones count: a typing slip is no ignorance. */
  boolean heardIn(Wording words) {
    return all.stream()
        .allMatch(
            group -> words.sentences().stream().anyMatch(s -> s.holdsAny(group) && !denied(s)));
  }

  /** Is it meant in one sentence, word for word? For what must not be said. */
  boolean saidIn(Wording words) {
    return words.sentences().stream()
        .anyMatch(s -> all.stream().allMatch(s::holdsAnyExactly) && !denied(s));
  }

  /** The groups of which nothing was heard, for the coach. */
  List<List<String>> missingIn(Wording words) {
    return all.stream()
        .filter(group -> words.sentences().stream().noneMatch(s -> s.holdsAny(group)))
        .toList();
  }

  private boolean denied(Wording.Sentence sentence) {
    return !unless.isEmpty() && sentence.holdsAnyExactly(unless);
  }
}
