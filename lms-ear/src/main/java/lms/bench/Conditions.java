package lms.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lms.launch.House;

/** Under which conditions a run was made: without them its figures say nothing. */
final class Conditions {
  private Conditions() {}

  static Map<String, Object> of(House house, Ground ground, boolean quick, double load)
      throws SQLException {
    Stock stock = ground.stock();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("commit", commit(house.ear()));
    all.put("cores", Runtime.getRuntime().availableProcessors());
    all.put("memory_of_machine_mb", machineMemory());
    all.put("load_average_at_start", Math.round(load * 100) / 100.0);
    all.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
    all.put("database", "PostgreSQL " + stock.ask("show server_version"));
    for (String each :
        new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
      all.put(each, stock.ask("show " + each));
    all.put(
        "password_check",
        stock.ask(
            "select regexp_replace(password_hash, '^\\$(.*)\\$[^$]*\\$[^$]*$', '\\1')"
                + " from security.invitation union all select regexp_replace(password_hash,"
                + " '^\\$(.*)\\$[^$]*\\$[^$]*$', '\\1') from security.account limit 1"));
    all.put("driver", "same machine, HTTP/1.1, one kept-alive connection a taker, gzip");
    all.put("processor_time", Meter.works() ? "/proc" : "not told by this system");
    all.put("first_start_s", tenths(ground.firstStart()));
    all.put("first_page_s", tenths(ground.firstPage()));
    all.put("quick", quick);
    return all;
  }

  private static Object tenths(double seconds) {
    return Double.isNaN(seconds) ? "not measured" : Math.round(seconds * 10) / 10.0;
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() >> 20
        : 0;
  }

  private static String commit(Path checkout) {
    String commit = said(checkout, "git", "rev-parse", "--short=12", "HEAD");
    String changed = said(checkout, "git", "status", "--porcelain", "--untracked-files=no");
    return commit.isEmpty() ? "?" : commit + (changed.isEmpty() ? "" : " changed");
  }

  private static String said(Path folder, String... command) {
    try {
      Process asked =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(asked.getInputStream().readAllBytes()).strip();
      return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0 ? said : "";
    } catch (IOException noGit) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
