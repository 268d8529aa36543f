package lms.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Addresses of our own styles and scripts. They carry the build's stamp, so that a browser may keep
 * them for good and still gets new ones with a new build: {@code #{asset.of('exam/take.js')}}.
 */
@Named("asset")
@ApplicationScoped
public class AssetBean {
  private final String stamp = read();

  public String of(String path) {
    return "/static/" + stamp + "/" + path;
  }

  private static String read() {
    Properties build = new Properties();
    try (var in = AssetBean.class.getResourceAsStream("/build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "v" + build.getProperty("stamp").replaceAll("\\D", "");
  }
}
