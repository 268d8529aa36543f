package lms.browser.simulation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lms.browser.Visitor;

/** The desk page: what an agent does at it, in the agent's words. */
public final class Desk {
  private final Page page;
  private int moves;

  private Desk(Visitor agent) {
    this.page = agent.page();
  }

  /** Goes to the list and takes the call of that title, or practises it. */
  public static Desk take(Visitor agent, String title, String button) {
    agent.open("/simulation/list.xhtml");
    agent
        .page()
        .locator(".offer", new Page.LocatorOptions().setHasText(title))
        .locator("button", new Locator.LocatorOptions().setHasText(button))
        .click();
    agent.page().waitForURL(url -> url.contains("/simulation/call.xhtml"));
    agent.page().locator("#log .b, #prompt:not([hidden])").first().waitFor();
    return new Desk(agent);
  }

  public Desk says(String words) {
    page.locator("#words").fill(words);
    page.locator("#words").press("Enter");
    return settled();
  }

  public Desk chooses(String part) {
    choice(part).click();
    return settled();
  }

  public Locator choice(String part) {
    return page.locator("#choices button", new Page.LocatorOptions().setHasText(part));
  }

  /** By the figure in front of it. */
  public Desk types(String part) {
    String figure = choice(part).locator("b").innerText();
    page.locator("#log").focus();
    page.keyboard().press(figure);
    return settled();
  }

  public Desk opens(String panel) {
    page.locator("#tabs button", new Page.LocatorOptions().setHasText(panel)).click();
    return settled();
  }

  public Desk presses(String action) {
    page.locator("#actions button", new Page.LocatorOptions().setHasText(action)).click();
    return page.locator("#action-dialog").isVisible() ? this : settled();
  }

  public Desk fills(String input, String value) {
    page.locator("#input-" + input).selectOption(value);
    page.locator("#action-form .primary").click();
    return settled();
  }

  public Desk asks(String... facts) {
    for (String fact : facts) {
      page.locator("#facts input[value='" + fact + "']").check();
    }
    page.locator("#ask").click();
    return settled();
  }

  public Desk judges(boolean pass) {
    page.locator(pass ? "#pass" : "#fail").click();
    return settled();
  }

  public Desk reads(String article) {
    page.locator("#knowledge summary", new Page.LocatorOptions().setHasText(article)).click();
    return settled();
  }

  public Desk writesUp(String problem, String need, String due) {
    page.locator("#problem").fill(problem);
    page.locator("#need").fill(need);
    page.locator("#due").fill(due);
    page.locator("#wrap .primary").click();
    return settled();
  }

  /** The next move has been recorded and the page shows where it led. */
  public Desk settled() {
    moves++;
    page.locator("#desk[data-sequence='" + moves + "']").waitFor();
    return this;
  }

  public String log() {
    return page.locator("#log").innerText();
  }
}
