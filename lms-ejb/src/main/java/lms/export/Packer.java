package lms.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lms.certification.CertificationService;
import lms.certification.PaperCard;

/** Packs a few sheets at a time, each time in a transaction of its own. */
@ApplicationScoped
class Packer {
  private static final int AT_ONCE = 10;
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject Parcels parcels;
  @Inject CertificationService certification;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<UUID> unfinished() {
    return parcels.unfinished();
  }

  /** False when nothing is left to do: all packed, or the parcel was dropped meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean some(UUID id) {
    Parcel parcel = parcels.find(id).orElse(null);
    if (parcel == null) return false;
    List<Long> missing = parcels.missing(id, AT_ONCE);
    parcel.become(missing.isEmpty() ? ParcelState.READY : ParcelState.PACKING);
    for (PaperCard paper : certification.papers(missing, parcel.base()))
      parcels.put(id, paper.certificateId(), paper.number() + ".pdf", paper.pdf());
    return !missing.isEmpty();
  }

  /** False when the parcel was dropped meanwhile: then nothing has failed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean failed(UUID id) {
    parcels.find(id).ifPresent(p -> p.become(ParcelState.FAILED));
    return parcels.find(id).isPresent();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void clear() {
    parcels.dropOlderThan(clock.instant().minus(KEPT));
  }
}
