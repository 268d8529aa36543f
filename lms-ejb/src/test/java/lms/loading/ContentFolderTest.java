package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContentFolderTest {
  @Test
  void the_folder_around_everything_is_taken_off() throws IOException {
    byte[] zip = zip("course-content/content/topics.yaml", "course-content/question/a/b.yaml");
    assertThat(ContentFolder.sent(zip).files())
        .containsOnlyKeys("content/topics.yaml", "question/a/b.yaml");
  }

  @Test
  void a_single_room_is_no_folder_around_everything() throws IOException {
    assertThat(ContentFolder.sent(zip("question/a/b.yaml")).files())
        .containsOnlyKeys("question/a/b.yaml");
  }

  @Test
  void names_that_lead_out_are_refused() throws IOException {
    for (String name : new String[] {"../x.yaml", "a/../../x.yaml", "/etc/x.yaml", "C:/x.yaml"}) {
      byte[] zip = zip(name);
      assertThatThrownBy(() -> ContentFolder.sent(zip)).isInstanceOf(ArchivePathRefused.class);
    }
  }

  @Test
  void what_is_no_archive_is_refused() {
    assertThatThrownBy(() -> ContentFolder.sent("hello".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ArchiveDamaged.class);
  }

  @Test
  void a_file_that_swells_when_unpacked_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.yaml"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 80; i++) zip.write(zeros);
    }
    assertThat(bytes.size()).isLessThan(200_000);
    assertThatThrownBy(() -> ContentFolder.sent(bytes.toByteArray()))
        .isInstanceOf(ArchiveTooLarge.class);
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    String[] names = new String[ContentFolder.MOST_ENTRIES + 1];
    for (int i = 0; i < names.length; i++) names[i] = "a/" + i + ".yaml";
    byte[] zip = zip(names);
    assertThatThrownBy(() -> ContentFolder.sent(zip)).isInstanceOf(ArchiveTooLarge.class);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }
}
