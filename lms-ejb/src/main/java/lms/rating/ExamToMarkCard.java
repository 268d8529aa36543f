package lms.rating;

import java.io.Serializable;
import java.util.List;

/** An exam with its answers to be marked. */
public record ExamToMarkCard(ExamToMarkRow row, List<PieceRow> pieces) implements Serializable {}
