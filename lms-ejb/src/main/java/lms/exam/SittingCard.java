package lms.exam;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lms.entry.Breaks;
import lms.marking.CheckedItem;
import lms.marking.TakeItem;
import lms.platform.Both;
import lms.sitting.Answer;
import lms.sitting.NoteRow;

/**
 * A sitting as the player needs it. Holds nothing that tells a key.
 *
 * @param lease 0 when another tab or machine holds the sitting and this one has to ask
 * @param free nobody holds it, so that there is nothing to ask: an invigilator took it from a page
 * @param now the server's clock, to measure the offset
 * @param sequence the highest message number known
 * @param reached the item at hand in an exam without return; null where one may go to and fro
 * @param items in the order of the paper; null for one that may not be seen now, as all of them
 *     when it is closed: what may be seen then is on the result
 * @param answers none when it is closed
 * @param checked items of which the taker was told; their answers stay as they are
 * @param closed null while it is open
 * @param paused since when the time stands still; null while it runs
 * @param breakEnds when the taker's break is over by itself; null unless it is one
 * @param breaks how many breaks the taker has begun
 * @param breakRule which breaks the taker may have; null when there are none
 * @param notes what invigilators did, the first first
 */
public record SittingCard(
    UUID id,
    UUID paperId,
    Both title,
    ExamKind kind,
    BigDecimal passMark,
    int lease,
    boolean free,
    Instant now,
    Instant opened,
    Instant deadline,
    Instant closed,
    Instant paused,
    Instant breakEnds,
    int breaks,
    Breaks breakRule,
    List<NoteRow> notes,
    int sequence,
    Integer reached,
    List<TakeItem> items,
    Map<Integer, Answer> answers,
    Map<Integer, Instant> saved,
    Set<Integer> flagged,
    List<CheckedItem> checked)
    implements Serializable {}
