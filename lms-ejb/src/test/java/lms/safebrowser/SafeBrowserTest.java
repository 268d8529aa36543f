package lms.safebrowser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The key is computed a second time, as the browser does it: from the file alone, by the steps of
 * its documentation.
 */
class SafeBrowserTest {
  private static final String BASE = "https://academy.example";
  private static final String HALL = "C7:business:2026-11-26";
  private static final String PAGE = BASE + "/exam/take.xhtml?paper=1";
  private static final SafeBrowser EXAM = SafeBrowser.of(BASE, HALL);

  @Test
  void the_browser_that_reads_the_file_comes_to_the_same_key() throws Exception {
    assertThat(keyOf(EXAM.file())).isEqualTo(EXAM.key()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_known_list_of_settings_gives_a_known_text() {
    PropertyList list =
        new PropertyList(
            Map.of(
                "startURL",
                "https://a.example/x?a=1&b=<2>",
                "allowWlan",
                false,
                "URLFilterRules",
                List.of(Map.of("regex", true, "action", 1, "expression", "a\\.b/*")),
                "empty",
                Map.of(),
                "Zoom",
                3,
                "none",
                List.of()));
    assertThat(list.json())
        .isEqualTo(
            "{\"allowWlan\":false,\"none\":[],\"startURL\":\"https://a.example/x?a=1&b=<2>\","
                + "\"URLFilterRules\":[{\"action\":1,\"expression\":\"a\\.b/*\",\"regex\":true}],"
                + "\"Zoom\":3}");
    assertThat(new String(list.xml(), StandardCharsets.UTF_8)).contains("a=1&amp;b=&lt;2&gt;");
  }

  @Test
  void which_program_made_the_file_does_not_matter_and_every_setting_does() throws Exception {
    String file = new String(EXAM.file(), StandardCharsets.UTF_8);
    assertThat(file).contains("originatorVersion");
    assertThat(keyOf(bytes(file.replace("AgentAcademy_1", "another")))).isEqualTo(EXAM.key());
    String loose =
        file.replace("<key>enablePrintScreen</key><false/>", "<key>enablePrintScreen</key><true/>");
    assertThat(loose).isNotEqualTo(file);
    assertThat(keyOf(bytes(loose))).isNotEqualTo(EXAM.key());
  }

  @Test
  void each_exam_and_each_address_of_the_academy_has_a_key_of_its_own() {
    assertThat(SafeBrowser.of(BASE, HALL).key()).isEqualTo(EXAM.key());
    assertThat(SafeBrowser.of(BASE, "C7:business:2026-11-27").key()).isNotEqualTo(EXAM.key());
    assertThat(SafeBrowser.of("http://10.0.0.1:8080", HALL).key()).isNotEqualTo(EXAM.key());
  }

  @Test
  void a_page_speaks_from_it_when_the_hash_of_address_and_key_is_right() throws Exception {
    String right = sha256(PAGE + EXAM.key());
    assertThat(speaks(PAGE, right)).isTrue();
    assertThat(speaks(PAGE, right.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(speaks(PAGE + "#item-3", right)).as("a place on the page").isTrue();
    assertThat(speaks(PAGE + "&x=1", right)).as("another address").isFalse();
    assertThat(speaks(PAGE, sha256(EXAM.key() + PAGE))).as("the wrong way round").isFalse();
    assertThat(speaks(PAGE, EXAM.key())).as("the key itself").isFalse();
    assertThat(speaks("https://else.example/", sha256("https://else.example/" + EXAM.key())))
        .isFalse();
    assertThat(speaks(PAGE, "")).isFalse();
    assertThat(EXAM.speaks(Whence.UNKNOWN)).isFalse();
  }

  private static boolean speaks(String url, String hash) {
    return EXAM.speaks(new Whence(null, BASE, List.of(new Whence.Said(url, hash))));
  }

  // --- what the browser does
  // ------------------------------------------------------------------------

  private static String keyOf(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
    return sha256(text(elements(root).get(0), true));
  }

  private static String text(Element value, boolean outermost) {
    return switch (value.getTagName()) {
      case "dict" -> group(value, outermost);
      case "array" ->
          "[" + String.join(",", elements(value).stream().map(e -> text(e, false)).toList()) + "]";
      case "true", "false" -> value.getTagName();
      case "integer" -> value.getTextContent();
      case "string" -> "\"" + value.getTextContent() + "\"";
      default -> throw new IllegalArgumentException(value.getTagName());
    };
  }

  private static String group(Element group, boolean outermost) {
    List<Element> parts = elements(group);
    List<String[]> lines = new ArrayList<>();
    for (int n = 0; n < parts.size(); n += 2) {
      String name = parts.get(n).getTextContent();
      Element value = parts.get(n + 1);
      if (outermost && name.equals("originatorVersion")) continue;
      if (value.getTagName().equals("dict") && elements(value).isEmpty()) continue;
      lines.add(new String[] {name, "\"" + name + "\":" + text(value, false)});
    }
    lines.sort(Comparator.comparing(line -> line[0].toLowerCase(Locale.ROOT)));
    return "{" + String.join(",", lines.stream().map(line -> line[1]).toList()) + "}";
  }

  private static List<Element> elements(Element of) {
    List<Element> all = new ArrayList<>();
    for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling())
      if (n instanceof Element e) all.add(e);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
  }
}
