package lms.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lms.correction.Corrected;
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
class PaperDesk {
  /** A paper's item with its question, as it was asked or as it counts. */
  record Ready(PaperItem item, Corrected counts) {
    Ready(PaperItem item, QuestionCard card) {
      this(item, Corrected.asAsked(card));
    }

    QuestionCard card() {
      return counts.card();
    }
  }

  private static final int PAPERS_KEPT = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject QuestionDrawingService questions;
  @Inject CorrectionDesk corrections;

  private final Map<QuestionVersionId, QuestionCard> cards = new ConcurrentHashMap<>();
  private final Map<UUID, List<Ready>> papers =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Ready>> eldest) {
          return size() > PAPERS_KEPT;
        }
      };

  /** Shuffles items and their parts for one person; the same seed gives the same paper. */
  String lay(List<QuestionVersionId> drawn, long seed) {
    Map<QuestionVersionId, QuestionCard> known = cards(drawn);
    Random random = new Random(seed);
    List<QuestionVersionId> order = new ArrayList<>(drawn);
    java.util.Collections.shuffle(order, random);
    return json(order.stream().map(id -> PaperItem.of(known.get(id), random)).toList());
  }

  List<Ready> of(Paper paper) {
    List<Ready> ready = cached(paper.id());
    if (ready != null) return ready;
    List<PaperItem> items = items(paper.items());
    Map<QuestionVersionId, QuestionCard> known = cards(items.stream().map(PaperItem::id).toList());
    List<Ready> made = items.stream().map(i -> new Ready(i, known.get(i.id()))).toList();
    synchronized (papers) {
      papers.put(paper.id(), made);
    }
    return made;
  }

  /** The paper as it counts: never from memory, for a correction may have come since. */
  List<Ready> counting(Paper paper) {
    List<Ready> asked = of(paper);
    return counting(asked, corrections.of(ids(asked)));
  }

  static List<QuestionVersionId> ids(List<Ready> items) {
    return items.stream().map(r -> r.item().id()).toList();
  }

  static List<Ready> counting(
      List<Ready> asked, Map<QuestionVersionId, List<Correction>> corrections) {
    if (corrections.isEmpty()) return asked;
    return asked.stream()
        .map(
            r -> {
              List<Correction> log = corrections.get(r.item().id());
              return log == null ? r : new Ready(r.item(), CorrectionPolicy.apply(r.card(), log));
            })
        .toList();
  }

  /** The paper when it is in memory, else null. */
  List<Ready> cached(UUID paperId) {
    synchronized (papers) {
      return papers.get(paperId);
    }
  }

  static List<PaperItem> items(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
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
