package lms.org;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import lms.platform.Both;

/** A place where agents work, with the time zone that its people's day follows. */
@Entity
@Table(schema = "org", name = "site")
class Site {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "site_id")
  private Long id;

  @Version private int version;
  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private String zone;

  /** takes nobody in any more */
  private boolean retired;

  protected Site() {}

  Site(String code, Both name, ZoneId zone) {
    this.code = code;
    call(name, zone);
  }

  void call(Both name, ZoneId inZone) {
    nameZh = name.zh();
    nameEn = name.en();
    zone = inZone.getId();
  }

  SiteRow row() {
    return new SiteRow(id, code, new Both(nameZh, nameEn), ZoneId.of(zone), retired);
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
}
