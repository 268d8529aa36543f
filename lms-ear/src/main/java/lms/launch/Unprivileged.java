package lms.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root there are two ways: a user namespace of its own, in
 * which root's files stay readable and nothing changes hands; or, where the machine forbids
 * namespaces (many containers), the user "nobody", who is then given the database's files and keeps
 * the right to pass root's folders.
 */
enum Unprivileged {
  AS_WE_ARE(List.of()),
  NAMESPACE(List.of("unshare", "--user")),
  NOBODY(
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=+dac_override",
          "--ambient-caps=+dac_override"));

  private final List<String> prefix;

  Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  static Unprivileged ofThisMachine() {
    if (!Machine.isRoot()) return AS_WE_ARE;
    for (Unprivileged way : List.of(NAMESPACE, NOBODY)) {
      if (way.works()) return way;
    }
    throw new Trouble("root.no.way");
  }

  List<String> prefix() {
    return prefix;
  }

  private boolean works() {
    return Machine.succeeds(Stream.concat(prefix.stream(), Stream.of("true")).toList());
  }

  /** Makes the files belong to whom the database runs as. */
  void giveAway(Path path) {
    if (this == AS_WE_ARE || !Files.exists(path)) return;
    int wanted = this == NOBODY ? 65534 : 0;
    try (Stream<Path> all = Files.walk(path)) {
      if (Integer.valueOf(wanted).equals(owner(path))) return;
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.setAttribute(each, "unix:uid", wanted, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object owner(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }
}
