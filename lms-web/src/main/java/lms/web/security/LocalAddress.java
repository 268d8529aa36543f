package lms.web.security;

/** A way back that stays in this house: a path of ours, never another host. */
final class LocalAddress {
  private LocalAddress() {}

  static String orHome(String wanted) {
    boolean local =
        wanted != null
            && wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.indexOf('\\') < 0
            && wanted.chars().noneMatch(c -> c < ' ');
    return local ? wanted : "/home";
  }
}
