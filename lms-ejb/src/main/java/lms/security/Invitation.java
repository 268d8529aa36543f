package lms.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An administrator whom the operator asked for. Written by {@link InviteAdministrator} from
 * outside, admitted once by the academy through its doors, then deleted.
 */
@Entity
@Table(schema = "security", name = "invitation")
class Invitation {
  @Id private String login;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  private Instant invited;

  protected Invitation() {}

  String passwordHash() {
    return passwordHash;
  }

  InvitationRow row() {
    return new InvitationRow(login, name, invited);
  }
}
