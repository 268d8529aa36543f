package lms.system.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lms.browser.BrowserTest;
import lms.browser.Visitor;
import lms.system.DuePapers;
import lms.system.Site;
import org.junit.jupiter.api.Test;

/**
 * Somebody moves the clock of the sample academy by its page. By its name it comes after all that
 * counts on the sample's present day: nothing brings that day back.
 */
@BrowserTest
class WeekAheadIT {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS = 2;

  @Test
  void after_every_week_everybody_of_every_cohort_has_exactly_the_papers_that_fell_due(
      Visitor lin, Site site) throws Exception {
    assumeTrue(site.database().isPresent(), "papers are counted in a database at hand");
    DuePapers papers = new DuePapers(site.database().get());
    papers.awaitAllMade();
    // another test may have opened one that begins next year
    List<String> begun = papers.cohortsBegun(papers.now());
    Page page = lin.signIn("H20417", "harbour-2026-sample").open("/platform/clock.xhtml");
    Set<String> taught = new TreeSet<>();
    for (int week = 1; week <= WEEKS; week++) {
      Instant before = papers.now();
      List<String> due = papers.due(before, before.plus(WEEK));
      assertThat(due).isNotEmpty();
      page.waitForResponse(
          answer -> answer.url().contains("/platform/clock.xhtml") && answer.ok(),
          () -> page.locator("#week").click());
      assertThat(papers.now()).isAfterOrEqualTo(before.plus(WEEK));
      papers.awaitAllMade();
      assertThat(papers.made(before, papers.now())).as("week %d", week).isEqualTo(due);
      taught.addAll(DuePapers.cohortsOf(due));
    }
    assertThat(taught).hasSizeGreaterThanOrEqualTo(3).containsAll(begun);
  }
}
