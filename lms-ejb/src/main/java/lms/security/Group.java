package lms.security;

import static lms.security.Right.*;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import lms.platform.Stage;

/** The groups of the trade as bundles of rights, each with the widest reach its members have. */
public enum Group {
  TRAINEE(Reach.Kind.OWN, READ_CONTENT, SIT_EXAM, PRACTISE_CALL, SEE_OWN_RECORD),
  TRAINER(
      Reach.Kind.SITE,
      READ_CONTENT,
      PRACTISE_CALL,
      SEE_OWN_RECORD,
      AUTHOR_CONTENT,
      AUTHOR_QUESTION,
      REVIEW_QUESTION,
      LOAD_CONTENT,
      SEE_COHORT,
      SEE_SITTING,
      INVIGILATE,
      DECIDE_LATE_ANSWER,
      SUPERVISE_INSPECTION,
      ORDER_REGRADE,
      DECIDE_APPEAL,
      MARK_ANSWER,
      SEE_CALL,
      SEE_PEOPLE),
  MENTOR(
      Reach.Kind.TEAM,
      READ_CONTENT,
      PRACTISE_CALL,
      SEE_OWN_RECORD,
      SEE_COHORT,
      SEE_CALL,
      SEE_PEOPLE),
  QUALITY_ASSESSOR(
      Reach.Kind.SITE,
      READ_CONTENT,
      PRACTISE_CALL,
      SEE_OWN_RECORD,
      MARK_ANSWER,
      SEE_CALL,
      SEE_PEOPLE),
  TEAM_LEADER(
      Reach.Kind.TEAM,
      READ_CONTENT,
      PRACTISE_CALL,
      SEE_OWN_RECORD,
      SEE_COHORT,
      SEE_CALL,
      SEE_PEOPLE,
      SEE_CERTIFICATES,
      SEE_CREDITS),
  MANAGER(
      Reach.Kind.SITE,
      READ_CONTENT,
      SEE_OWN_RECORD,
      SEE_COHORT,
      SEE_SITTING,
      DECIDE_LATE_ANSWER,
      SUPERVISE_INSPECTION,
      ORDER_REGRADE,
      DECIDE_APPEAL,
      REGRADE,
      MARK_ANSWER,
      ALLOCATE_MARKING,
      RELEASE_EXAM,
      SEE_CALL,
      SEE_PEOPLE,
      SEE_CERTIFICATES,
      SEE_CREDITS,
      CONFIRM_ELIMINATION),
  HR(
      Reach.Kind.ALL,
      READ_CONTENT,
      SEE_OWN_RECORD,
      SEE_PEOPLE,
      MANAGE_PEOPLE,
      GIVE_FIRST_CODE,
      IMPORT_ROSTER,
      OPEN_COHORT,
      EDIT_CALENDAR,
      SEE_COHORT,
      SEE_SITTING,
      INVIGILATE,
      DECIDE_LATE_ANSWER,
      SUPERVISE_INSPECTION,
      GRANT_EXTRA_TIME,
      ORDER_REGRADE,
      DECIDE_APPEAL,
      REGRADE,
      RELEASE_EXAM,
      SEE_CERTIFICATES,
      ISSUE_CERTIFICATE,
      CHANGE_CERTIFICATE,
      SEE_CREDITS,
      CORRECT_CREDITS,
      MAKE_TOKEN,
      CONFIRM_ELIMINATION),
  ADMINISTRATOR(
      Reach.Kind.ALL,
      READ_CONTENT,
      SEE_OWN_RECORD,
      SEE_PEOPLE,
      MANAGE_PEOPLE,
      NAME_BANK,
      GIVE_FIRST_CODE,
      MANAGE_ACCOUNTS,
      SEE_TOKENS,
      IMPORT_ROSTER,
      LOAD_CONTENT,
      EDIT_CALENDAR,
      SEE_AUDIT);

  private final Reach.Kind reach;
  private final Set<String> rights;

  Group(Reach.Kind reach, String... rights) {
    this.reach = reach;
    this.rights = Set.of(rights);
  }

  public Set<String> rights() {
    return rights;
  }

  /**
   * In a sample academy everybody may move the clock, to see a programme in minutes; elsewhere
   * nobody.
   */
  static Set<String> rightsOf(Collection<Group> groups) {
    Set<String> all = new TreeSet<>();
    groups.forEach(g -> all.addAll(g.rights));
    if (Stage.current().isSample()) all.add(MOVE_CLOCK);
    return all;
  }

  /** Of those groups only that have one of these rights; own reach when none has. */
  static Reach.Kind widestOf(Collection<Group> groups, Set<String> rights) {
    return widestOf(groups.stream().filter(g -> !Collections.disjoint(g.rights, rights)).toList());
  }

  static Reach.Kind widestOf(Collection<Group> groups) {
    return groups.stream().map(g -> g.reach).max(Comparator.naturalOrder()).orElse(Reach.Kind.OWN);
  }

  /** From the comma-separated names in which an account keeps them. */
  static Set<Group> parse(String names) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    for (String name : names.split(",")) if (!name.isBlank()) groups.add(valueOf(name.trim()));
    return groups;
  }

  static String join(Collection<Group> groups) {
    return String.join(",", groups.stream().sorted().map(Group::name).toList());
  }
}
