package lms.simulation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A move as the page sends it.
 *
 * @param sequence the how-manieth of this call; the same again is the same message again
 * @param kind choose, say, ask, judge, open, press, read, hold, retrieve, transfer, wrap-up,
 *     hang-up
 * @param id the option, article, action, panel or target
 * @param text the words that were typed; warm or cold with a transfer, pass or fail with a
 *     judgement
 * @param items the facts that were asked for
 * @param fields what was filled in
 */
public record MoveOrder(
    @Min(1) int sequence,
    @NotBlank String kind,
    String id,
    String text,
    List<String> items,
    Map<String, String> fields) {

  Move move() {
    String name = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(Move.Kind.values())
        .filter(k -> k.name().equals(name))
        .findFirst()
        .map(k -> new Move(k, id, text, items, fields))
        .orElseThrow(MoveNotPossible::new);
  }
}
