package lms.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the build has put things. */
public record House(Path ear) {
  public House {
    ear = ear.toAbsolutePath().normalize();
  }

  Path server() {
    return ear.resolve("target/server");
  }

  Path postgres() {
    return ear.resolve("target/postgres");
  }

  Path binaries() {
    return ear.resolve("target/launch/postgres-binaries.jar");
  }

  Path driver() {
    return ear.resolve("target/launch/postgresql.jar");
  }

  /** The EAR, laid open by the build. */
  Path application() {
    return ear.resolve("target/lms");
  }

  /** The libraries of the EAR. */
  List<Path> libraries() {
    return List.of(application().resolve("lib"), application().resolve("lms-web.war/WEB-INF/lib"));
  }

  /** Our own classes, business and face. */
  List<Path> classes() {
    return List.of(
        application().resolve("lms-ejb.jar"), application().resolve("lms-web.war/WEB-INF/classes"));
  }

  Path migrations() {
    return application().resolve("lms-ejb.jar/db/migration");
  }

  Path serverScripts() {
    return ear.resolve("src/main/server");
  }

  void requireBuilt() {
    if (!Files.isDirectory(application()) || !Files.isDirectory(server().resolve("modules"))) {
      throw new Trouble("not.built", ear);
    }
  }

  static Path java() {
    boolean windows = Machine.isWindows();
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
  }

  /** The business, its libraries, and of the server what hashes a password. */
  public String businessClassPath() throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add(application().resolve("lms-ejb.jar").toString());
    parts.add(application().resolve("lib").toString() + File.separator + "*");
    parts.add(driver().toString());
    try (Stream<Path> modules = Files.walk(server().resolve("modules/system/layers/base"))) {
      modules
          .map(Path::toString)
          .filter(p -> p.endsWith(".jar"))
          .filter(
              p -> p.contains("elytron") || p.contains("jakarta") || p.contains("jboss-logging"))
          .forEach(parts::add);
    }
    return String.join(File.pathSeparator, parts);
  }
}
