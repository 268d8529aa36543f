package lms.sitting;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lms.platform.Texts;

/**
 * Where a sitting stands: a fold over its steps. What the taker's page sent counts in the page's
 * own order, so that messages may come twice, late or in another order; what the academy did counts
 * in the academy's.
 *
 * @param answers last answer of each item that has one
 * @param saved when the server took that answer
 * @param flagged items to look at again
 * @param checked items of which the taker was told; their answers stay as they are
 * @param sequence the highest number of a message, 0 before the first
 * @param moved by how much, and why, the deadline lies later than the limit says
 * @param pausedSince null unless it is paused
 * @param excluded why the taker was sent out; null unless they were
 * @param notes what invigilators did, as the taker may know it
 * @param left how often the page lost the focus
 * @param closed when it was handed in; null while it is open
 * @param closedBy who handed it in; null while it is open
 * @param waiting late answers about which nobody has decided
 */
public record SittingState(
    Map<Integer, Answer> answers,
    Map<Integer, Instant> saved,
    Set<Integer> flagged,
    Set<Integer> checked,
    int sequence,
    MovedTime moved,
    Instant pausedSince,
    ExclusionCause excluded,
    List<NoteRow> notes,
    int left,
    Instant closed,
    Author closedBy,
    List<StepRow> waiting) {

  private static final Comparator<StepRow> BY_NUMBER = Comparator.comparingInt(StepRow::number);

  /** How many items have an answer that says something. */
  public int answered() {
    return (int) answers.values().stream().filter(a -> !a.empty()).count();
  }

  /** When the academy last took an answer; null before any. */
  public Instant lastSaved() {
    return saved.values().stream().max(Comparator.naturalOrder()).orElse(null);
  }

  /** The item answered last; null before any. */
  public Integer lastItem() {
    return saved.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Is the mark 0, whatever was answered? */
  public boolean forfeited() {
    return excluded != null && excluded.forfeits();
  }

  /** Of a sitting that was opened this moment: its log holds nothing but that. */
  public static SittingState begun() {
    return fold(List.of());
  }

  public static SittingState fold(Collection<StepRow> steps) {
    Fold fold = new Fold(Running.after(Instant.EPOCH, steps));
    steps.stream().filter(s -> !s.kind().numbered()).sorted(BY_NUMBER).forEach(fold::act);
    steps.stream().filter(s -> s.kind().numbered()).sorted(BY_NUMBER).forEach(fold::message);
    return fold.state();
  }

  private static final class Fold {
    private final Running time;
    private final Map<Integer, Answer> answers = new HashMap<>();
    private final Map<Integer, Instant> saved = new HashMap<>();
    private final Set<Integer> flagged = new TreeSet<>();
    private final Set<Integer> checked = new TreeSet<>();
    private final Set<String> letIn = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<StepRow> waiting = new ArrayList<>();
    private int sequence;
    private int left;
    private final List<NoteRow> notes = new ArrayList<>();
    private Duration extra = Duration.ZERO;
    private Duration extended = Duration.ZERO;
    private ExclusionCause excluded;
    private Instant closed;
    private Author closedBy;

    /**
     * @param time as if the deadline had been at the beginning of time
     */
    Fold(Running time) {
      this.time = time;
    }

    private void act(StepRow step) {
      if (step.kind().noted()) notes.add(step.note());
      switch (step.kind()) {
        case OPENED -> extra = step.extra();
        case EXTENDED -> extended = extended.plus(step.extension());
        case EXCLUDED -> excluded = step.cause();
        case HANDED_IN -> close(step);
        case CHECKED -> checked.add(step.item());
        case LET_IN -> letIn.add(late(step));
        case LEFT_OUT -> leftOut.add(late(step));
        default -> {}
      }
    }

    private void close(StepRow step) {
      if (closed != null) return;
      closed = step.at();
      closedBy = step.author();
    }

    private void message(StepRow step) {
      sequence = Math.max(sequence, step.number());
      switch (step.kind()) {
        case ANSWER -> answer(step);
        case FLAG -> flagged.add(step.item());
        case UNFLAG -> flagged.remove(step.item());
        case LEFT -> left++;
        case LATE -> late(step, String.valueOf(step.number()));
        default -> {}
      }
    }

    private void late(StepRow step, String number) {
      if (letIn.contains(number)) answer(step);
      else if (!leftOut.contains(number)) waiting.add(step);
    }

    private void answer(StepRow step) {
      answers.put(step.item(), step.answer());
      saved.put(step.item(), step.at());
    }

    /** The number of the late message stands first in the value of a decision. */
    private static String late(StepRow decision) {
      return decision.value().split(" ", 2)[0];
    }

    private SittingState state() {
      return new SittingState(
          answers,
          saved,
          flagged,
          checked,
          sequence,
          new MovedTime(
              extra, extended, Duration.between(Instant.EPOCH, time.deadline()).minus(extended)),
          time.pausedSince(),
          excluded,
          List.copyOf(notes),
          left,
          closed,
          closedBy,
          List.copyOf(waiting));
    }
  }

  /**
   * Why a sitting ends later than its time limit says.
   *
   * @param extra approved for its taker before it was begun
   * @param extended by invigilators while it was written
   * @param stoodStill in pauses and breaks that are over
   */
  public record MovedTime(Duration extra, Duration extended, Duration stoodStill)
      implements Serializable {
    /** In words, each of the reasons that there are. */
    public List<String> said(Texts texts) {
      List<String> said = new ArrayList<>();
      if (!extra.isZero()) said.add(texts.of("sitting.moved.extra", texts.span(extra)));
      if (!extended.isZero()) said.add(texts.of("sitting.moved.extended", texts.span(extended)));
      if (!stoodStill.isZero()) said.add(texts.of("sitting.moved.stood", texts.span(stoodStill)));
      return said;
    }
  }
}
