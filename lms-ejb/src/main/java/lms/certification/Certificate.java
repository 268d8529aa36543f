package lms.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import lms.org.BankName;
import lms.people.PersonRow;
import lms.platform.Actor;
import lms.platform.Both;
import lms.skill.SkillCard;

/**
 * Proof that a person had a skill at a level on a day. Written once, with the holder's and the
 * issuer's names as they were, and never changed; the database refuses it. What happens later are
 * {@link Step}s, and how it stands now is its {@link Standing}.
 */
@Entity
@Table(schema = "certification", name = "certificate")
class Certificate {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "certificate_id")
  private Long id;

  private String number;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "employee_number")
  private String employeeNumber;

  private String holder;

  /** null when no Latin spelling was known */
  @Column(name = "holder_latin")
  private String holderLatin;

  @Column(name = "skill_id")
  private String skillId;

  private int level;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  /** null when the holder was in no cohort */
  @Column(name = "cohort_id")
  private Long cohortId;

  /** null when the holder was in no cohort */
  @Column(name = "cohort_code")
  private String cohortCode;

  /** who issued it, as they were called then */
  @Column(name = "issuer_bank_zh")
  private String issuerBankZh;

  @Column(name = "issuer_bank_en")
  private String issuerBankEn;

  @Column(name = "issuer_academy_zh")
  private String issuerAcademyZh;

  @Column(name = "issuer_academy_en")
  private String issuerAcademyEn;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  /** null when the rule issued it */
  private String reason;

  protected Certificate() {}

  /** Who was in which cohort when it was earned. */
  record Cohort(Long id, String code) {
    static final Cohort NONE = new Cohort(null, null);
  }

  Certificate(
      CertificateNumber number,
      PersonRow person,
      SkillCard skill,
      SkillCard.Level level,
      Cohort cohort,
      BankName issuer,
      LocalDate day,
      Instant now,
      Actor actor,
      String reason) {
    this.number = number.text();
    personId = person.id();
    employeeNumber = person.number();
    holder = person.name();
    holderLatin = person.nameLatin();
    skillId = skill.id();
    this.level = level.level();
    titleZh = level.title().zh();
    titleEn = level.title().en();
    cohortId = cohort.id();
    cohortCode = cohort.code();
    issuerBankZh = issuer.bank().zh();
    issuerBankEn = issuer.bank().en();
    issuerAcademyZh = issuer.academy().zh();
    issuerAcademyEn = issuer.academy().en();
    issuedOn = day;
    validTo = day.plusMonths(level.months());
    issuedAt = now;
    issuedBy = actor.name();
    this.reason = reason;
  }

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  long personId() {
    return personId;
  }

  String skillId() {
    return skillId;
  }

  int level() {
    return level;
  }

  LocalDate validTo() {
    return validTo;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  String issuedBy() {
    return issuedBy;
  }

  String reason() {
    return reason;
  }

  CertificateRow row(CertificateState state) {
    return new CertificateRow(
        id,
        number,
        personId,
        employeeNumber,
        holder,
        holderLatin,
        skillId,
        level,
        new Both(titleZh, titleEn),
        cohortCode,
        new BankName(
            new Both(issuerBankZh, issuerBankEn), new Both(issuerAcademyZh, issuerAcademyEn)),
        issuedOn,
        validTo,
        state);
  }
}
