package lms.accommodation;

import jakarta.persistence.EntityManager;

/** Other places without a server. */
public final class TestPlaces {
  private TestPlaces() {}

  public static PlaceDesk of(EntityManager em) {
    PlaceDesk desk = new PlaceDesk();
    desk.grants = new Places();
    desk.grants.em = em;
    return desk;
  }
}
