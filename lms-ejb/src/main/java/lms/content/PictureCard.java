package lms.content;

/** A picture to send to a browser. */
public record PictureCard(String name, String mediaType, byte[] bytes) {}
