package lms.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import lms.platform.Language;
import lms.security.AccountOrder;
import lms.security.Group;

/** Somebody who works at the bank. Hired, moved between teams, leaves; never deleted. */
@Entity
@Table(schema = "people", name = "person")
class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "person_id")
  private Long id;

  @Version private int version;
  private String number;
  private String name;

  /** null when no Latin spelling is known */
  @Column(name = "name_latin")
  private String nameLatin;

  /** null when the person has no address */
  private String email;

  /** null for people at no site */
  @Column(name = "site_id")
  private Long siteId;

  /** null for people in no team */
  @Column(name = "team_id")
  private Long teamId;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Column(name = "group_names")
  private String groupNames;

  @Column(name = "hired_on")
  private LocalDate hiredOn;

  /** the first day away; null while no leave is known */
  @Column(name = "left_on")
  private LocalDate leftOn;

  protected Person() {}

  Person(PersonOrder order) {
    number = order.number();
    take(order);
  }

  /** Whose new first day is not before the first day away comes again. */
  void take(PersonOrder order) {
    if (leftOn != null && !order.hiredOn().isBefore(leftOn)) leftOn = null;
    name = order.name();
    nameLatin = order.nameLatin();
    email = order.email();
    siteId = order.siteId();
    teamId = order.teamId();
    language = order.language();
    groupNames = order.groups().stream().sorted().map(Group::name).collect(Collectors.joining(","));
    hiredOn = order.hiredOn();
  }

  void leave(LocalDate day) {
    leftOn = day;
  }

  int version() {
    return version;
  }

  long id() {
    return id;
  }

  PersonRow row() {
    return new PersonRow(
        id, number, name, nameLatin, email, siteId, teamId, language, groups(), hiredOn, leftOn);
  }

  /** Has the person left by this day? */
  boolean goneOn(LocalDate today) {
    return row().goneOn(today);
  }

  /**
   * @param spoken null leaves what the person has chosen
   */
  AccountOrder account(LocalDate today, Language spoken) {
    return new AccountOrder(number, name, spoken, groups(), !goneOn(today), teamId, siteId);
  }

  private Set<Group> groups() {
    return Arrays.stream(groupNames.split(","))
        .filter(n -> !n.isBlank())
        .map(Group::valueOf)
        .collect(Collectors.toSet());
  }
}
