package lms.marking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lms.correction.Correction;
import lms.correction.CorrectionDesk;
import lms.correction.CorrectionPolicy;
import lms.question.QuestionCard;
import lms.question.QuestionDrawingService;
import lms.question.QuestionVersionId;
import lms.security.Acting;

/**
 * Papers made ready to be shown and marked. Papers and question versions never change, so both are
 * kept in memory: saving an answer reads nothing.
 */
@ApplicationScoped
public class PaperDesk {
  private static final int PAPERS_KEPT = 20_000;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Inject QuestionDrawingService questions;
  @Inject CorrectionDesk corrections;

  private final Map<QuestionVersionId, QuestionCard> cards = new ConcurrentHashMap<>();
  private final Map<UUID, List<LaidItem>> papers =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<LaidItem>> eldest) {
          return size() > PAPERS_KEPT;
        }
      };

  /**
   * Lays a paper out for one person; the same seed gives the same paper.
   *
   * @param byHand how many items one counts for that people mark
   * @param items are they shuffled? else they come topic after topic
   * @param options are they? else they stand as they were written
   */
  public String lay(
      List<QuestionVersionId> drawn, long seed, int byHand, boolean items, boolean options) {
    Map<QuestionVersionId, QuestionCard> known = cards(drawn);
    Random random = new Random(seed);
    List<QuestionVersionId> order = new ArrayList<>(drawn);
    if (items) Collections.shuffle(order, random);
    else order.sort(Comparator.comparing(id -> known.get(id).topic()));
    return json(
        order.stream().map(id -> PaperItem.of(known.get(id), random, byHand, options)).toList());
  }

  /**
   * A paper as it was asked.
   *
   * @param items as it was laid out
   */
  public List<LaidItem> of(UUID paperId, String items) {
    List<LaidItem> ready = cached(paperId);
    if (ready != null) return ready;
    List<LaidItem> made = once(items);
    synchronized (papers) {
      papers.put(paperId, made);
    }
    return made;
  }

  /**
   * The same for work over many papers, which would drive those being written out of memory.
   *
   * @param items as it was laid out
   */
  public List<LaidItem> once(String items) {
    List<PaperItem> laid = items(items);
    Map<QuestionVersionId, QuestionCard> known = cards(laid.stream().map(PaperItem::id).toList());
    return laid.stream().map(i -> new LaidItem(i, known.get(i.id()))).toList();
  }

  /** The paper as it counts: never from memory, for a correction may have come since. */
  public List<LaidItem> counting(UUID paperId, String items) {
    List<LaidItem> asked = of(paperId, items);
    return counting(asked, corrections.of(ids(asked)));
  }

  /** The same for whoever marks: no correction comes into force before the transaction ends. */
  public List<LaidItem> marking(UUID paperId, String items) {
    corrections.hold();
    return counting(paperId, items);
  }

  /** Do people mark any of it? */
  public boolean byHand(List<QuestionVersionId> drawn) {
    return cards(drawn).values().stream().anyMatch(QuestionCard::byHand);
  }

  /** Do people mark any of these? */
  public static boolean markedByHand(List<LaidItem> items) {
    return items.stream().anyMatch(i -> i.card().byHand());
  }

  public static List<QuestionVersionId> ids(List<LaidItem> items) {
    return items.stream().map(r -> r.item().id()).toList();
  }

  public static List<LaidItem> counting(
      List<LaidItem> asked, Map<QuestionVersionId, List<Correction>> corrections) {
    if (corrections.isEmpty()) return asked;
    return asked.stream()
        .map(
            r -> {
              List<Correction> log = corrections.get(r.item().id());
              return log == null
                  ? r
                  : new LaidItem(r.item(), CorrectionPolicy.apply(r.card(), log));
            })
        .toList();
  }

  /** The paper when it is in memory, else null. */
  public List<LaidItem> cached(UUID paperId) {
    synchronized (papers) {
      return papers.get(paperId);
    }
  }

  public static List<PaperItem> items(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<QuestionVersionId, QuestionCard> cards(List<QuestionVersionId> wanted) {
    List<QuestionVersionId> missing =
        wanted.stream().filter(id -> !cards.containsKey(id)).distinct().toList();
    if (!missing.isEmpty())
      Acting.asSystem(() -> questions.frozen(missing))
          .values()
          .forEach(c -> cards.put(new QuestionVersionId(c.id(), c.version()), c));
    return wanted.stream().distinct().collect(Collectors.toMap(id -> id, cards::get));
  }
}
