package lms.platform;

import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the database up to date before Hibernate validates it: a start-up bean would be too late.
 */
public class MigrateFirst implements Integrator {
  private static final System.Logger LOG = System.getLogger(MigrateFirst.class.getName());

  /** Migrates this database; used by the server and by every database test. */
  public static void migrate(DataSource source) {
    // Branches that were merged later may bring older numbers; only then is the order left.
    boolean late =
        Stream.of(flyway(source, false).info().all())
            .anyMatch(m -> m.getState() == MigrationState.IGNORED);
    var result = flyway(source, late).migrate();
    LOG.log(System.Logger.Level.INFO, "migrations run: {0}", result.migrationsExecuted);
  }

  private static Flyway flyway(DataSource source, boolean outOfOrder) {
    return Flyway.configure(MigrateFirst.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .defaultSchema("platform")
        .createSchemas(true)
        .outOfOrder(outOfOrder)
        // "create … if not exists" is meant so and no news
        .initSql("set client_min_messages = warning")
        .load();
  }

  @Override
  public void integrate(Metadata metadata, BootstrapContext boot, SessionFactoryImplementor f) {
    Object source = f.getProperties().get("jakarta.persistence.jtaDataSource");
    try {
      DataSource database =
          source instanceof DataSource known
              ? known
              : (DataSource) new InitialContext().lookup("java:jboss/datasources/Academy");
      migrate(database);
      StageGuard.require(database, Stage.current());
    } catch (NamingException e) {
      throw new IllegalStateException("no data source to migrate", e);
    }
  }

  @Override
  public void disintegrate(SessionFactoryImplementor f, SessionFactoryServiceRegistry r) {}
}
