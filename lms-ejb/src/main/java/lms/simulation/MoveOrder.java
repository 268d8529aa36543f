package lms.simulation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lms.script.Move;
import lms.script.MoveNotPossible;

/**
 * A move as the page sends it. That time passes is noted by the academy alone.
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
    @NotBlank @Size(max = 20) String kind,
    @Size(max = 80) String id,
    @Size(max = 1000) String text,
    @Size(max = 40) List<@Size(max = 80) String> items,
    @Size(max = 40) Map<@Size(max = 80) String, @Size(max = 1000) String> fields) {

  Move move() {
    String name = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(Move.Kind.values())
        .filter(k -> k != Move.Kind.WAIT && k.name().equals(name))
        .findFirst()
        .map(k -> new Move(k, id, text, items, fields))
        .orElseThrow(MoveNotPossible::new);
  }
}
