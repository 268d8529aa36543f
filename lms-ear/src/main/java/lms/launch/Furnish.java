package lms.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Build time: unpacks PostgreSQL and configures the server with the scripts of {@code
 * src/main/server}, offline. Does nothing when nothing has changed since the last time.
 */
public final class Furnish {
  private static final String PRISTINE = "standalone.pristine.xml";

  private final House house;

  private Furnish(House house) {
    this.house = house;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Furnish furnish = new Furnish(new House(Path.of(args[0])));
    furnish.database();
    furnish.server();
  }

  private void database() throws IOException {
    String wanted =
        Files.size(house.binaries()) + " " + Files.getLastModifiedTime(house.binaries());
    Path stamp = house.postgres().resolve("unpacked");
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) return;
    Folders.delete(house.postgres());
    try (ZipFile jar = new ZipFile(house.binaries().toFile())) {
      ZipEntry archive =
          jar.stream().filter(e -> e.getName().endsWith(".txz")).findFirst().orElseThrow();
      try (InputStream in = jar.getInputStream(archive)) {
        untar(new XZInputStream(new BufferedInputStream(in)), house.postgres());
      }
    }
    Files.writeString(stamp, wanted);
  }

  private static void untar(InputStream unpacked, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("outside of the target: " + entry);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
          if ((entry.getMode() & 0100) != 0 && !Machine.isWindows()) {
            Set<PosixFilePermission> all = EnumSet.allOf(PosixFilePermission.class);
            all.remove(PosixFilePermission.GROUP_WRITE);
            all.remove(PosixFilePermission.OTHERS_WRITE);
            Files.setPosixFilePermissions(file, all);
          }
        }
      }
    }
  }

  /** A new server lies under its own name; the old one makes room for it. */
  private void moveIn() throws IOException {
    Path unpacked = house.ear().resolve("target/unpacked");
    if (!Files.isDirectory(unpacked)) return;
    try (Stream<Path> inside = Files.list(unpacked)) {
      Path server = inside.findFirst().orElseThrow();
      Folders.delete(house.server());
      Files.move(server, house.server());
    }
    Folders.delete(unpacked);
  }

  private void server() throws IOException, InterruptedException {
    moveIn();
    Path configuration = house.server().resolve("standalone/configuration");
    Path pristine = configuration.resolve(PRISTINE);
    Path effective = configuration.resolve("standalone.xml");
    if (!Files.exists(pristine)) Files.copy(effective, pristine);

    List<Path> scripts = scripts();
    String wanted = fingerprint(scripts);
    Path stamp = house.server().resolve("furnished");
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) return;

    Path module = house.server().resolve("modules/org/postgresql/jdbc/main");
    Files.createDirectories(module);
    copy(house.serverScripts().resolve("modules/postgresql.xml"), module.resolve("module.xml"));
    copy(house.driver(), module.resolve("postgresql.jar"));

    copy(pristine, effective);
    StringBuilder all = new StringBuilder("embed-server --std-out=echo\n");
    for (Path script : scripts) all.append(Files.readString(script)).append('\n');
    all.append("stop-embedded-server\n");
    Path joined = house.server().resolve("furnish.cli");
    Files.writeString(joined, all);
    Path log = house.server().resolve("furnish.log");
    ProcessBuilder builder =
        new ProcessBuilder(cli(joined)).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("JBOSS_HOME", house.server().toString());
    Process cli = builder.start();
    if (cli.waitFor() != 0) {
      throw new IllegalStateException("The server refused its scripts:\n" + Files.readString(log));
    }
    Folders.delete(configuration.resolve("standalone_xml_history"));
    Files.writeString(stamp, wanted);
  }

  private List<String> cli(Path script) {
    String home = house.server().toString();
    return List.of(
        House.java().toString(),
        "-Xshare:auto",
        "-XX:-UsePerfData",
        "-Djava.io.tmpdir=" + script.getParent(),
        "-XX:TieredStopAtLevel=1",
        "-Djboss.home.dir=" + home,
        "-Djboss.modules.system.pkgs=com.sun.java.swing",
        "-Dcom.ibm.jsse2.overrideDefaultTLS=true",
        "-Dlogging.configuration=file:" + home + "/bin/jboss-cli-logging.properties",
        "-Djboss.cli.config=" + home + "/bin/jboss-cli.xml",
        "-jar",
        home + "/jboss-modules.jar",
        "-mp",
        home + "/modules",
        "org.jboss.as.cli",
        "--file=" + script);
  }

  private List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(house.serverScripts())) {
      return files.filter(f -> f.toString().endsWith(".cli")).sorted().toList();
    }
  }

  private String fingerprint(List<Path> scripts) throws IOException {
    List<Path> all = new ArrayList<>(scripts);
    all.add(house.serverScripts().resolve("modules/postgresql.xml"));
    all.add(house.driver());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : all) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
