package lms.career;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Actor;

/**
 * A person came to a grade on a day, put there by somebody for a reason. Only ever added; the
 * newest holds. A trainee who has none is at the entry grade since the first day at the bank; of
 * anybody else it is not known where they are.
 */
@Entity
@Table(schema = "career", name = "placement")
class Placement {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "placement_id")
  private Long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "grade_id")
  private String gradeId;

  private LocalDate since;
  private Instant at;

  @Column(name = "actor_name")
  private String actorName;

  private String reason;

  protected Placement() {}

  Placement(PlacementOrder order, Instant now, Actor actor) {
    personId = order.personId();
    gradeId = order.gradeId();
    since = order.since();
    at = now;
    actorName = actor.name();
    reason = order.reason();
  }

  String gradeId() {
    return gradeId;
  }

  LocalDate since() {
    return since;
  }
}
