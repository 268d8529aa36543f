package lms.safebrowser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings as the browser reads them, an XML property list, and as their key is computed: JSON
 * without blanks and without escapes, names in order whatever their case, empty groups left out.
 * Values are texts, whole numbers, truths, lists and groups.
 */
final class PropertyList {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      """;

  private final Map<String, Object> settings;

  PropertyList(Map<String, Object> settings) {
    this.settings = ordered(settings);
  }

  private static Map<String, Object> ordered(Map<?, ?> group) {
    Map<String, Object> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    group.forEach((name, value) -> ordered.put((String) name, value));
    return ordered;
  }

  byte[] xml() {
    StringBuilder xml = new StringBuilder(HEAD);
    write(xml, settings);
    return xml.append("\n</plist>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StringBuilder xml, Object value) {
    if (value instanceof Map<?, ?> group) {
      xml.append("<dict>");
      ordered(group)
          .forEach(
              (name, one) -> {
                xml.append("\n<key>").append(plain(name)).append("</key>");
                write(xml, one);
              });
      xml.append("\n</dict>");
    } else if (value instanceof List<?> list) {
      xml.append("<array>");
      list.forEach(one -> write(xml, one));
      xml.append("</array>");
    } else if (value instanceof Boolean) xml.append('<').append(value).append("/>");
    else if (value instanceof Integer) xml.append("<integer>").append(value).append("</integer>");
    else xml.append("<string>").append(plain((String) value)).append("</string>");
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String json() {
    return json(settings);
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> group)
      return ordered(group).entrySet().stream()
          .filter(one -> !(one.getValue() instanceof Map<?, ?> inner && inner.isEmpty()))
          .map(one -> '"' + one.getKey() + "\":" + json(one.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    if (value instanceof List<?> list)
      return list.stream().map(PropertyList::json).collect(Collectors.joining(",", "[", "]"));
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
