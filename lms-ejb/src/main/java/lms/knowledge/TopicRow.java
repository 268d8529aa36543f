package lms.knowledge;

import java.io.Serializable;
import lms.platform.Both;

/**
 * A topic.
 *
 * @param callShare per cent of the centre's calls that are mainly about it
 */
public record TopicRow(String id, int position, double callShare, Both title)
    implements Serializable {}
