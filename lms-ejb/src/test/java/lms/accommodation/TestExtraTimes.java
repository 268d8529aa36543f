package lms.accommodation;

import jakarta.persistence.EntityManager;

/** Extra time without a server. */
public final class TestExtraTimes {
  private TestExtraTimes() {}

  public static ExtraTimeDesk of(EntityManager em) {
    ExtraTimeDesk desk = new ExtraTimeDesk();
    desk.grants = new ExtraTimes();
    desk.grants.em = em;
    return desk;
  }
}
