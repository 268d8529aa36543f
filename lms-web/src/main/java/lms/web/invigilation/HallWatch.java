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
    return self.call(
        () -> {
          HallMemory.News news = memory.news(halls.seats(hall), incidents.incidents(hall));
          learn(news.changed(), news.incidents(), people);
          HallView view = view(news);
          if (view.isEmpty()) return true;
          if (!line.send(view)) return false;
          memory.told(news);
          return true;
        });
  }

  private HallView view(HallMemory.News news) {
    return new HallView(
        news.changed().stream()
            .map(s -> new HallView.Seat(s, names.get(s.personId()).number(), name(s.personId())))
            .toList(),
        news.gone(),
        news.incidents().stream().map(i -> new HallView.Incident(i, name(i.personId()))).toList());
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
