package lms.consequence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import lms.certification.CertificateRow;
import lms.exam.PaperRemarked;
import lms.platform.Actor;
import lms.platform.Both;

/**
 * A certificate whose ground has fallen with a mark. Raised by the academy, decided once by HR with
 * a reason; lapses when the mark is given back before that. The certificate itself is touched by
 * the decision alone.
 */
@Entity
@Table(schema = "consequence", name = "doubt")
class Doubt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "doubt_id")
  private Long id;

  @Version private int version;

  @Column(name = "certificate_id")
  private long certificateId;

  private String number;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "paper_id")
  private UUID paperId;

  /** null when its taker never began it */
  @Column(name = "sitting_id")
  private UUID sittingId;

  @Column(name = "stage_id")
  private String stageId;

  private BigDecimal was;
  private BigDecimal mark;

  /** why the paper was marked again */
  private String cause;

  private Instant raised;

  @Enumerated(EnumType.STRING)
  private DoubtState state;

  /** null before it is over */
  private Instant decided;

  /** null before it is over, and for those decided before this was written down */
  @Column(name = "decided_by")
  private Long decidedBy;

  /** null before it is over */
  @Column(name = "decided_by_name")
  private String decidedByName;

  /** null before somebody decided */
  private String reason;

  protected Doubt() {}

  Doubt(CertificateRow certificate, PaperRemarked news) {
    certificateId = certificate.id();
    number = certificate.number();
    personId = certificate.personId();
    titleZh = certificate.title().zh();
    titleEn = certificate.title().en();
    paperId = news.paperId();
    sittingId = news.sittingId();
    stageId = news.stageId();
    was = news.was();
    mark = news.mark();
    cause = news.reason();
    raised = news.at();
    state = DoubtState.OPEN;
  }

  /**
   * @throws DoubtDecided when somebody was first, or the mark was given back
   */
  void decide(DoubtState next, String why, Actor actor, Instant now) {
    if (state != DoubtState.OPEN) throw new DoubtDecided();
    state = next;
    reason = why;
    decided = now;
    decidedBy = actor.id();
    decidedByName = actor.name();
  }

  /** The mark on which it rests holds again. */
  void lapse(Instant now) {
    decide(DoubtState.LAPSED, null, Actor.SYSTEM, now);
  }

  String stageId() {
    return stageId;
  }

  long certificateId() {
    return certificateId;
  }

  String number() {
    return number;
  }

  long personId() {
    return personId;
  }

  DoubtState state() {
    return state;
  }

  DoubtRow row() {
    return new DoubtRow(
        id,
        certificateId,
        number,
        personId,
        new Both(titleZh, titleEn),
        sittingId,
        was,
        mark,
        cause,
        raised,
        state,
        decided,
        decider(),
        reason);
  }

  private Actor decider() {
    if (decidedByName == null) return null;
    return new Actor(Actor.Kind.PERSON, decidedBy == null ? 0 : decidedBy, decidedByName);
  }
}
