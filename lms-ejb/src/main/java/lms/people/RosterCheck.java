package lms.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.platform.Both;
import lms.platform.Language;
import lms.platform.Texts;
import lms.security.Group;

/**
 * Says of every row of a roster what it would do, or what is wrong with it and where. Pure: what is
 * known of sites, teams and people comes in from outside. A column that is not there says nothing,
 * so what is known stays; an empty cell clears.
 *
 * @param known by number in any case
 * @param mayGive the groups that the importer may give
 * @param today who left by then comes again, instead of being changed
 * @param reader in whose language columns are named
 */
record RosterCheck(
    List<SiteRow> sites,
    List<TeamRow> teams,
    Function<String, Optional<PersonRow>> known,
    Set<Group> mayGive,
    LocalDate today,
    Language reader) {
  private static final int LONGEST_NAME = 80;
  private static final int SHOWN = 40;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          strictly("uuuu/M/d"),
          strictly("uuuu.M.d"),
          strictly("uuuuMMdd"));

  /** The thirtieth of February is a mistake, not the last of it. */
  private static DateTimeFormatter strictly(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * @throws RosterFileUnreadable when not a single column is known: it is no roster
   * @throws RosterHeaderMissing when a column that must be there is not
   */
  List<RosterRow> rows(RosterTable table) {
    Map<RosterColumn, Integer> places = places(table.header());
    Map<String, Integer> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    return table.lines().stream().map(line -> new Reading(line, places, seen).row()).toList();
  }

  private Map<RosterColumn, Integer> places(List<String> header) {
    Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
    for (int n = 0; n < header.size(); n++) {
      int place = n;
      RosterColumn.of(header.get(n)).ifPresent(c -> places.putIfAbsent(c, place));
    }
    if (places.isEmpty()) throw new RosterFileUnreadable();
    String missing =
        RosterColumn.required().stream()
            .filter(c -> !places.containsKey(c))
            .map(c -> c.nameIn(reader))
            .collect(Collectors.joining(Texts.in(reader).of("people.roster.between")));
    if (!missing.isEmpty()) throw new RosterHeaderMissing(missing);
    return places;
  }

  /** One row being read, collecting its faults. */
  private final class Reading {
    private final RosterTable.Line line;
    private final Map<RosterColumn, Integer> places;
    private final Map<String, Integer> seen;
    private final List<RosterRow.CellFault> faults = new ArrayList<>();

    Reading(RosterTable.Line line, Map<RosterColumn, Integer> places, Map<String, Integer> seen) {
      this.line = line;
      this.places = places;
      this.seen = seen;
    }

    RosterRow row() {
      String said = number();
      Optional<PersonRow> before = said.isEmpty() ? Optional.empty() : known.apply(said);
      PersonRow was = before.orElse(null);
      String number = was == null ? said : was.number();
      String name = required(RosterColumn.NAME, LONGEST_NAME);
      SiteRow site = site(was);
      TeamRow team = team(site, was);
      PersonOrder order =
          new PersonOrder(
              number,
              name,
              latin(was),
              email(was),
              site == null ? null : site.id(),
              team == null ? null : team.id(),
              language(was),
              groups(was),
              hired());
      LocalDate left = date(RosterColumn.LEFT, cell(RosterColumn.LEFT));
      if (left != null && order.hiredOn() != null && left.isBefore(order.hiredOn()))
        fault(RosterColumn.LEFT, "leftBeforeHired");
      if (was != null && faults.isEmpty() && gone(was) && left == null) checkComesAgain(was, order);
      List<RosterRow.Change> changes = faults.isEmpty() ? changes(was, order, left) : List.of();
      if (was != null && faults.isEmpty()) checkPowers(was, left, changes);
      if (!faults.isEmpty()) return of(RosterRow.State.WRONG, null, null, number, name, List.of());
      return of(state(before, left, changes), order, left, number, name, changes);
    }

    private boolean gone(PersonRow before) {
      return before.leftOn() != null && !today.isBefore(before.leftOn());
    }

    /**
     * Who left comes again on a new first day; the old one means that the roster is out of date.
     */
    private void checkComesAgain(PersonRow before, PersonOrder order) {
      if (order.hiredOn().isBefore(before.leftOn())) fault(RosterColumn.HIRED, "hasLeft");
    }

    private RosterRow.State state(
        Optional<PersonRow> before, LocalDate left, List<RosterRow.Change> changes) {
      if (before.isEmpty()) return RosterRow.State.NEW;
      if (changes.isEmpty()) return RosterRow.State.UNCHANGED;
      if (left == null && gone(before.get())) return RosterRow.State.REHIRED;
      return left != null && !left.equals(before.get().leftOn())
          ? RosterRow.State.LEAVES
          : RosterRow.State.CHANGED;
    }

    private RosterRow of(
        RosterRow.State state,
        PersonOrder order,
        LocalDate left,
        String number,
        String name,
        List<RosterRow.Change> changes) {
      return new RosterRow(
          line.row(), state, number, name, order, left, List.copyOf(faults), changes);
    }

    private String number() {
      String number = required(RosterColumn.NUMBER, SHOWN);
      if (!number.isEmpty() && !number.matches(PersonOrder.NUMBER))
        fault(RosterColumn.NUMBER, "number");
      Integer first = seen.putIfAbsent(number, line.row());
      if (first != null && !number.isEmpty()) fault(RosterColumn.NUMBER, "twice");
      return number;
    }

    /** Who is at a retired site may stay there; nobody else comes. */
    private SiteRow site(PersonRow was) {
      String said = required(RosterColumn.SITE, LONGEST_NAME);
      if (said.isEmpty()) return null;
      Optional<SiteRow> found =
          sites.stream()
              .filter(s -> named(said, s.code(), s.name()))
              .filter(s -> !s.retired() || was != null && Objects.equals(s.id(), was.siteId()))
              .findFirst();
      if (found.isEmpty()) fault(RosterColumn.SITE, "site");
      return found.orElse(null);
    }

    /** Without the column the team stays, unless the person moves to another site. */
    private TeamRow team(SiteRow site, PersonRow was) {
      if (was != null && site != null && !places.containsKey(RosterColumn.TEAM))
        return teams.stream()
            .filter(t -> Objects.equals(t.id(), was.teamId()) && t.siteId() == site.id())
            .findFirst()
            .orElse(null);
      String said = cell(RosterColumn.TEAM);
      if (said.isEmpty()) return null;
      List<TeamRow> named =
          teams.stream()
              .filter(t -> named(said, t.code(), t.name()))
              .filter(t -> !t.retired() || was != null && Objects.equals(t.id(), was.teamId()))
              .toList();
      Optional<TeamRow> found =
          named.stream()
              .filter(t -> site != null && t.siteId() == site.id())
              .findFirst()
              .or(() -> named.stream().findFirst());
      if (found.isEmpty()) fault(RosterColumn.TEAM, "team");
      else if (site != null && found.get().siteId() != site.id())
        fault(RosterColumn.TEAM, "teamElsewhere");
      return found.orElse(null);
    }

    private boolean named(String said, String code, Both name) {
      return said.equalsIgnoreCase(code)
          || said.equals(name.zh())
          || said.equalsIgnoreCase(name.en());
    }

    private String latin(PersonRow was) {
      return was != null && !places.containsKey(RosterColumn.LATIN)
          ? was.nameLatin()
          : blankAsNull(limited(RosterColumn.LATIN, LONGEST_NAME));
    }

    private String email(PersonRow was) {
      if (was != null && !places.containsKey(RosterColumn.EMAIL)) return was.email();
      String said = limited(RosterColumn.EMAIL, 160);
      if (!said.isEmpty() && !said.matches(PersonOrder.EMAIL)) fault(RosterColumn.EMAIL, "email");
      return blankAsNull(said);
    }

    /** Nobody is without a language, so an empty cell leaves it as well. */
    private Language language(PersonRow was) {
      String said = cell(RosterColumn.LANGUAGE).toLowerCase(Locale.ROOT);
      if (said.isEmpty()) return was == null ? Language.ZH : was.language();
      for (Language one : Language.values())
        if (said.startsWith(one.name().toLowerCase(Locale.ROOT))
            || Arrays.stream(Language.values())
                .anyMatch(
                    in -> Texts.in(in).of("people.language." + one.name()).equalsIgnoreCase(said)))
          return one;
      fault(RosterColumn.LANGUAGE, "language");
      return Language.ZH;
    }

    /** Groups that the importer may not give are no fault where they stay as they are. */
    private Set<Group> groups(PersonRow was) {
      String said = required(RosterColumn.GROUPS, 200);
      Set<Group> groups = EnumSet.noneOf(Group.class);
      for (String word : said.split("[,;|/\\u3001\\uFF0C\\uFF1B]+")) {
        if (word.isBlank()) continue;
        Optional<Group> group = group(word.strip());
        if (group.isEmpty()) fault(RosterColumn.GROUPS, "group");
        else groups.add(group.get());
      }
      boolean stay = was != null && was.groups().equals(groups);
      boolean above =
          !mayGive.containsAll(groups) || was != null && !mayGive.containsAll(was.groups());
      if (above && !stay) fault(RosterColumn.GROUPS, "groupTooHigh");
      return groups;
    }

    private Optional<Group> group(String word) {
      return Arrays.stream(Group.values())
          .filter(
              g ->
                  word.equalsIgnoreCase(g.name())
                      || word.equalsIgnoreCase(g.name().replace('_', ' '))
                      || Arrays.stream(Language.values())
                          .anyMatch(
                              l ->
                                  Texts.in(l)
                                      .of("people.group." + g.name())
                                      .equalsIgnoreCase(word)))
          .findFirst();
    }

    private LocalDate hired() {
      return date(RosterColumn.HIRED, required(RosterColumn.HIRED, SHOWN));
    }

    private LocalDate date(RosterColumn column, String said) {
      if (said.isEmpty()) return null;
      for (DateTimeFormatter format : DATES)
        try {
          return LocalDate.parse(said, format);
        } catch (DateTimeParseException e) {
          continue; // another way of writing it is tried
        }
      fault(column, "date");
      return null;
    }

    /** Nor does a roster send away those above the importer, or bring them back. */
    private void checkPowers(PersonRow before, LocalDate left, List<RosterRow.Change> changes) {
      if (mayGive.containsAll(before.groups()) || changes.isEmpty()) return;
      boolean goes = left != null && !left.equals(before.leftOn());
      if (goes || before.leftOn() != null) fault(RosterColumn.GROUPS, "groupTooHigh");
    }

    private String required(RosterColumn column, int most) {
      String said = limited(column, most);
      if (said.isEmpty()) fault(column, "missing");
      return said;
    }

    private String limited(RosterColumn column, int most) {
      String said = cell(column);
      if (said.length() > most) fault(column, "tooLong");
      return said;
    }

    private String cell(RosterColumn column) {
      Integer place = places.get(column);
      return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    private void fault(RosterColumn column, String reason) {
      Integer place = places.get(column);
      String cell = (place == null ? "" : letters(place)) + line.row();
      String value = cell(column);
      faults.add(
          new RosterRow.CellFault(
              cell,
              column.key(),
              reason,
              value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value));
    }
  }

  /**
   * @param before null for somebody new, of whom everything is told
   */
  private List<RosterRow.Change> changes(PersonRow before, PersonOrder after, LocalDate left) {
    List<RosterRow.Change> changes = new ArrayList<>();
    if (before == null) {
      add(changes, RosterColumn.LATIN, null, after.nameLatin());
      add(changes, RosterColumn.EMAIL, null, after.email());
      add(changes, RosterColumn.SITE, null, siteCode(after.siteId()));
      add(changes, RosterColumn.TEAM, null, teamCode(after.teamId()));
      add(changes, RosterColumn.LANGUAGE, null, language(after.language()));
      add(changes, RosterColumn.GROUPS, null, sorted(after.groups()));
      add(changes, RosterColumn.HIRED, null, after.hiredOn().toString());
      add(changes, RosterColumn.LEFT, null, day(left));
      return List.copyOf(changes);
    }
    add(changes, RosterColumn.NAME, before.name(), after.name());
    add(changes, RosterColumn.LATIN, before.nameLatin(), after.nameLatin());
    add(changes, RosterColumn.EMAIL, before.email(), after.email());
    add(changes, RosterColumn.SITE, siteCode(before.siteId()), siteCode(after.siteId()));
    add(changes, RosterColumn.TEAM, teamCode(before.teamId()), teamCode(after.teamId()));
    add(changes, RosterColumn.LANGUAGE, language(before.language()), language(after.language()));
    add(changes, RosterColumn.GROUPS, sorted(before.groups()), sorted(after.groups()));
    add(changes, RosterColumn.HIRED, before.hiredOn().toString(), after.hiredOn().toString());
    boolean comesAgain =
        left == null && before.leftOn() != null && !after.hiredOn().isBefore(before.leftOn());
    if (left != null || comesAgain)
      add(changes, RosterColumn.LEFT, day(before.leftOn()), day(left));
    return List.copyOf(changes);
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static void add(
      List<RosterRow.Change> changes, RosterColumn column, String before, String after) {
    String was = before == null ? "" : before;
    String is = after == null ? "" : after;
    if (!was.equals(is)) changes.add(new RosterRow.Change(column.key(), was, is));
  }

  private String siteCode(Long id) {
    return sites.stream()
        .filter(s -> id != null && s.id() == id)
        .map(SiteRow::code)
        .findFirst()
        .orElse("");
  }

  private String teamCode(Long id) {
    return teams.stream()
        .filter(t -> id != null && t.id() == id)
        .map(TeamRow::code)
        .findFirst()
        .orElse("");
  }

  private String language(Language language) {
    return Texts.in(reader).of("people.language." + language.name());
  }

  private String sorted(Set<Group> groups) {
    Texts texts = Texts.in(reader);
    return groups.stream()
        .sorted()
        .map(g -> texts.of("people.group." + g.name()))
        .collect(Collectors.joining(texts.of("people.roster.between")));
  }

  private static String blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** 0 is A, 25 is Z, 26 is AA. */
  static String letters(int place) {
    return place < 26
        ? String.valueOf((char) ('A' + place))
        : letters(place / 26 - 1) + (char) ('A' + place % 26);
  }
}
