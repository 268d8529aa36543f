package lms.loading;

import java.io.Serializable;

/** How many things of one sort a loading added, changed, found unchanged, left alone or retired. */
public record LoadRow(String entity, int added, int changed, int unchanged, int kept, int retired)
    implements Serializable {}
