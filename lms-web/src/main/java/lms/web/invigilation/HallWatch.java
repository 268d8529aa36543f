package lms.web.invigilation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.exam.ExamHallService;
import lms.exam.SeatRow;
import lms.invigilation.IncidentRow;
import lms.invigilation.InvigilationService;
import lms.people.PeopleService;
import lms.people.PersonRow;
import lms.platform.Language;
import lms.security.Acting;
import lms.security.Caller;
import lms.web.rest.EventLine;

/** One page that watches a hall: who looks, and what the page knows already. */
final class HallWatch {
  private final String hall;
  private final Language language;
  private final EventLine line;
  private final Caller caller;
  private final Acting.Later self;
  private final Map<UUID, SeatRow> known = new HashMap<>();
  private final Map<Long, PersonRow> names = new HashMap<>();
  private long lastIncident;

  /**
   * @param self with whose rights and reach it looks
   */
  HallWatch(String hall, Language language, EventLine line, Caller caller, Acting.Later self) {
    this.hall = hall;
    this.language = language;
    this.line = line;
    this.caller = caller;
    this.self = self;
  }

  Caller caller() {
    return caller;
  }

  EventLine line() {
    return line;
  }

  /** Looks with the rights of whoever opened the page, and tells it what changed. */
  boolean look(ExamHallService halls, InvigilationService incidents, PeopleService people) {
    HallView view = self.call(() -> changes(halls, incidents, people));
    return view.isEmpty() || line.send(view);
  }

  private HallView changes(
      ExamHallService halls, InvigilationService service, PeopleService people) {
    List<SeatRow> changed = new ArrayList<>();
    for (SeatRow seat : halls.seats(hall))
      if (!seat.equals(known.put(seat.paperId(), seat))) changed.add(seat);
    List<IncidentRow> fresh = new ArrayList<>();
    for (IncidentRow one : service.incidents(hall)) if (one.id() > lastIncident) fresh.add(0, one);
    if (!fresh.isEmpty()) lastIncident = fresh.get(fresh.size() - 1).id();
    learn(changed, fresh, people);
    return new HallView(
        changed.stream()
            .map(s -> new HallView.Seat(s, names.get(s.personId()).number(), name(s.personId())))
            .toList(),
        fresh.stream().map(i -> new HallView.Incident(i, name(i.personId()))).toList());
  }

  private void learn(List<SeatRow> seats, List<IncidentRow> incidents, PeopleService people) {
    Set<Long> unknown = new HashSet<>();
    seats.forEach(s -> unknown.add(s.personId()));
    incidents.stream().filter(i -> i.personId() != null).forEach(i -> unknown.add(i.personId()));
    unknown.removeAll(names.keySet());
    if (!unknown.isEmpty()) names.putAll(people.named(unknown));
  }

  private String name(Long personId) {
    return personId == null ? null : names.get(personId).nameIn(language);
  }
}
