package lms.org;

import lms.platform.Refusal;

/** What lies above is retired: nothing opens below it. */
public class UnitRetired extends Refusal {}
