package lms.invigilation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lms.entry.AdmissionRow;
import lms.entry.EntryState;
import lms.exam.HallRow;
import lms.exam.SeatRow;
import lms.pdf.Report;
import lms.people.PersonRow;
import lms.platform.Language;
import lms.platform.Texts;

/** The report of a hall: who sat when and how far, what happened, and a place for signatures. */
class HallPaper {
  private final Language language;
  private final Texts texts;
  private final DateTimeFormatter day;
  private final DateTimeFormatter second;

  HallPaper(Language language, ZoneId zone) {
    this.language = language;
    this.texts = Texts.in(language);
    this.day = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    this.second = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /**
   * @param incidents the latest first
   * @param doors how they came in, by paper; those whose exam has no door are not among them
   * @param people everybody of whom seats, doors and incidents tell
   */
  byte[] of(
      HallRow hall,
      List<SeatRow> seats,
      List<IncidentRow> incidents,
      Map<UUID, AdmissionRow> doors,
      Map<Long, PersonRow> people,
      Instant now) {
    Report report =
        new Report(texts.of("invigilation.paper.title", hall.title().in(language)), language.tag());
    facts(report, hall, seats, incidents, now);
    report
        .part(texts.of("invigilation.paper.seats"))
        .table(
            new float[] {20, 18, 19, 18, 12, 13},
            heads("person", "stands", "opened", "ends", "closed", "answered"),
            seats.stream()
                .sorted(Comparator.comparing(s -> people.get(s.personId()).number()))
                .map(s -> seat(s, doors.get(s.paperId()), people))
                .toList());
    report.part(texts.of("invigilation.paper.incidents"));
    if (incidents.isEmpty()) report.text(texts.of("invigilation.paper.noIncidents"));
    else
      report.table(
          new float[] {12, 22, 20, 30, 16},
          heads("at", "what", "person", "words", "by"),
          incidents.stream()
              .sorted(Comparator.comparingLong(IncidentRow::id))
              .map(i -> incident(i, people))
              .toList());
    report.signatures(
        texts.of("invigilation.paper.signatures"),
        texts.of("invigilation.paper.signaturesHelp"),
        heads("first", "second"));
    return report.bytes();
  }

  private void facts(
      Report report, HallRow hall, List<SeatRow> seats, List<IncidentRow> incidents, Instant now) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    names.add(texts.of("invigilation.paper.window"));
    values.add(day.format(hall.opens()) + " – " + day.format(hall.closes()));
    names.add(texts.of("invigilation.paper.people"));
    values.add(String.valueOf(seats.size()));
    for (SeatRow.State state : SeatRow.State.values()) {
      names.add(texts.of("invigilation.hall.state." + state));
      values.add(
          String.valueOf(seats.stream().filter(s -> s.state() == state && !s.absolved()).count()));
    }
    names.add(texts.of("invigilation.hall.excused"));
    values.add(String.valueOf(seats.stream().filter(SeatRow::absolved).count()));
    names.add(texts.of("invigilation.paper.late"));
    values.add(String.valueOf(seats.stream().mapToInt(SeatRow::late).sum()));
    names.add(texts.of("invigilation.paper.lateIn"));
    values.add(decided(incidents, IncidentKind.LATE_IN));
    names.add(texts.of("invigilation.paper.lateOut"));
    values.add(decided(incidents, IncidentKind.LATE_OUT));
    names.add(texts.of("invigilation.paper.made"));
    values.add(day.format(now));
    report.facts(names, values);
  }

  /** About how many late answers somebody decided in this way. */
  private static String decided(List<IncidentRow> incidents, IncidentKind kind) {
    return String.valueOf(
        incidents.stream()
            .filter(i -> i.kind() == kind)
            .mapToInt(i -> Integer.parseInt(i.detail()))
            .sum());
  }

  private List<String> seat(SeatRow seat, AdmissionRow door, Map<Long, PersonRow> people) {
    return List.of(
        named(people.get(seat.personId())),
        stands(seat),
        opened(seat, door, people),
        ends(seat),
        at(seat.closed()),
        texts.of("invigilation.hall.ofItems", seat.answered(), seat.items())
            + (seat.late() == 0
                ? ""
                : " · " + texts.of("invigilation.hall.lateWaiting", seat.late())));
  }

  private String stands(SeatRow seat) {
    String excused = seat.excused() == null ? "" : texts.of("exam.excused." + seat.excused());
    if (seat.absolved()) return excused + because(seat);
    String stands = texts.of("invigilation.hall.state." + seat.state()) + because(seat);
    return excused.isEmpty() ? stands : stands + " · " + excused;
  }

  /** With how they came in. */
  private String opened(SeatRow seat, AdmissionRow door, Map<Long, PersonRow> people) {
    if (seat.opened() == null || door == null) return at(seat.opened());
    return lines(at(seat.opened()), door.said(texts, this::at, id -> named(people.get(id))));
  }

  /** With why it is later than the limit says. */
  private String ends(SeatRow seat) {
    return lines(at(seat.deadline()), seat.moved() == null ? List.of() : seat.moved().said(texts));
  }

  private static String lines(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).collect(Collectors.joining("\n"));
  }

  private String named(PersonRow person) {
    return person == null ? "" : person.nameIn(language) + " " + person.number();
  }

  /** For what they were sent out, or how they stood at the door when it was over. */
  private String because(SeatRow seat) {
    if (seat.excluded() != null)
      return " · " + texts.of("invigilation.hall.kind." + seat.excluded());
    if (seat.state() != SeatRow.State.MISSED) return "";
    if (seat.arrival() == null || seat.arrival().came() == null) return "";
    EntryState state = seat.arrival().state();
    boolean mayEnter = state == EntryState.OPEN || state == EntryState.WAITING;
    return " · "
        + texts.of(
            "invigilation.hall." + (mayEnter ? "door." : "entry.") + state,
            at(seat.arrival().came()),
            seat.arrival().address());
  }

  private List<String> incident(IncidentRow one, Map<Long, PersonRow> people) {
    String what =
        texts.of("invigilation.hall.log." + one.kind(), one.detail() == null ? "" : one.detail());
    PersonRow person = one.personId() == null ? null : people.get(one.personId());
    return List.of(
        at(one.at()),
        one.kind() == IncidentKind.EXCLUDED || one.kind() == IncidentKind.RECONSIDERED
            ? what + " · " + texts.of("invigilation.hall.kind." + one.detail())
            : what,
        person == null ? texts.of("invigilation.hall.everybody") : named(person),
        one.words(),
        one.byIn(language, people.get(one.byId())));
  }

  private String at(Instant time) {
    return time == null ? "–" : second.format(time);
  }

  private List<String> heads(String... keys) {
    return Stream.of(keys).map(k -> texts.of("invigilation.paper." + k)).toList();
  }
}
