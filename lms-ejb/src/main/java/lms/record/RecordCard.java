package lms.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import lms.exam.ProtocolCard;
import lms.rating.MarkLine;

/**
 * The record of an exam.
 *
 * @param given what people gave, by the place of the item on the paper, from 0; its taker does not
 *     learn who
 */
public record RecordCard(@JsonUnwrapped ProtocolCard exam, Map<Integer, List<MarkLine>> given)
    implements Serializable {}
