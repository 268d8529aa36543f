package lms.web.invigilation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final HallMemory memory = new HallMemory();
  private final Map<Long, PersonRow> names = new HashMap<>();
  private boolean told;
  private int failures;

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

  /** What one turn sees of a hall, with the rights and the reach of one caller. */
  record Sight(String hall, Caller caller) {}

  /** That, read once for all pages that see the same. */
  record Seen(List<SeatRow> seats, List<IncidentRow> incidents) {}

  Caller caller() {
    return caller;
  }

  EventLine line() {
    return line;
  }

  /**
   * Looks with the rights of whoever opened the page, and tells it what changed.
   *
   * @param seen what was read in this turn, by others for the same
   */
  boolean look(
      ExamHallService halls,
      InvigilationService incidents,
      PeopleService people,
      Map<Sight, Seen> seen) {
    return self.call(
        () -> {
          Seen now =
              seen.computeIfAbsent(
                  new Sight(hall, caller),
                  s -> new Seen(halls.seats(hall), incidents.incidents(hall)));
          HallMemory.News news = memory.news(now.seats(), now.incidents());
          learn(news.changed(), news.incidents(), people);
          HallView view = view(news);
          failures = 0;
          if (view.isEmpty()) return true;
          if (!line.send(view)) return false;
          memory.told(news);
          told = true;
          return true;
        });
  }

  /** Counts a look that failed. true from the second in a row. */
  boolean failedAgain() {
    return ++failures > 1;
  }

  private HallView view(HallMemory.News news) {
    return new HallView(
        !told,
        news.changed().stream()
            .map(s -> new HallView.Seat(s, names.get(s.personId()).number(), name(s.personId())))
            .toList(),
        news.gone(),
        news.incidents().stream()
            .map(
                i ->
                    new HallView.Incident(
                        i, name(i.personId()), i.byIn(language, names.get(i.byId()))))
            .toList());
  }

  private void learn(List<SeatRow> seats, List<IncidentRow> incidents, PeopleService people) {
    Set<Long> unknown = new HashSet<>();
    seats.forEach(s -> unknown.add(s.personId()));
    incidents.stream().flatMap(IncidentRow::people).forEach(unknown::add);
    unknown.removeAll(names.keySet());
    if (!unknown.isEmpty()) names.putAll(people.named(unknown));
  }

  private String name(Long personId) {
    return personId == null ? null : names.get(personId).nameIn(language);
  }
}
