package lms.security;

import java.io.Serializable;

/**
 * Whom a person may see. Lists are cut in SQL by {@link #sql}; one person is checked by {@code
 * Me.requireReach}.
 *
 * @param teamId null when the person is in no team; then team reach is own reach
 * @param siteId null when the person is at no site; then site reach is own reach
 */
public record Reach(Kind kind, long personId, Long teamId, Long siteId) implements Serializable {

  /** From the narrowest to the widest. */
  public enum Kind {
    OWN,
    TEAM,
    SITE,
    ALL
  }

  public static final Reach EVERYBODY = new Reach(Kind.ALL, 0, null, null);

  /** The same person with another kind of reach. */
  Reach by(Kind other) {
    return new Reach(other, personId, teamId, siteId);
  }

  /**
   * A condition on a column that holds a person's id, for native SQL. Holds numbers of ours only,
   * so nothing can be injected through it.
   *
   * @param personColumn such as {@code s.person_id}
   */
  public String sql(String personColumn) {
    return switch (kind) {
      case ALL -> "true";
      case SITE -> siteId == null ? own(personColumn) : within(personColumn, "site_id", siteId);
      case TEAM -> teamId == null ? own(personColumn) : within(personColumn, "team_id", teamId);
      case OWN -> own(personColumn);
    };
  }

  private String own(String column) {
    return column + " = " + personId;
  }

  private String within(String column, String unit, long id) {
    return "("
        + own(column)
        + " or exists (select 1 from security.account reach where reach.person_id = "
        + column
        + " and reach."
        + unit
        + " = "
        + id
        + "))";
  }
}
