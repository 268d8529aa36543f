package lms.sitting;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lms.platform.Texts;

/**
 * Why a sitting ends later than its time limit says.
 *
 * @param extra approved for its taker before it was begun
 * @param extended by invigilators while it was written
 * @param stoodStill in pauses and breaks that are over
 */
public record MovedTime(Duration extra, Duration extended, Duration stoodStill)
    implements Serializable {
  /** In words, each of the reasons that there are. */
  public List<String> said(Texts texts) {
    List<String> said = new ArrayList<>();
    if (!extra.isZero()) said.add(texts.of("sitting.moved.extra", texts.span(extra)));
    if (!extended.isZero()) said.add(texts.of("sitting.moved.extended", texts.span(extended)));
    if (!stoodStill.isZero()) said.add(texts.of("sitting.moved.stood", texts.span(stoodStill)));
    return said;
  }
}
