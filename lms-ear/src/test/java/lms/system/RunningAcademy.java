package lms.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lms.launch.Academy;
import lms.launch.Database;
import lms.launch.House;
import lms.launch.LivedAcademy;
import lms.launch.Options;
import lms.launch.Stage;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The built EAR, started once a lane for all its system and browser tests by the launcher that
 * people use, with a database of its own under {@code target}: what {@link LivedAcademy} kept, or
 * lived through anew. {@code -Dacademy.url=http://localhost:8080/} takes one that runs already,
 * {@code -Dacademy.db.url=jdbc:…} names its database.
 */
public final class RunningAcademy implements BeforeAllCallback, ParameterResolver {
  /** For a short life. */
  public static final List<String> FAST_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  @Override
  public void beforeAll(ExtensionContext context) {
    site();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return site();
  }

  /** Of this lane; the first who asks has it started. */
  public static Site site() {
    return Started.ONLY.site;
  }

  /** Options of a run for tests: any free port, sample people, data under target. */
  public static Options options(String data) {
    return new Options(
        FreePort.any(),
        "127.0.0.1",
        Path.of("target", data),
        Stage.SAMPLE,
        false,
        Optional.empty(),
        FAST_START);
  }

  public static House house() {
    return new House(Path.of(""));
  }

  private static final class Started {
    private static final Started ONLY = new Started();

    private final Site site;
    private final Optional<Academy> academy;

    Started() {
      String given = System.getProperty("academy.url", "");
      academy = given.isEmpty() ? Optional.of(start()) : Optional.empty();
      site =
          new Site(
              academy.map(Academy::url).orElse(given),
              academy.map(Academy::database).or(Started::given));
    }

    /** The database of the academy that runs already, if it is named too. */
    private static Optional<Database> given() {
      return Optional.ofNullable(System.getProperty("academy.db.url"))
          .map(
              url ->
                  new Database(
                      url,
                      System.getProperty("academy.db.user", "academy"),
                      System.getProperty("academy.db.password", "")));
    }

    private static Academy start() {
      String name = "system-test-" + Lane.name();
      Path data = Path.of("target", name);
      Emptied.folder(data);
      try {
        LivedAcademy.copyTo(data, house());
        Academy academy = Academy.start(house(), options(name), line -> {});
        Lane.atItsEnd(academy);
        return academy;
      } catch (Exception e) {
        throw new IllegalStateException("The academy did not start; see " + data.resolve("log"), e);
      }
    }
  }
}
