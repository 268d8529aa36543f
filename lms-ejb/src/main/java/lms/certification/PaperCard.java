package lms.certification;

import java.io.Serializable;

/** A sheet as PDF. */
public record PaperCard(long certificateId, String number, byte[] pdf) implements Serializable {}
