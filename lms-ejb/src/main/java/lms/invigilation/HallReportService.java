package lms.invigilation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.audit.Audit;
import lms.entry.AdmissionRow;
import lms.entry.EntryDesk;
import lms.exam.ExamHallService;
import lms.exam.HallRow;
import lms.exam.SeatRow;
import lms.people.PeopleService;
import lms.platform.Language;
import lms.security.Me;
import lms.security.Right;

/** The report of a hall on paper, to be signed and kept. */
@Stateless
@DenyAll
public class HallReportService {
  @Inject ExamHallService halls;
  @Inject InvigilationService invigilation;
  @Inject EntryDesk entry;
  @Inject PeopleService people;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /** As it stands now, PDF/A-2a and PDF/UA-1; only people within my reach. */
  @RolesAllowed(Right.INVIGILATE)
  public byte[] pdf(@NotBlank String key, @NotNull Language language) {
    HallRow hall = halls.hall(key);
    List<SeatRow> seats = halls.seats(key);
    List<IncidentRow> incidents = invigilation.incidents(key);
    Set<Long> named = new HashSet<>(seats.stream().map(SeatRow::personId).toList());
    Map<UUID, AdmissionRow> doors = entry.admissions(seats.stream().map(SeatRow::paperId).toList());
    doors.values().stream().flatMap(AdmissionRow::people).forEach(named::add);
    incidents.stream().flatMap(IncidentRow::people).forEach(named::add);
    audit.record(me.actor(), "print", "hall", key, null, Map.of("people", seats.size()), null);
    return new HallPaper(language, clock.getZone())
        .of(hall, seats, incidents, doors, people.named(named), clock.instant());
  }
}
