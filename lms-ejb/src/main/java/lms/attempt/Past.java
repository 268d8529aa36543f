package lms.attempt;

import java.time.ZoneId;
import java.util.List;
import lms.entry.Attempts;
import lms.platform.Both;

/**
 * What somebody brings along to another attempt.
 *
 * @param series names the exam of a stage with its resits
 * @param rules of another attempt
 * @param unread lessons of the rules that they have not read since they failed
 * @param zone of the place where they work, by which days are counted
 */
public record Past(
    long personId,
    String series,
    Both title,
    Attempts rules,
    List<Attempt> earlier,
    List<String> unread,
    ZoneId zone) {}
