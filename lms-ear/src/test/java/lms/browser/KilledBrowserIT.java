package lms.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lms.system.LaidPaper;
import lms.system.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole browser is killed while there is no network, right after something was typed. */
@BrowserTest
class KilledBrowserIT {
  private static final String PASSWORD = "harbour-2026-sample";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Test
  void nothing_is_lost_that_was_typed(@TempDir(cleanup = CleanupMode.NEVER) Path profile, Site site)
      throws Exception {
    LaidPaper paper = LaidPaper.of(site, "H20412", 600, "AT_ONCE", "single", "single", "single");
    BrowserContext killed = Visitors.lasting(profile);
    Page page = signedIn(killed, site);
    page.navigate(site.url(paper.page()));
    page.locator("#begin").click();
    assertThat(page.locator("#item-1 .state")).containsText("未答");
    page.keyboard().press("a");
    assertThat(page.locator("#saved")).containsText("第 1 题已保存");
    killed.setOffline(true);
    for (String answer : List.of("b", "c")) {
      page.keyboard().press("ArrowRight");
      page.keyboard().press(answer);
    }
    assertThat(page.locator("#saved")).containsText("2 条作答等待发送");
    kill(profile);
    try {
      killed.close();
    } catch (PlaywrightException gone) {
      // it is
    }

    try (BrowserContext again = Visitors.lasting(profile)) {
      Page next = signedIn(again, site);
      next.navigate(site.url(paper.page()));
      next.locator("#notice-box .primary").click();
      assertThat(next.locator("#saved")).containsText("第 3 题已保存", SOON);
      assertThat(next.locator("#lost")).isHidden();
    }
    assertThat(paper.log())
        .containsExactlyInAnyOrder("0 {\"p\":[0]}", "1 {\"p\":[1]}", "2 {\"p\":[2]}");
  }

  private static Page signedIn(BrowserContext browser, Site site) {
    Page page = browser.newPage();
    page.navigate(site.url("/security/sign-in.xhtml"));
    page.locator("[id='name']").fill("H20412");
    page.locator("[id='password']").fill(PASSWORD);
    page.locator("[id='password']").press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  private static void kill(Path profile) throws IOException {
    ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").contains(profile.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    try (Stream<Path> locks = Files.list(profile)) {
      for (Path lock :
          locks.filter(p -> p.getFileName().toString().startsWith("Singleton")).toList())
        Files.deleteIfExists(lock);
    }
  }
}
