package lms.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lms.platform.Both;

/** A call centre at a site. */
@Entity
@Table(schema = "org", name = "centre")
class Centre {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "centre_id")
  private Long id;

  @Version private int version;

  @Column(name = "site_id")
  private long siteId;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  /** takes nobody in any more */
  private boolean retired;

  protected Centre() {}

  Centre(long siteId, String code, Both name) {
    this.siteId = siteId;
    this.code = code;
    call(name);
  }

  void call(Both name) {
    nameZh = name.zh();
    nameEn = name.en();
  }

  CentreRow row() {
    return new CentreRow(id, siteId, code, new Both(nameZh, nameEn), retired);
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

  long siteId() {
    return siteId;
  }
}
