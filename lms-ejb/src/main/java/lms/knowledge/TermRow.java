package lms.knowledge;

import java.io.Serializable;
import lms.platform.Both;

/**
 * A word of the trade.
 *
 * @param pinyin how the Chinese word is said, without spaces and tones
 * @param field what it belongs to, such as call or exam
 * @param note null without one
 */
public record TermRow(String zh, String pinyin, String en, String field, Both note)
    implements Serializable {}
