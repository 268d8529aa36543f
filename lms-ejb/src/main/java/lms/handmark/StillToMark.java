package lms.handmark;

import lms.platform.Refusal;

/** People are marking it and are not to know whose it is; nobody looks at it before they have. */
public class StillToMark extends Refusal {}
