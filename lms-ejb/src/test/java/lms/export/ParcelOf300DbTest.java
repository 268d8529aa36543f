package lms.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lms.certification.Issued;
import lms.pdf.Printed;
import lms.platform.Ids;
import lms.platform.TestDatabase;
import lms.platform.TestHouse;
import lms.security.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A whole year's certificates in one parcel. */
class ParcelOf300DbTest {
  private static final System.Logger LOG = System.getLogger(ParcelOf300DbTest.class.getName());
  static final TestDatabase DB = TestDatabase.get();
  static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  static final int MANY = 300;

  /** A sheet takes some 20 ms; this is for a machine that does much else. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeEach
  void empty() {
    DB.empty("certification.certificate", "export.parcel");
  }

  @Test
  void is_packed_in_bounded_time_with_every_sheet_in_its_place() throws Exception {
    List<Long> ids = Issued.to(DB, MANY);
    UUID id = Ids.next(NOON);
    var house = new TestHouse(DB, Clock.fixed(NOON, ZoneOffset.UTC));
    Parcels parcels = house.get(Parcels.class);
    house.commit(
        () -> {
          parcels.add(new Parcel(id, 7, "https://academy.harbour.example", MANY, NOON), ids);
          return null;
        });

    long begun = System.nanoTime();
    long statements = DB.statements();
    Acting.asSystem(
        () -> {
          house.get(PackParcels.class).run();
          return null;
        });
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    LOG.log(System.Logger.Level.INFO, "{0} sheets took {1} ms", MANY, took.toMillis());

    assertThat(took).isLessThan(PATIENCE);
    assertThat(DB.statements() - statements).isLessThan(2L * MANY);
    assertThat(house.commit(() -> parcels.find(id).orElseThrow().state()))
        .isEqualTo(ParcelState.READY);
    Set<String> names = new HashSet<>();
    for (int place = 1; place <= MANY; place++) {
      int at = place;
      SheetCard sheet = house.commit(() -> parcels.sheet(id, at).orElseThrow());
      names.add(sheet.name());
      assertThat(sheet.bytes()).startsWith("%PDF".getBytes());
      if (place == 1 || place == MANY)
        for (var standard : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
          Printed.requireStandard(sheet.bytes(), standard);
    }
    assertThat(names).hasSize(MANY);
    assertThat(house.commit(() -> parcels.missing(id, 1))).isEmpty();
  }
}
