package lms.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void a_list_of_nothing_has_one_page() {
    assertThat(Paging.of(0, null)).isEqualTo(new Paging(1, 1, 50));
    assertThat(Paging.of(50, "1").pages()).isEqualTo(1);
    assertThat(Paging.of(51, "2").first()).isEqualTo(50);
  }

  @Test
  void a_page_that_is_not_there_is_the_nearest_that_is() {
    assertThat(Paging.of(120, "9").page()).isEqualTo(3);
    assertThat(Paging.of(120, "0").page()).isEqualTo(1);
    assertThat(Paging.of(120, "2147483648").page()).isEqualTo(1);
    assertThat(Paging.of(120, "two").page()).isEqualTo(1);
  }
}
