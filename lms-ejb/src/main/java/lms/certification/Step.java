package lms.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lms.platform.Actor;

/** What happened to a certificate: the state it came to, when, by whom and why. Only ever added. */
@Entity
@Table(schema = "certification", name = "step")
class Step {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "step_id")
  private Long id;

  @Column(name = "certificate_id")
  private long certificateId;

  @Enumerated(EnumType.STRING)
  private CertificateState state;

  private Instant at;

  @Column(name = "actor_kind")
  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  @Column(name = "actor_id")
  private long actorId;

  @Column(name = "actor_name")
  private String actorName;

  /** null when the rule or the calendar did it */
  private String reason;

  protected Step() {}

  Step(long certificateId, CertificateState state, Instant at, Actor actor, String reason) {
    this.certificateId = certificateId;
    this.state = state;
    this.at = at;
    actorKind = actor.kind();
    actorId = actor.id();
    actorName = actor.name();
    this.reason = reason;
  }

  CertificateCard.StepRow row() {
    return new CertificateCard.StepRow(state, at, new Actor(actorKind, actorId, actorName), reason);
  }
}
