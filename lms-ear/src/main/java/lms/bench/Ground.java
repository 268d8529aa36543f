package lms.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lms.fault.SmallDisk;
import lms.launch.Academy;
import lms.launch.House;
import lms.launch.Options;
import lms.launch.Stage;

/** An academy that exists for one run: started, stocked, measured, stopped. */
final class Ground implements AutoCloseable {
  private final Academy academy;
  private final InetSocketAddress address;
  private final Path data;
  private final Stock stock;
  private Meter meter;

  private final double firstStart;
  private double firstPage = Double.NaN;

  private Ground(Academy academy, Path data, Stock stock, double firstStart) {
    URI url = URI.create(academy.url());
    this.academy = academy;
    this.address = new InetSocketAddress(url.getHost(), url.getPort());
    this.data = data;
    this.stock = stock;
    this.firstStart = firstStart;
    this.meter = measured();
  }

  static Ground start(House house, Path data, List<String> jvm, Consumer<String> news)
      throws IOException, InterruptedException, SQLException {
    long begin = System.nanoTime();
    Options options =
        new Options(freePort(), "127.0.0.1", data, Stage.BENCH, false, Optional.empty(), jvm);
    Academy academy = Academy.start(house, options, news);
    double seconds = (System.nanoTime() - begin) / 1e9;
    try {
      return new Ground(academy, data, Stock.in(house, academy.database()), seconds);
    } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
      academy.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Meter measured() {
    return new Meter(academy.serverProcess(), data.resolve("postgres/postmaster.pid"));
  }

  /**
   * Stops the server and starts it on the same data, as every morning: without making database,
   * tables and archive of classes.
   */
  void startAnew() throws IOException, InterruptedException {
    meter.close();
    academy.stopServer();
    long begin = System.nanoTime();
    academy.startServerAgain();
    firstPage = (System.nanoTime() - begin) / 1e9;
    meter = measured();
  }

  /** How long the very first start took, with making the database and its tables, in seconds. */
  double firstStart() {
    return firstStart;
  }

  /** How long the server took to its first page, in seconds; NaN when it started but once. */
  double firstPage() {
    return firstPage;
  }

  /**
   * Stops and starts the database once; from then on its files are on that disk.
   *
   * @param disk null when there is none
   */
  void move(SmallDisk disk) throws IOException, InterruptedException {
    if (disk == null) return;
    academy.stopDatabase(false);
    disk.take(data.resolve("postgres"));
    academy.startDatabaseAgain();
  }

  Academy academy() {
    return academy;
  }

  Stock stock() {
    return stock;
  }

  Meter meter() {
    return meter;
  }

  InetSocketAddress address() {
    return address;
  }

  Path databaseLog() {
    return data.resolve("log/postgresql.log");
  }

  Path serverLog() {
    return data.resolve("log/server.log");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    meter.close();
    academy.close();
  }
}
