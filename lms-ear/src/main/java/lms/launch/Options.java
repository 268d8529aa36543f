package lms.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run is wanted.
 *
 * @param database the database to use; empty: the one that comes with the program
 * @param dev true: pages and classes are looked at again while it runs
 * @param jvm further arguments for the server's Java
 */
public record Options(
    int port,
    String address,
    Path data,
    Stage stage,
    boolean dev,
    Optional<Database> database,
    List<String> jvm) {

  String url() {
    boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
    return "http://"
        + (everywhere ? "localhost" : address.contains(":") ? "[" + address + "]" : address)
        + ":"
        + port
        + "/";
  }
}
