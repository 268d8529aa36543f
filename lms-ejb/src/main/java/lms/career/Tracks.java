package lms.career;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lms.platform.Repository;

/** Lines of career, and who was put where. */
@Repository
class Tracks {
  @PersistenceContext EntityManager em;

  /** The line where one enters comes first. */
  List<TrackCard> active() {
    return em.createQuery("select t from Track t where t.active = true", Track.class)
        .getResultStream()
        .map(Track::card)
        .sorted(Comparator.comparing((TrackCard t) -> !enters(t)).thenComparing(TrackCard::id))
        .toList();
  }

  private static boolean enters(TrackCard track) {
    return track.grades().stream().anyMatch(g -> g.appointment() == TrackCard.Appointment.ENTRY);
  }

  Optional<Track> find(String id) {
    return Optional.ofNullable(em.find(Track.class, id));
  }

  void add(Track track) {
    em.persist(track);
  }

  void add(Placement placement) {
    em.persist(placement);
  }

  /** Returns those that were offered until now. */
  List<String> retire(Set<String> ids) {
    List<Track> gone =
        ids.stream().map(this::find).flatMap(Optional::stream).filter(Track::active).toList();
    gone.forEach(Track::retire);
    return gone.stream().map(t -> t.card().id()).toList();
  }

  /** Where this person was put last. */
  Optional<Placement> newest(long personId) {
    return em.createQuery(
            "select p from Placement p where p.personId = :person order by p.id desc",
            Placement.class)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
