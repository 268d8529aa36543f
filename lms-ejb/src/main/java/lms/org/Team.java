package lms.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lms.platform.Both;

/** The people under one team leader. */
@Entity
@Table(schema = "org", name = "team")
class Team {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "team_id")
  private Long id;

  @Version private int version;

  @Column(name = "centre_id")
  private long centreId;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  /** takes nobody in any more */
  private boolean retired;

  protected Team() {}

  Team(long centreId, String code, Both name) {
    this.centreId = centreId;
    this.code = code;
    call(name);
  }

  void call(Both name) {
    nameZh = name.zh();
    nameEn = name.en();
  }

  TeamRow row(long siteId) {
    return new TeamRow(id, centreId, siteId, code, new Both(nameZh, nameEn), retired);
  }

  void retire() {
    retired = true;
  }

  void bringBack() {
    retired = false;
  }

  int version() {
    return version;
  }

  long id() {
    return id;
  }

  boolean retired() {
    return retired;
  }

  long centreId() {
    return centreId;
  }
}
