package lms.export;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lms.audit.Audit;
import lms.certification.CertificateFilter;
import lms.certification.CertificationService;
import lms.platform.Ids;
import lms.platform.Language;
import lms.platform.Texts;
import lms.security.Me;
import lms.security.Right;

/** Certificates in bulk, for those who may see them. */
@Stateless
@DenyAll
public class ParcelService {
  static final int MOST_PARCELS = 5;
  static final int MOST_SHEETS = 10_000;

  @Inject Parcels parcels;
  @Inject CertificationService certification;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Asks for a ZIP of all that the filter finds within reach now.
   *
   * @param base where strangers reach this academy
   * @throws NothingToPack when it finds none
   * @throws TooManySheets when it finds more than one parcel holds
   * @throws TooManyParcels when this person has too many
   */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public ParcelCard ask(@NotNull CertificateFilter filter, @NotNull String base) {
    List<Long> ids = certification.ids(filter, 0, MOST_SHEETS + 1);
    if (ids.size() > MOST_SHEETS) throw new TooManySheets(MOST_SHEETS);
    if (ids.isEmpty()) throw new NothingToPack();
    if (parcels.of(me.id()).size() >= MOST_PARCELS) throw new TooManyParcels(MOST_PARCELS);
    Parcel parcel =
        new Parcel(Ids.next(clock.instant()), me.id(), base, ids.size(), clock.instant());
    parcels.add(parcel, ids);
    audit.record(
        me.actor(),
        "ask",
        "parcel",
        parcel.id(),
        null,
        Map.of("filter", filter, "sheets", ids.size()),
        null);
    return parcel.card(0);
  }

  @RolesAllowed(Right.SEE_CERTIFICATES)
  public List<ParcelCard> mine() {
    return parcels.of(me.id()).stream().map(p -> p.card(parcels.done(p.id()))).toList();
  }

  /** Cancels a parcel that is being packed, and removes one that is ready. */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public void drop(@NotNull UUID id) {
    parcels.drop(parcels.requireOf(me.id(), id).id());
    audit.record(me.actor(), "drop", "parcel", id, null, null, null);
  }

  /**
   * @return how many sheets are in it
   * @throws ParcelNotReady when it is still being packed
   */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public int open(@NotNull UUID id) {
    Parcel parcel = parcels.requireOf(me.id(), id);
    if (parcel.state() != ParcelState.READY) throw new ParcelNotReady();
    audit.record(me.actor(), "fetch", "parcel", id, null, null, null);
    return parcel.total();
  }

  /** One sheet, so that a large parcel never lies in memory whole; places begin with 1. */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public SheetCard sheet(@NotNull UUID id, int place) {
    parcels.requireOf(me.id(), id);
    return parcels.sheet(id, place).orElseThrow(ParcelNotReady::new);
  }

  /**
   * @throws TooManyLines when the filter finds more than one file holds
   */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public byte[] xlsx(@NotNull CertificateFilter filter, @NotNull Language language) {
    return table(filter, language).xlsx();
  }

  /**
   * UTF-8 with a byte order mark, which spreadsheets need to read Chinese.
   *
   * @throws TooManyLines when the filter finds more than one file holds
   */
  @RolesAllowed(Right.SEE_CERTIFICATES)
  public byte[] csv(@NotNull CertificateFilter filter, @NotNull Language language) {
    return table(filter, language).csv();
  }

  private CertificateTable table(CertificateFilter filter, Language language) {
    var rows = certification.list(filter, 0, CertificateTable.MOST_LINES + 1);
    CertificateTable whole = new CertificateTable(rows, Texts.in(language));
    audit.record(
        me.actor(),
        "export",
        "certificates",
        "list",
        null,
        Map.of("filter", filter, "rows", rows.size()),
        null);
    return whole;
  }
}
