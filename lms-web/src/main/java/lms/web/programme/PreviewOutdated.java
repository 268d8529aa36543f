package lms.web.programme;

import lms.platform.Refusal;

/** Something was changed after the preview, so there is nothing that was seen and may be done. */
public class PreviewOutdated extends Refusal {}
