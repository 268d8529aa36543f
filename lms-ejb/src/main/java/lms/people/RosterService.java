package lms.people;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lms.audit.Audit;
import lms.org.OrgService;
import lms.platform.Language;
import lms.security.Group;
import lms.security.Me;
import lms.security.Right;

/** HR's roster: looked at first, applied afterwards; a second time it changes nothing. */
@Stateless
@DenyAll
public class RosterService {
  @Inject Persons persons;
  @Inject PeopleService people;
  @Inject OrgService org;
  @Inject Audit audit;
  @Inject Me me;
  @Inject Clock clock;

  /**
   * Says of every row what it would do. Changes nothing.
   *
   * @throws RosterFileUnreadable not a CSV or XLSX
   * @throws RosterTooLarge too many bytes or rows
   * @throws RosterHeaderMissing a column that must be there is not
   */
  @RolesAllowed(Right.IMPORT_ROSTER)
  public List<RosterRow> preview(@NotNull byte[] file) {
    RosterTable table = RosterReader.read(file);
    Map<String, PersonRow> known = persons.byNumbers();
    return new RosterCheck(
            org.sites(),
            org.teams(),
            n -> Optional.ofNullable(known.get(n)),
            mayGive(),
            LocalDate.now(clock),
            me.language())
        .rows(table);
  }

  /**
   * Does what the rows say, all of them or none. Reads the file again, so that what happened since
   * the preview counts.
   *
   * @return the rows as they were found now
   * @throws RosterRowsWrong some rows are wrong: nothing is done
   */
  @RolesAllowed(Right.IMPORT_ROSTER)
  public List<RosterRow> apply(@NotNull byte[] file) {
    return apply(file, Set.of());
  }

  /**
   * The same, without the wrong rows, of which the caller has seen which they are.
   *
   * @param leftOut the numbers of the rows that are to be left out
   * @throws RosterRowsWrong now others are wrong than the caller has seen: nothing is done
   */
  @RolesAllowed(Right.IMPORT_ROSTER)
  public List<RosterRow> apply(@NotNull byte[] file, @NotNull Set<Integer> leftOut) {
    List<RosterRow> rows = preview(file);
    Set<Integer> wrong = RosterRow.wrong(rows);
    if (!wrong.equals(leftOut)) throw new RosterRowsWrong(wrong.size());
    int applied = 0;
    for (RosterRow row : rows)
      if (row.toApply()) {
        people.put(row.order(), row.leftOn());
        applied++;
      }
    audit.record(
        me.actor(),
        "import",
        "roster",
        me.id(),
        null,
        Map.of("rows", rows.size(), "applied", applied, "leftOut", wrong.size()),
        null);
    return rows;
  }

  /** An empty roster with the columns named in a language; spreadsheets see by its mark UTF-8. */
  @RolesAllowed(Right.IMPORT_ROSTER)
  public byte[] template(@NotNull Language language) {
    String header =
        Arrays.stream(RosterColumn.values())
            .map(c -> c.nameIn(language))
            .collect(Collectors.joining(","));
    return ("\uFEFF" + header + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private Set<Group> mayGive() {
    return me.may(Right.MANAGE_ACCOUNTS)
        ? EnumSet.allOf(Group.class)
        : EnumSet.complementOf(EnumSet.of(Group.HR, Group.ADMINISTRATOR));
  }
}
