package lms.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ports of this machine: a free one, and who sits on a taken one. */
final class Ports {
  /** Below it only root may listen, on most machines. */
  private static final int FIRST_FREE = 1024;

  private Ports() {}

  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Trouble(e, "port.none", e.getMessage());
    }
  }

  static void requireFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(!Machine.isWindows());
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException refused) {
      throw trouble(refused, address, port);
    }
  }

  /** Why nobody can listen there. */
  private static Trouble trouble(IOException refused, String address, int port) {
    if (!ours(address)) return new Trouble(refused, "address.foreign", address);
    Optional<String> owner = owner(port);
    if (owner.isPresent()) return new Trouble(refused, "port.taken", port, owner.get());
    if (port < FIRST_FREE && !Machine.isRoot() && !answers(address, port))
      return new Trouble(refused, "port.forbidden", port, FIRST_FREE);
    return new Trouble(refused, "port.taken.unknown", port);
  }

  private static boolean ours(String address) {
    try {
      InetAddress wanted = InetAddress.getByName(address);
      return wanted.isAnyLocalAddress()
          || wanted.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(wanted) != null;
    } catch (IOException noSuchName) {
      return false;
    }
  }

  private static boolean answers(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /** Name and process id of the listener, as far as this machine tells it. */
  static Optional<String> owner(int port) {
    return (Machine.isLinux() ? ownerByProc(port) : ownerByLsof(port));
  }

  private static Optional<String> ownerByProc(int port) {
    String inode =
        listener(Path.of("/proc/net/tcp"), port)
            .or(() -> listener(Path.of("/proc/net/tcp6"), port))
            .orElse(null);
    if (inode == null) return Optional.empty();
    String wanted = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .filter(p -> holds(Path.of("/proc", Long.toString(p.pid()), "fd"), wanted))
        .findFirst()
        .map(Ports::described);
  }

  private static Optional<String> listener(Path table, int port) {
    String suffix = ":%04X".formatted(port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(l -> l.trim().split("\\s+"))
          .filter(c -> c.length > 9 && c[1].endsWith(suffix) && c[3].equals("0A"))
          .map(c -> c[9])
          .findFirst();
    } catch (IOException notTold) {
      return Optional.empty();
    }
  }

  private static boolean holds(Path descriptors, String wanted) {
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.anyMatch(d -> pointsTo(d, wanted));
    } catch (IOException | SecurityException notOurs) {
      return false;
    }
  }

  private static boolean pointsTo(Path descriptor, String wanted) {
    try {
      return Files.readSymbolicLink(descriptor).toString().equals(wanted);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private static String described(ProcessHandle process) {
    String name =
        process.info().command().map(c -> Path.of(c).getFileName().toString()).orElse("process");
    return name + " " + process.pid();
  }

  private static Optional<String> ownerByLsof(int port) {
    try {
      Process lsof =
          new ProcessBuilder("lsof", "-nP", "-Fp", "-iTCP:" + port, "-sTCP:LISTEN").start();
      String out = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      lsof.waitFor(5, TimeUnit.SECONDS);
      return out.lines()
          .filter(l -> l.startsWith("p"))
          .findFirst()
          .flatMap(l -> ProcessHandle.of(Long.parseLong(l.substring(1))))
          .map(Ports::described);
    } catch (IOException noLsof) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
