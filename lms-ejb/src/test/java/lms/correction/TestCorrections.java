package lms.correction;

import jakarta.persistence.EntityManager;

/** The corrections without a server. */
public final class TestCorrections {
  private TestCorrections() {}

  public static CorrectionDesk of(EntityManager em) {
    CorrectionDesk desk = new CorrectionDesk();
    desk.corrections = new Corrections();
    desk.corrections.em = em;
    return desk;
  }
}
