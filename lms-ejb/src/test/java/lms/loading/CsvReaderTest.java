package lms.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
  private final Faults faults = new Faults();

  @Test
  void a_table_is_read_with_the_line_of_each_row() {
    ContentFile file =
        read("\uFEFFzh,en\r\n\"退,费\",\"a \"\"refund\"\"\nin two lines\"\r\n\r\n费,\n").orElseThrow();
    assertThat(faults.none()).isTrue();
    assertThat(file.kind()).isEqualTo("glossary");
    assertThat(file.root().path("columns")).hasSize(2);
    assertThat(file.root().at("/rows/0/zh").asText()).isEqualTo("退,费");
    assertThat(file.root().at("/rows/0/en").asText()).isEqualTo("a \"refund\"\nin two lines");
    assertThat(file.root().at("/rows/1").has("en")).isFalse();
    assertThat(file.line("/rows/0/zh")).isEqualTo(2);
    assertThat(file.line("/rows/1/zh")).isEqualTo(5);
  }

  @Test
  void what_is_no_table_is_told_with_its_line() {
    assertThat(read("zh,en\na,\"b\nc,d\n")).isEmpty();
    assertThat(read("zh,en\na,\"b\"c\n")).isEmpty();
    assertThat(read("zh,zh\na,b\n")).isEmpty();
    assertThat(read("zh,\na,b\n")).isEmpty();
    assertThat(faults.all())
        .extracting(f -> f.line() + " " + f.reasonKey())
        .containsExactly(
            "1 loading.fault.csv.header",
            "1 loading.fault.csv.header",
            "2 loading.fault.csv.quote");
  }

  @Test
  void an_empty_file_is_a_table_without_columns() {
    assertThat(read("").orElseThrow().root().path("columns")).isEmpty();
  }

  private Optional<ContentFile> read(String text) {
    return CsvReader.read("glossary.csv", text, faults);
  }
}
