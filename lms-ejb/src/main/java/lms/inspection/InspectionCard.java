package lms.inspection;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lms.correction.Correction;
import lms.exam.ResultCard;

/**
 * A marked exam as it is seen under supervision.
 *
 * @param corrections that came after it was asked, by item, from 0, each the oldest first; items
 *     without any are not among them
 * @param sounds the recordings that have arrived, as answers name them
 */
public record InspectionCard(
    ResultCard exam, Map<Integer, List<Correction>> corrections, Set<String> sounds)
    implements Serializable {}
