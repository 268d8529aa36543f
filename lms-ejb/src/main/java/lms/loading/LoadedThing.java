package lms.loading;

import java.io.Serializable;

/** One thing that a loading has to tell something of. */
public record LoadedThing(String entity, String id) implements Serializable {}
