package lms.safebrowser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The browser with which one exam is sat: it shows this academy and nothing else. The same exam at
 * the same address has the same settings and the same key for ever, for everybody who sits it.
 */
public final class SafeBrowser {
  /** It tells which program made the file, and is no part of the key. */
  private static final String ORIGIN = "originatorVersion";

  private static final int NAMED = 16;
  private static final int MODERN_ENGINE = 3;

  private final String base;
  private final Map<String, Object> settings;

  private SafeBrowser(String base, Map<String, Object> settings) {
    this.base = base;
    this.settings = settings;
  }

  /**
   * @param base where the academy is reached, without a slash at the end
   * @param hall names the exam
   */
  public static SafeBrowser of(String base, String hall) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ORIGIN, "AgentAcademy_1");
    settings.put("startURL", base + "/exam/list.xhtml?exam=" + sha256(hall).substring(0, NAMED));
    settings.put("sebConfigPurpose", 0);
    settings.put("sendBrowserExamKey", true);
    settings.put("browserWindowWebView", MODERN_ENGINE);
    settings.put("browserViewMode", 1);
    settings.put("URLFilterEnable", true);
    settings.put(
        "URLFilterRules",
        List.of(
            Map.of(
                "active",
                true,
                "action",
                1,
                "regex",
                false,
                "expression",
                URI.create(base).getAuthority() + "/*")));
    for (String allowed :
        List.of(
            "allowAudioCapture",
            "allowQuit",
            "browserWindowAllowReload",
            "enableZoomPage",
            "enableZoomText",
            "enablePrivateClipboard",
            "showReloadButton",
            "showTaskBar",
            "showTime")) settings.put(allowed, true);
    for (String forbidden :
        List.of(
            "allowBrowsingBackForward",
            "allowDictation",
            "allowDictionaryLookup",
            "allowDownUploads",
            "allowPreferencesWindow",
            "allowScreenSharing",
            "allowSiri",
            "allowSpellCheck",
            "allowSwitchToApplications",
            "allowUserSwitching",
            "allowVideoCapture",
            "allowVirtualMachine",
            "enableAltTab",
            "enablePrintScreen",
            "enableRightMouse")) settings.put(forbidden, false);
    return new SafeBrowser(base, settings);
  }

  /** To be opened with the browser. */
  public byte[] file() {
    return new PropertyList(settings).xml();
  }

  /** The Config Key of these settings. */
  String key() {
    Map<String, Object> counted = new HashMap<>(settings);
    counted.remove(ORIGIN);
    return sha256(new PropertyList(counted).json());
  }

  /** Does the page run in this browser? What it says of an address elsewhere proves nothing. */
  public boolean speaks(Whence from) {
    String key = key();
    return from.said().stream()
        .filter(said -> said.url().startsWith(base + "/"))
        .anyMatch(said -> same(sha256(unmarked(said.url()) + key), said.hash()));
  }

  /** A place on the page is no part of the address. */
  private static String unmarked(String url) {
    int mark = url.indexOf('#');
    return mark < 0 ? url : url.substring(0, mark);
  }

  private static boolean same(String computed, String said) {
    return MessageDigest.isEqual(
        computed.getBytes(StandardCharsets.US_ASCII),
        said.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
