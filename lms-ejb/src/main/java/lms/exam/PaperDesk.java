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
  /** A paper's item with its question. */
  record Ready(PaperItem item, QuestionCard card) {}

  private static final int PAPERS_KEPT = 20_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject QuestionDrawingService questions;

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
