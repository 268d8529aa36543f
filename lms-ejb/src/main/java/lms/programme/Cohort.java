package lms.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lms.platform.Both;

/** People who are trained together by one version of a programme, from a first day on. */
@Entity
@Table(schema = "programme", name = "cohort")
class Cohort {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "cohort_id")
  private Long id;

  @Version private int version;
  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "programme_id")
  private String programmeId;

  @Column(name = "programme_version")
  private int programmeVersion;

  @Column(name = "site_id")
  private long siteId;

  @Column(name = "tutor_id")
  private long tutorId;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected Cohort() {}

  Cohort(CohortOrder order, int programmeVersion, Instant now) {
    this.code = order.code();
    this.nameZh = order.name().zh();
    this.nameEn = order.name().en();
    this.programmeId = order.programmeId();
    this.programmeVersion = programmeVersion;
    this.siteId = order.siteId();
    this.tutorId = order.tutorId();
    this.firstDay = order.firstDay();
    this.openedAt = now;
  }

  /** It has been moved before it began. */
  void begins(LocalDate day) {
    firstDay = day;
  }

  Long id() {
    return id;
  }

  String programmeId() {
    return programmeId;
  }

  int programmeVersion() {
    return programmeVersion;
  }

  String code() {
    return code;
  }

  long tutorId() {
    return tutorId;
  }

  long siteId() {
    return siteId;
  }

  Instant openedAt() {
    return openedAt;
  }

  CohortRow row(Both programme, int people, int day, int days, String stageId) {
    return new CohortRow(
        id,
        code,
        new Both(nameZh, nameEn),
        programmeId,
        programme,
        siteId,
        tutorId,
        firstDay,
        people,
        day,
        days,
        stageId);
  }
}
