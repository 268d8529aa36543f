package lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * For those who change the program while it runs: pages are taken over by the running academy as
 * they are saved; classes and texts when {@code ./lms redeploy} has compiled them.
 */
final class DevLoop {
  private final Path deployments;
  private final Mirror pages;
  private final Mirror business;
  private final Mirror face;
  private final List<Path> classes;

  DevLoop(House house, Path data) {
    Path checkout = house.ear().getParent();
    classes = house.classes().stream().map(house.application()::relativize).toList();
    deployments = data.resolve("server/deployments");
    Path ear = deployments.resolve(WildFly.EAR);
    Path war = ear.resolve("lms-web.war");
    pages =
        new Mirror(
            checkout.resolve("lms-web/src/main/webapp"),
            war,
            Set.of("WEB-INF/lib", "WEB-INF/classes", "META-INF"));
    business =
        new Mirror(
            checkout.resolve("lms-ejb/target/classes"),
            ear.resolve("lms-ejb.jar"),
            Set.of("META-INF/maven", "META-INF"));
    face =
        new Mirror(
            checkout.resolve("lms-web/target/classes"), war.resolve("WEB-INF/classes"), Set.of());
  }

  int takePages() throws IOException {
    return pages.refresh();
  }

  /** Returns when the changed program is deployed. */
  void redeploy() throws IOException, InterruptedException {
    if (!Files.isDirectory(deployments.resolve(WildFly.EAR)))
      throw new Trouble("dev.not.running", deployments);
    pages.refresh();
    business.refresh();
    face.refresh();
    // the build's index knows nothing of what has changed since
    Path ear = deployments.resolve(WildFly.EAR);
    for (Path each : classes) Files.deleteIfExists(ear.resolve(each).resolve(IndexClasses.INDEX));
    Files.deleteIfExists(marker(".deployed"));
    Files.deleteIfExists(marker(".failed"));
    Files.writeString(marker(".dodeploy"), WildFly.EAR);
    for (int i = 0; i < 600; i++) {
      if (Files.exists(marker(".deployed"))) return;
      if (Files.exists(marker(".failed"))) {
        throw new Trouble(
            "server.refused", deployments.resolve("../../log/server.log").normalize(), "");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new Trouble("dev.not.running", deployments);
  }

  private Path marker(String suffix) {
    return deployments.resolve(WildFly.EAR + suffix);
  }
}
