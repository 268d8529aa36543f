package lms.launch;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One running academy: the data directory, its database (unless another one is named) and the
 * server. Closing it stops what it has started, the server first.
 */
public final class Academy implements AutoCloseable {
  private final Options options;
  private final DataDirectory data;
  private final WildFly server;
  private final Consumer<String> news;
  private Optional<Postgres> postgres = Optional.empty();
  private Database database;
  private boolean closing;

  private Academy(House house, Options options, DataDirectory data, Consumer<String> news) {
    this.options = options;
    this.data = data;
    this.news = news;
    this.server = new WildFly(house, data, options);
  }

  /**
   * Starts everything and returns when the application answers; on trouble nothing is left running.
   */
  public static Academy start(House house, Options options, Consumer<String> news)
      throws IOException, InterruptedException {
    Academy academy = prepare(house, options, news);
    try {
      academy.open(house);
      return academy;
    } catch (IOException | InterruptedException | RuntimeException e) {
      academy.close();
      throw e;
    }
  }

  static Academy prepare(House house, Options options, Consumer<String> news) throws IOException {
    house.requireBuilt();
    DataDirectory data = DataDirectory.take(options.data());
    try {
      data.requireRoom(DataDirectory.LEAST_ROOM);
      data.requireStage(options.stage());
      // the data are ours now: a server of a run that was killed belongs to nobody
      Academy academy = new Academy(house, options, data, news);
      academy.server.stopLeftOver();
      Ports.requireFree(options.address(), options.port());
      data.sayWhoHoldsIt(ProcessHandle.current().pid() + " " + options.url());
      return academy;
    } catch (IOException | RuntimeException e) {
      data.close();
      throw e;
    }
  }

  void open(House house) throws IOException, InterruptedException {
    if (options.database().isPresent()) {
      database = options.database().get();
    } else {
      news.accept(Words.both("starting.database"));
      Postgres own = new Postgres(house, data, Ports.free());
      synchronized (this) {
        requireNotClosing();
        postgres = Optional.of(own);
        database = own.start();
      }
    }
    database.requireUsable(house.migrations());
    database.requireStage(options.stage());
    news.accept(Words.both("starting.server"));
    synchronized (this) {
      requireNotClosing();
      server.start(database);
    }
    server.awaitReady(news);
  }

  /** Ctrl-C while it starts: nothing more is begun. */
  private void requireNotClosing() throws InterruptedException {
    if (closing) throw new InterruptedException();
  }

  /** Returns only with trouble: when the server has died. A died database is started again. */
  void watch(House house) throws IOException, InterruptedException {
    DevLoop devLoop = new DevLoop(house, data.path());
    while (true) {
      Thread.sleep(500);
      synchronized (this) {
        if (closing) return;
        if (options.dev()) devLoop.takePages();
        if (!server.isAlive()) {
          throw new Trouble("server.died", server.exitCode(), server.serverLog(), "");
        }
        if (postgres.isPresent() && !postgres.get().isAlive()) {
          news.accept(Words.both("database.died", postgres.get().log()));
          postgres.get().restart();
          news.accept(Words.both("database.back"));
        }
      }
    }
  }

  public String url() {
    return options.url();
  }

  public Database database() {
    return database;
  }

  public DataDirectory data() {
    return data;
  }

  // --- for those who break it on purpose ---------------------------------------------------------

  public ProcessHandle serverProcess() {
    return server.handle();
  }

  /** Starts a server that was killed and returns when it answers. */
  public void startServerAgain() throws InterruptedException, IOException {
    synchronized (this) {
      requireNotClosing();
      server.start(database);
    }
    server.awaitReady(news);
  }

  /** As a run does at its end; what the JVM keeps for the next start is kept. */
  public void stopServer() throws InterruptedException, IOException {
    server.stop();
  }

  /** The database of this academy's own; empty while it is down or when another one is used. */
  public Optional<ProcessHandle> databaseProcess() {
    return postgres.flatMap(Postgres::process).filter(ProcessHandle::isAlive);
  }

  /**
   * @param atOnce without waiting for anybody, not even to write what is in memory
   */
  public void stopDatabase(boolean atOnce) throws InterruptedException, IOException {
    if (postgres.isPresent()) postgres.get().stop(atOnce ? "immediate" : "fast");
  }

  /** As a run does with a database that has died. */
  public void startDatabaseAgain() throws InterruptedException, IOException {
    synchronized (this) {
      requireNotClosing();
    }
    if (postgres.isPresent()) postgres.get().restart();
  }

  @Override
  public synchronized void close() throws IOException, InterruptedException {
    if (closing) return;
    closing = true;
    try {
      server.stop();
    } finally {
      try {
        if (postgres.isPresent()) postgres.get().stop();
      } finally {
        data.close();
      }
    }
  }
}
