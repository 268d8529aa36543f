package lms.platform;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** The languages the academy speaks; Chinese first. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
  EN(Locale.ENGLISH, "en");

  private final Locale locale;
  private final String tag;

  Language(Locale locale, String tag) {
    this.locale = locale;
    this.tag = tag;
  }

  /** Are these, by their letters, words of this language? What has no letters is of both. */
  public boolean writes(String text) {
    boolean han = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    return this == ZH ? han || text.codePoints().noneMatch(Character::isLetter) : !han;
  }

  public Locale locale() {
    return locale;
  }

  /** The BCP 47 tag for a page's {@code lang}. */
  public String tag() {
    return tag;
  }

  /** The language of a tag or locale name such as "en", "zh_CN"; Chinese when it is neither. */
  public static Language of(String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }
}
