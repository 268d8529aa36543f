package lms.loading;

import java.io.Serializable;

/**
 * How many things of one sort a loading added, changed, found unchanged, kept as people have them,
 * retired, or left because no file of the folder says anything of them.
 */
public record LoadRow(
    String entity, int added, int changed, int unchanged, int kept, int retired, int left)
    implements Serializable {}
