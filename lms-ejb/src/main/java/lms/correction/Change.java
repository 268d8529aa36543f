package lms.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One change to how a question counts; which parts are filled depends on its kind. Its JSON form is
 * what the database keeps.
 *
 * @param right KEY of single and multiple: indexes of the options that are right from now on; of a
 *     single each of them has the full point
 * @param order KEY of order: indexes of the steps, in the order that is right from now on; KEY of
 *     match: for each left side the index of its right side, distractors after the pairs
 * @param truth KEY of truefalse
 * @param blank ACCEPT: index of the blank; null for a short answer
 * @param text ACCEPT: what counts as well
 * @param undoes UNDO: the correction that no longer counts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Change(
    @NotNull ChangeKind kind,
    @Size(max = 20) List<@NotNull Integer> right,
    @Size(max = 20) List<@NotNull Integer> order,
    Boolean truth,
    Integer blank,
    @Size(max = LONGEST_TEXT) String text,
    UUID undoes)
    implements Serializable {
  public static final int LONGEST_TEXT = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  public Change {
    right = right == null ? List.of() : List.copyOf(new TreeSet<>(right));
    order = order == null ? List.of() : List.copyOf(order);
  }

  public static Change voiding() {
    return new Change(ChangeKind.VOID, null, null, null, null, null, null);
  }

  public static Change key(List<Integer> right) {
    return new Change(ChangeKind.KEY, right, null, null, null, null, null);
  }

  public static Change key(boolean truth) {
    return new Change(ChangeKind.KEY, null, null, truth, null, null, null);
  }

  /** The key of an ordering or a matching. */
  public static Change arranged(List<Integer> order) {
    return new Change(ChangeKind.KEY, null, order, null, null, null, null);
  }

  public static Change accept(int blank, String text) {
    return new Change(ChangeKind.ACCEPT, null, null, null, blank, text, null);
  }

  public static Change accept(String text) {
    return new Change(ChangeKind.ACCEPT, null, null, null, null, text, null);
  }

  public static Change whole() {
    return new Change(ChangeKind.WHOLE, null, null, null, null, null, null);
  }

  public static Change parts() {
    return new Change(ChangeKind.PARTS, null, null, null, null, null, null);
  }

  public static Change each() {
    return new Change(ChangeKind.EACH, null, null, null, null, null, null);
  }

  public static Change undo(UUID correction) {
    return new Change(ChangeKind.UNDO, null, null, null, null, null, correction);
  }

  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Change of(String json) {
    try {
      return JSON.readValue(json, Change.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
