package lms.people;

import lms.platform.Refusal;

/** The file is neither a CSV in UTF-8 or GB18030 nor an XLSX workbook. */
public class RosterFileUnreadable extends Refusal {}
