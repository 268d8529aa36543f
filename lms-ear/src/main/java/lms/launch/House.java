package lms.launch;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
