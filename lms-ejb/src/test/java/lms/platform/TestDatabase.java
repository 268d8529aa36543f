package lms.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * A real PostgreSQL with all migrations and the real mappings, started once for all database tests.
 * Each test runs in a transaction of its own that is rolled back, or asks for {@link #commit}.
 */
public final class TestDatabase {
  private static TestDatabase only;
  private final CountedSource counted;

  private final EmbeddedPostgres postgres;
  private final EntityManagerFactory factory;

  private TestDatabase() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "60")
            // a socket would lie outside of the checkout, or under too long a name in it
            .setServerConfig("unix_socket_directories", "")
            .start();
    MigrateFirst.migrate(postgres.getPostgresDatabase());
    counted = new CountedSource(postgres.getPostgresDatabase());
    factory =
        new HibernatePersistenceProvider()
            .createEntityManagerFactory(
                "lms",
                Map.of(
                    "jakarta.persistence.transactionType",
                    "RESOURCE_LOCAL",
                    "jakarta.persistence.nonJtaDataSource",
                    counted.source(),
                    "jakarta.persistence.jtaDataSource",
                    counted.source(),
                    "hibernate.transaction.coordinator_class",
                    "jdbc"));
  }

  public static synchronized TestDatabase get() {
    try {
      if (only == null) only = new TestDatabase();
      return only;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many statements were prepared so far, by Hibernate or beside it. */
  public long statements() {
    return counted.prepared();
  }

  public DataSource source() {
    return postgres.getPostgresDatabase();
  }

  /** Does the work and rolls it back. */
  public void rolledBack(Consumer<EntityManager> work) {
    run(
        em -> {
          work.accept(em);
          return null;
        },
        false);
  }

  /** Does the work and commits it. */
  public <T> T commit(Function<EntityManager, T> work) {
    return run(work, true);
  }

  /** Empties these tables, named with their schema, and all that refer to them. */
  public void empty(String... tables) {
    try (var connection = source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "truncate " + String.join(", ", List.of(tables)) + " restart identity cascade");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T run(Function<EntityManager, T> work, boolean commit) {
    EntityManager em = factory.createEntityManager();
    try {
      em.getTransaction().begin();
      T done = work.apply(em);
      if (commit) em.getTransaction().commit();
      return done;
    } finally {
      if (em.getTransaction().isActive()) em.getTransaction().rollback();
      em.close();
    }
  }
}
