package lms.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * How a certificate stands now: always the state of its last step. Kept beside it so that lists are
 * quick and so that the database can refuse a second standing certificate of one person, skill and
 * level.
 */
@Entity
@Table(schema = "certification", name = "standing")
class Standing {
  @Id
  @Column(name = "certificate_id")
  private long certificateId;

  @Version private int version;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "skill_id")
  private String skillId;

  private int level;

  @Enumerated(EnumType.STRING)
  private CertificateState state;

  protected Standing() {}

  Standing(Certificate of) {
    certificateId = of.id();
    personId = of.personId();
    skillId = of.skillId();
    level = of.level();
    state = CertificateState.VALID;
  }

  /**
   * @throws NotInThatState when the rules of {@link CertificateState} do not allow it
   */
  void become(CertificateState next) {
    if (!state.mayBecome(next)) throw new NotInThatState();
    state = next;
  }

  CertificateState state() {
    return state;
  }
}
