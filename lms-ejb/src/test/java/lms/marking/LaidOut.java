package lms.marking;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lms.correction.TestCorrections;

/** A desk that has every paper in memory: one question with four options. */
public final class LaidOut extends PaperDesk {
  public static PaperDesk of(EntityManager em) {
    PaperDesk desk = new LaidOut();
    desk.corrections = TestCorrections.of(em);
    return desk;
  }

  @Override
  public List<LaidItem> cached(UUID paperId) {
    return List.of(
        new LaidItem(
            new PaperItem("q-multiple", 1, List.of(0, 1, 2, 3), List.of()), MarkerTest.multiple()));
  }
}
