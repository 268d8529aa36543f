package lms.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class ParcelsDbTest {
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  @Test
  void a_parcel_goes_on_where_it_was_and_keeps_its_order() {
    TestDatabase.get()
        .rolledBack(
            em -> {
              Parcels parcels = on(em);
              UUID id = Ids.next(NOON);
              parcels.add(new Parcel(id, 7, "http://x", 3, NOON), List.of(30L, 10L, 20L));
              assertThat(parcels.missing(id, 2)).containsExactly(30L, 10L);
              parcels.put(id, 30, "a.pdf", new byte[] {1});
              assertThat(parcels.done(id)).isEqualTo(1);
              assertThat(parcels.missing(id, 9)).containsExactly(10L, 20L);
              assertThat(parcels.sheet(id, 1).orElseThrow().name()).isEqualTo("a.pdf");
              assertThat(parcels.unfinished()).contains(id);
            });
  }

  @Test
  void a_dropped_parcel_leaves_nothing_behind() {
    TestDatabase.get()
        .rolledBack(
            em -> {
              Parcels parcels = on(em);
              UUID id = Ids.next(NOON);
              parcels.add(new Parcel(id, 7, "http://x", 1, NOON), List.of(30L));
              parcels.drop(id);
              em.clear();
              assertThat(parcels.find(id)).isEmpty();
              assertThat(parcels.missing(id, 1)).isEmpty();
            });
  }

  private static Parcels on(EntityManager em) {
    Parcels parcels = new Parcels();
    parcels.em = em;
    return parcels;
  }
}
