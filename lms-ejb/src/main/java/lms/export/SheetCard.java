package lms.export;

import java.io.Serializable;

/** One file of a parcel. */
public record SheetCard(String name, byte[] bytes) implements Serializable {}
