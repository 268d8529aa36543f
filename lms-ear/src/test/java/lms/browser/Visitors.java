package lms.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lms.system.Lane;
import lms.system.RunningAcademy;
import lms.system.Site;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their visitors and sees them out; the browser itself starts once a lane. */
final class Visitors implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(Visitors.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String language = parameter.findAnnotation(Speaking.class).map(Speaking::value).orElse("zh-CN");
    Visitor visitor =
        new Visitor(Chromium.ONLY.browser, siteOf(context), language, nameOf(context));
    present(context).add(visitor);
    return visitor;
  }

  /** The academy of the lane; none for a test that starts one of its own. */
  private static Site siteOf(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(BrowserTest.class)
        ? RunningAcademy.site()
        : null;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    List<String> errors = new ArrayList<>();
    for (Visitor visitor : present(context)) {
      if (failed) visitor.photographFailure();
      errors.addAll(visitor.errors());
      visitor.leave();
    }
    if (!failed && !errors.isEmpty()) {
      throw new AssertionError("JavaScript errors:\n" + String.join("\n", errors));
    }
  }

  private static List<Visitor> present(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("present", key -> new Guests(), Guests.class);
  }

  private static String nameOf(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + "-"
        + context.getTestMethod().map(m -> m.getName()).orElse("all");
  }

  /** A browser with a profile that outlives it. */
  static BrowserContext lasting(Path profile) {
    return Chromium.ONLY
        .playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(Chromium.executable())
                .setArgs(Chromium.arguments())
                .setLocale("zh-CN"));
  }

  private static final class Guests extends ArrayList<Visitor> {
    private static final long serialVersionUID = 1;
  }

  /** The machine's own Chromium; nothing is downloaded, and it calls nobody at home. */
  private static final class Chromium {
    private static final double PATIENCE = 15_000;
    private static final Chromium ONLY = new Chromium();

    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(options());

    private Chromium() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      Lane.atItsEnd(playwright);
    }

    private static BrowserType.LaunchOptions options() {
      return new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(arguments());
    }

    private static List<String> arguments() {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                  "--disable-quic",
                  "--disable-dev-shm-usage",
                  // a microphone that beeps, and nobody who has to allow it
                  "--use-fake-device-for-media-stream",
                  "--use-fake-ui-for-media-stream",
                  "--font-render-hinting=none"));
      if ("root".equals(System.getProperty("user.name"))) arguments.add("--no-sandbox");
      return arguments;
    }

    private static Path executable() {
      String given = System.getenv("ACADEMY_CHROMIUM");
      List<String> known =
          List.of(
              given == null ? "" : given,
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
      return known.stream()
          .filter(p -> !p.isEmpty())
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No Chromium; name it in ACADEMY_CHROMIUM"));
    }
  }
}
