package lms.export;

import lms.platform.Refusal;

/** No certificate fits the filter, so there is nothing to pack. */
public class NothingToPack extends Refusal {}
