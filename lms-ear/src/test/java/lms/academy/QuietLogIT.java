package lms.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lms.launch.Academy;
import lms.launch.LivedAcademy;
import lms.launch.Options;
import lms.system.Emptied;
import lms.system.RunningAcademy;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/**
 * A log in which nothing cries wolf: first start, stop, second start, use, stop, and not one
 * warning or error but those that are known and have a reason. Its name makes it the first of all:
 * the academies of the other tests begin with what this one has lived through.
 */
class QuietLogIT {
  private static final Path PAGES = Path.of("../lms-web/src/main/webapp");

  /** Part of a line that may be there, and why. None is known. */
  private static final Map<String, String> KNOWN = Map.of();

  @Test
  void nothing_of_ours_warns_from_the_first_start_to_the_last_stop() throws Exception {
    Options options = RunningAcademy.options("quiet-log-data");
    Emptied.folder(options.data());
    LivedAcademy.keep(options.data(), () -> firstDay(options));
    try (Academy academy = Academy.start(RunningAcademy.house(), options, line -> {})) {
      Site site = siteOf(academy);
      for (String number : List.of("H20417", "T10021", "G10003", "R10012", "A10001"))
        walk(site, number);
      wander(site);
    }
    assertThat(complaints(options.data().resolve("log/server.log"))).isEmpty();
  }

  /** A stranger looks in; nobody changes anything. */
  private static Instant firstDay(Options options) throws Exception {
    try (Academy academy = Academy.start(RunningAcademy.house(), options, line -> {})) {
      wander(siteOf(academy));
    }
    return Instant.now();
  }

  private static Site siteOf(Academy academy) {
    return new Site(academy.url(), Optional.of(academy.database()));
  }

  private static void wander(Site site) throws Exception {
    for (String path : List.of("/", "/security/sign-in.xhtml", "/api/v1/nowhere", "/nowhere"))
      site.get(site.caller(), path);
  }

  /** Every page, allowed or not; what it shows is the matter of other tests. */
  private static void walk(Site site, String number) throws Exception {
    HttpClient caller = site.caller();
    site.signIn(caller, number);
    for (String page : pages())
      assertThat(site.get(caller, page).statusCode()).as("%s as %s", page, number).isLessThan(500);
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.map(PAGES::relativize)
          .filter(p -> p.toString().endsWith(".xhtml") && !p.startsWith("WEB-INF"))
          .map(p -> "/" + p.toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static List<String> complaints(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines
          .filter(l -> l.matches("\\d{4}-.* (WARN|ERROR|FATAL) +\\[.*"))
          .filter(l -> KNOWN.keySet().stream().noneMatch(l::contains))
          .toList();
    }
  }
}
