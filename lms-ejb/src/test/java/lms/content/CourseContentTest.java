package lms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything in course-content can be loaded; each room's kinds check their own references. */
class CourseContentTest {
  static final ContentFolder CONTENT = ContentFolder.onDisk(Path.of("..", "course-content"));

  @Test
  void all_of_course_content_is_without_fault() {
    assertThat(ContentReading.of(CONTENT, CONTENT, AllKinds.get(), Map.of()).faults().all())
        .isEmpty();
  }

  @Test
  void the_program_carries_the_same_content() {
    assertThat(ContentFolder.own().files().keySet()).isEqualTo(CONTENT.files().keySet());
  }
}
