package lms.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;

/** Hands out the clock and, in a sample academy only, moves it. Never moves it back. */
@ApplicationScoped
public class Clocks {
  /** The zone of the bank; a site may have its own for what is shown there. */
  public static final ZoneId BANK_ZONE = ZoneId.of("Asia/Shanghai");

  @Resource(lookup = "java:jboss/datasources/Academy")
  DataSource source;

  @Inject Event<ClockMoved> moved;

  private final AcademyClock clock =
      new AcademyClock(
          Clock.systemUTC(),
          BANK_ZONE,
          Stage.current().hasMovableClock() ? this::storedOffset : null);

  @Produces
  @ApplicationScoped
  Clock clock() {
    return clock;
  }

  /**
   * May the clock be moved by so much? To be asked before anybody writes down that it was.
   *
   * @throws ClockIsFixed in a real academy, or when asked to go back
   */
  public void requireMovable(Duration by) {
    if (!Stage.current().isSample() || by.isNegative()) throw new ClockIsFixed();
  }

  /**
   * Moves the clock of a sample academy ahead and tells everybody who listens to {@link
   * ClockMoved}.
   *
   * @throws ClockIsFixed in a real academy, or when asked to go back
   */
  public void ahead(Duration by) {
    requireMovable(by);
    try (var connection = source.getConnection();
        var update =
            connection.prepareStatement(
                "update platform.clock set offset_seconds = offset_seconds + ?")) {
      update.setLong(1, by.toSeconds());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    clock.reread();
    moved.fire(new ClockMoved(by));
  }

  /**
   * Sets the clock of a sample academy that is being built, and tells nobody: its builder runs what
   * is due itself.
   *
   * @throws ClockIsFixed in a real academy
   */
  public void build(Instant now) {
    if (!Stage.current().isSample()) throw new ClockIsFixed();
    try (var connection = source.getConnection();
        var update = connection.prepareStatement("update platform.clock set offset_seconds = ?")) {
      update.setLong(1, Duration.between(Clock.systemUTC().instant(), now).toSeconds());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    clock.reread();
  }

  private Duration storedOffset() {
    try (var connection = source.getConnection();
        var query = connection.prepareStatement("select offset_seconds from platform.clock");
        var row = query.executeQuery()) {
      return row.next() ? Duration.ofSeconds(row.getLong(1)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
