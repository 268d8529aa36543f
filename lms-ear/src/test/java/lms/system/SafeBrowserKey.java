package lms.system;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What Safe Exam Browser computes from a file of settings, by its documentation. */
public record SafeBrowserKey(String key) {
  public static SafeBrowserKey of(byte[] file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(file)).getDocumentElement();
    return new SafeBrowserKey(sha256(text(children(root).get(0))));
  }

  /** What it says about an address. */
  public String about(String url) throws Exception {
    return sha256(url + key);
  }

  private static String text(Element value) {
    return switch (value.getTagName()) {
      case "dict" -> group(children(value));
      case "array" ->
          children(value).stream()
              .map(SafeBrowserKey::text)
              .collect(Collectors.joining(",", "[", "]"));
      case "string" -> '"' + value.getTextContent() + '"';
      case "integer" -> value.getTextContent();
      default -> value.getTagName();
    };
  }

  private static String group(List<Element> parts) {
    TreeMap<String, String> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int n = 0; n < parts.size(); n += 2)
      lines.put(parts.get(n).getTextContent(), text(parts.get(n + 1)));
    lines.remove("originatorVersion");
    return lines.entrySet().stream()
        .map(line -> '"' + line.getKey() + "\":" + line.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static List<Element> children(Element of) {
    List<Element> all = new ArrayList<>();
    for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling())
      if (n instanceof Element e) all.add(e);
    return all;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
