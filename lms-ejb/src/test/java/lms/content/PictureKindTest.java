package lms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PictureKindTest {
  @Test
  void a_picture_is_told_by_what_is_in_it() {
    assertThat(PictureKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
        .contains(PictureKind.PNG);
    assertThat(PictureKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
        .contains(PictureKind.JPEG);
    assertThat(of("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"))
        .contains(PictureKind.SVG);
    assertThat(of("<html><svg></svg></html>")).isEmpty();
    assertThat(of("MZ")).isEmpty();
  }

  @Test
  void a_drawing_that_acts_or_points_outside_is_none() {
    for (String inner :
        new String[] {
          "<script>1</script>",
          "<rect onclick=\"x()\"/>",
          "<a href=\"javascript:x()\"/>",
          "<image href=\"https://evil.example/x.png\"/>",
          "<style>@import 'x'</style>",
          "<rect style=\"fill:url(https://evil.example)\"/>",
          "<foreignObject/>"
        }) assertThat(of("<svg>" + inner + "</svg>")).as(inner).isEmpty();
    assertThat(of("<svg><rect fill=\"url(#g)\"/><use href=\"#a\"/></svg>")).isPresent();
  }

  private static java.util.Optional<PictureKind> of(String text) {
    return PictureKind.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
