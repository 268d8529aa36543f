package lms.rating;

import lms.platform.Refusal;

/** The points do not go with the guide, or a remark with the answer. */
public class PointsUnfit extends Refusal {}
