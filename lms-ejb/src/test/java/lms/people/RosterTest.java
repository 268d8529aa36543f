package lms.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lms.org.SiteRow;
import lms.org.TeamRow;
import lms.platform.Both;
import lms.platform.Clocks;
import lms.platform.Language;
import lms.security.Group;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class RosterTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final SiteRow SHANGHAI =
      new SiteRow(1, "SH", new Both("上海", "Shanghai"), Clocks.BANK_ZONE);
  static final SiteRow FUZHOU = new SiteRow(2, "FZ", new Both("福州", "Fuzhou"), Clocks.BANK_ZONE);
  static final TeamRow TEAM = new TeamRow(5, 3, 1, "SH-CARD-N1", new Both("新人一组", "Newcomers 1"));
  static final String HEADER = "工号,姓名,拼音,邮箱,站点,班组,语言,角色,入职日期\n";
  static final String LIN = "H20417,林一诺,Lin Yinuo,lin@harbour.example,上海,新人一组,中文,学员,2026-11-02\n";

  final Map<String, PersonRow> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  @Test
  void a_chinese_roster_is_read_in_utf8_and_in_gb18030_alike() {
    String text = HEADER + LIN;
    for (String charset : List.of("UTF-8", "GB18030")) {
      List<RosterRow> rows = check(text.getBytes(Charset.forName(charset)));
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).state()).isEqualTo(RosterRow.State.NEW);
      assertThat(rows.get(0).order().name()).isEqualTo("林一诺");
      assertThat(rows.get(0).order().groups()).containsExactly(Group.TRAINEE);
    }
  }

  @Test
  void english_headers_semicolons_and_a_byte_order_mark_are_understood() {
    String text =
        "\uFEFFEmployee Number;Name;Site;Groups;Hire date\nH1001;Ann;Shanghai;Trainee|Mentor;2026/11/2\n";
    RosterRow row = check(text.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.NEW);
    assertThat(row.order().groups()).containsExactlyInAnyOrder(Group.TRAINEE, Group.MENTOR);
    assertThat(row.order().hiredOn()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void a_workbook_with_real_dates_is_read() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("roster");
      List<String> header = List.of("工号", "姓名", "站点", "角色", "入职日期");
      for (int n = 0; n < header.size(); n++) sheet.value(0, n, header.get(n));
      sheet.value(1, 0, "H20417");
      sheet.value(1, 1, "林一诺");
      sheet.value(1, 2, "SH");
      sheet.value(1, 3, "学员");
      sheet.value(1, 4, LocalDate.of(2026, 11, 2));
      sheet.style(1, 4).format("yyyy-mm-dd").set();
    }
    RosterRow row = check(out.toByteArray()).get(0);
    assertThat(row.faults()).isEmpty();
    assertThat(row.order().hiredOn()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  /** The least that a workbook may be: no styles, no shared strings, no properties. */
  @Test
  void a_workbook_without_styles_is_read() throws IOException {
    RosterRow row = check(plainWorkbook("")).get(0);
    assertThat(row.faults()).isEmpty();
    assertThat(row.order().name()).isEqualTo("林一诺");
    assertThat(row.order().hiredOn()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void a_workbook_that_names_styles_it_has_not_is_read_too() throws IOException {
    String named =
        "<Override PartName='/xl/styles.xml' ContentType='application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>";
    assertThat(check(plainWorkbook(named)).get(0).faults()).isEmpty();
  }

  @Test
  void a_workbook_without_styles_that_unpacks_to_far_too_much_is_refused() throws IOException {
    byte[] bomb =
        zip(
            Map.of(
                "xl/worksheets/sheet1.xml",
                " ".repeat(110 * 1024 * 1024),
                "[Content_Types].xml",
                "<Types/>"));
    assertThat(bomb.length).isLessThan(RosterReader.MEGABYTES * 1024 * 1024);
    assertThatThrownBy(() -> check(bomb)).isInstanceOf(RosterTooLarge.class);
  }

  private static byte[] plainWorkbook(String override) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip(
        Map.of(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/xl/workbook.xml' ContentType='"
                + types
                + "sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='"
                + types
                + "worksheet+xml'/>"
                + override
                + "</Types>",
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='1' sheetId='1' r:id='rId1'/></sheets></workbook>"
                .formatted(main, relations),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='"
                + relations
                + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='%s'><sheetData>%s%s</sheetData></worksheet>"
                .formatted(
                    main,
                    row(1, "工号", "姓名", "站点", "角色", "入职日期"),
                    row(2, "H20417", "林一诺", "SH", "学员", "2026-11-02"))));
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int n = 0; n < cells.length; n++)
      row.append("<c r='%s%d' t='inlineStr'><is><t>".formatted((char) ('A' + n), number))
          .append(cells[n])
          .append("</t></is></c>");
    return row.append("</row>").toString();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void the_same_roster_twice_changes_nothing() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    PersonOrder order = check(file).get(0).order();
    known.put("H20417", person(order));
    assertThat(check(file).get(0).state()).isEqualTo(RosterRow.State.UNCHANGED);
  }

  @Test
  void who_left_and_comes_again_is_hired_again_with_the_same_number() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    known.put("H20417", left(check(file).get(0).order(), TODAY.minusDays(3)));
    RosterRow row =
        check((HEADER + LIN.replace("2026-11-02", "2026-11-22")).getBytes(StandardCharsets.UTF_8))
            .get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.REHIRED);
    assertThat(row.toApply()).isTrue();
    assertThat(row.changes())
        .containsExactly(
            new RosterRow.Change("hired", "2026-11-02", "2026-11-22"),
            new RosterRow.Change("left", "2026-11-19", ""));
  }

  @Test
  void all_that_is_written_of_somebody_new_is_shown_before() {
    RosterRow row = check((HEADER + LIN).getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.NEW);
    assertThat(row.changes())
        .allMatch(c -> c.before().isEmpty() && !c.after().isEmpty())
        .extracting(RosterRow.Change::column)
        .contains("email", "site", "language", "groups", "hired");
    assertThat(row.changes())
        .filteredOn(c -> c.column().equals("groups"))
        .singleElement()
        .extracting(RosterRow.Change::after)
        .isNotEqualTo("TRAINEE");
  }

  @Test
  void an_old_roster_brings_nobody_back() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    known.put("H20417", left(check(file).get(0).order(), TODAY.minusDays(3)));
    RosterRow row = check(file).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.WRONG);
    assertThat(row.faults().get(0).reason()).isEqualTo("hasLeft");
    assertThat(row.faults().get(0).cell()).isEqualTo("I2");
  }

  @Test
  void a_roster_says_who_leaves_and_says_it_once() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    PersonOrder order = check(file).get(0).order();
    known.put("H20417", person(order));
    byte[] leaving =
        (HEADER.strip() + ",离职日期\n" + LIN.strip() + ",2026-11-22\n")
            .getBytes(StandardCharsets.UTF_8);
    RosterRow row = check(leaving).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.LEAVES);
    assertThat(row.leftOn()).isEqualTo(TODAY);
    known.put("H20417", left(order, TODAY));
    assertThat(check(leaving).get(0).state()).isEqualTo(RosterRow.State.UNCHANGED);
  }

  @Test
  void a_number_in_another_case_is_the_same_person() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    known.put("H20417", person(check(file).get(0).order()));
    List<RosterRow> rows =
        check((HEADER + LIN.replace("H20417", "h20417")).getBytes(StandardCharsets.UTF_8));
    assertThat(rows.get(0).state()).isEqualTo(RosterRow.State.UNCHANGED);
    assertThat(rows.get(0).order().number()).isEqualTo("H20417");
    assertThat(
            check((HEADER + LIN + LIN.replace("H20417", "h20417")).getBytes(StandardCharsets.UTF_8))
                .get(1)
                .faults())
        .extracting(RosterRow.CellFault::reason)
        .containsExactly("twice");
  }

  @Test
  void an_address_that_the_door_would_refuse_is_wrong_in_the_preview() {
    for (String wrong : List.of("a..b@bank.cn", ".a@bank.cn", "a@-bank.cn", "a@bank..cn", "林@x.cn"))
      assertThat(
              check(
                      (HEADER + LIN.replace("lin@harbour.example", wrong))
                          .getBytes(StandardCharsets.UTF_8))
                  .get(0)
                  .faults())
          .as(wrong)
          .extracting(RosterRow.CellFault::reason)
          .containsExactly("email");
  }

  @Test
  void a_column_that_is_not_there_wipes_nothing_and_an_empty_cell_clears() {
    PersonOrder lin = check((HEADER + LIN).getBytes(StandardCharsets.UTF_8)).get(0).order();
    known.put("H20417", person(lin));
    String few = "工号,姓名,站点,角色,入职日期\nH20417,林一诺,上海,学员,2026-11-02\n";
    RosterRow row = check(few.getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.UNCHANGED);
    assertThat(row.order()).isEqualTo(lin);
    RosterRow moved = check(few.replace("上海", "福州").getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(moved.order().teamId()).as("a team of the site that was left").isNull();
    assertThat(moved.order().email()).isEqualTo("lin@harbour.example");
    RosterRow cleared =
        check((HEADER + LIN.replace("lin@harbour.example", "")).getBytes(StandardCharsets.UTF_8))
            .get(0);
    assertThat(cleared.order().email()).isNull();
    assertThat(cleared.order().nameLatin()).isEqualTo("Lin Yinuo");
  }

  @Test
  void nobody_leaves_before_coming() {
    RosterRow row =
        check(
                (HEADER.strip() + ",离职日期\n" + LIN.strip() + ",2026-11-01\n")
                    .getBytes(StandardCharsets.UTF_8))
            .get(0);
    assertThat(row.faults())
        .extracting(RosterRow.CellFault::reason)
        .containsExactly("leftBeforeHired");
  }

  @Test
  void a_change_tells_old_and_new() {
    byte[] file = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    known.put("H20417", person(check(file).get(0).order()));
    RosterRow row =
        check((HEADER + LIN.replace("lin@", "yinuo@")).getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(row.state()).isEqualTo(RosterRow.State.CHANGED);
    assertThat(row.changes())
        .containsExactly(
            new RosterRow.Change("email", "lin@harbour.example", "yinuo@harbour.example"));
  }

  @Test
  void five_hundred_rows_with_ten_faults_name_every_cell() {
    String[] lines =
        IntStream.range(0, 500)
            .mapToObj(n -> LIN.replace("H20417", "H" + (30000 + n)))
            .toArray(String[]::new);
    lines[3] = lines[3].replace("H30003", "H 3");
    lines[10] = lines[10].replace("林一诺", "");
    lines[20] = lines[20].replace("lin@harbour.example", "lin at harbour");
    lines[30] = lines[30].replace("上海", "南京");
    lines[40] = lines[40].replace("新人一组", "新人九组");
    lines[50] = lines[50].replace("上海", "福州");
    lines[60] = lines[60].replace("中文", "法语");
    lines[70] = lines[70].replace("学员", "校长");
    lines[80] = lines[80].replace("2026-11-02", "二号");
    lines[90] = lines[90].replace("H30090", "H30000");
    List<RosterRow> rows =
        check((HEADER + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
    assertThat(rows).hasSize(500);
    assertThat(
            rows.stream()
                .flatMap(r -> r.faults().stream())
                .map(f -> f.cell() + " " + f.reason())
                .collect(Collectors.toList()))
        .containsExactly(
            "A5 number",
            "B12 missing",
            "D22 email",
            "E32 site",
            "F42 team",
            "F52 teamElsewhere",
            "G62 language",
            "H72 group",
            "I82 date",
            "A92 twice");
    assertThat(rows.stream().filter(r -> r.state() == RosterRow.State.NEW)).hasSize(490);
  }

  @Test
  void hr_cannot_make_an_administrator_nor_unmake_one() {
    byte[] file = (HEADER + LIN.replace("学员", "管理员")).getBytes(StandardCharsets.UTF_8);
    assertThat(check(file).get(0).faults())
        .extracting(RosterRow.CellFault::reason)
        .containsExactly("groupTooHigh");
    byte[] plain = (HEADER + LIN).getBytes(StandardCharsets.UTF_8);
    PersonOrder lin = check(plain).get(0).order();
    known.put(
        "H20417",
        new PersonRow(
            9,
            lin.number(),
            lin.name(),
            null,
            null,
            1L,
            null,
            Language.ZH,
            Set.of(Group.ADMINISTRATOR),
            lin.hiredOn(),
            null));
    assertThat(check(plain).get(0).state()).isEqualTo(RosterRow.State.WRONG);
  }

  @Test
  void what_is_no_table_is_refused() {
    assertThatThrownBy(() -> check(new byte[] {'P', 'K', 3, 4, 0, 0, 9}))
        .isInstanceOf(RosterFileUnreadable.class);
    assertThatThrownBy(() -> check(new byte[] {0, 1, 2, (byte) 0xff}))
        .isInstanceOf(RosterFileUnreadable.class);
    assertThatThrownBy(() -> check("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RosterFileUnreadable.class);
    assertThatThrownBy(() -> check("Name,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RosterHeaderMissing.class)
        .hasMessageContaining("工号、职场、角色、入职日期");
    assertThatThrownBy(() -> check(new byte[RosterReader.MEGABYTES * 1024 * 1024 + 1]))
        .isInstanceOf(RosterTooLarge.class);
  }

  @Test
  void a_high_group_that_stays_is_no_fault_and_one_that_is_given_or_taken_is() {
    PersonOrder xu =
        new PersonOrder(
            "R10012",
            "许文",
            null,
            null,
            1L,
            null,
            Language.ZH,
            Set.of(Group.HR),
            LocalDate.of(2020, 3, 2));
    known.put("R10012", person(xu));
    assertThat(states("R10012,许文,SH,人力资源,2020-03-02")).containsExactly(RosterRow.State.UNCHANGED);
    assertThat(states("R10012,许闻,SH,人力资源,2020-03-02")).containsExactly(RosterRow.State.CHANGED);
    assertThat(states("R10012,许文,SH,学员,2020-03-02")).containsExactly(RosterRow.State.WRONG);
    assertThat(states("R10013,某人,SH,人力资源,2020-03-02")).containsExactly(RosterRow.State.WRONG);
    known.put("R10012", left(xu, LocalDate.of(2021, 1, 1)));
    assertThat(states("R10012,许文,SH,人力资源,2026-03-02"))
        .as("to bring back is to give")
        .containsExactly(RosterRow.State.WRONG);
  }

  private List<RosterRow.State> states(String row) {
    return check(("工号,姓名,站点,角色,入职日期\n" + row + "\n").getBytes(StandardCharsets.UTF_8)).stream()
        .map(RosterRow::state)
        .toList();
  }

  @Test
  void columns_are_lettered_as_in_a_spreadsheet() {
    assertThat(List.of(RosterCheck.letters(0), RosterCheck.letters(25), RosterCheck.letters(26)))
        .containsExactly("A", "Z", "AA");
  }

  private List<RosterRow> check(byte[] file) {
    return new RosterCheck(
            List.of(SHANGHAI, FUZHOU),
            List.of(TEAM),
            n -> Optional.ofNullable(known.get(n)),
            EnumSet.complementOf(EnumSet.of(Group.HR, Group.ADMINISTRATOR)),
            TODAY,
            Language.ZH)
        .rows(RosterReader.read(file));
  }

  private static PersonRow person(PersonOrder o) {
    return left(o, null);
  }

  private static PersonRow left(PersonOrder o, LocalDate day) {
    return new PersonRow(
        9,
        o.number(),
        o.name(),
        o.nameLatin(),
        o.email(),
        o.siteId(),
        o.teamId(),
        o.language(),
        o.groups(),
        o.hiredOn(),
        day);
  }
}
