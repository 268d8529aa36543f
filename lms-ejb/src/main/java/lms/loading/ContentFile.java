package lms.loading;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One YAML or CSV file of {@code course-content}, read.
 *
 * @param path from the top of the folder, with slashes
 */
public record ContentFile(String path, JsonNode root, ContentLines lines) {
  public String kind() {
    return root.path("kind").asText();
  }

  public int line(String pointer) {
    return lines.of(pointer);
  }

  /** The path of a file beside this one, such as {@code report.zh.md}. */
  public String beside(String name) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? name : path.substring(0, slash + 1) + name;
  }
}
