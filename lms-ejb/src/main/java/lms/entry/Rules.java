package lms.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rules of an exam, as the programme says them and as the paper keeps them for good: the same
 * JSON in both. A rule that is not there is not asked.
 *
 * @param lateEntry minutes after the opening in which one may come; null as long as it is open
 * @param admission who comes waits to be let in, or types the code of the room; null when nobody
 *     need be
 * @param attempts of another attempt; null when nothing is asked
 * @param order in which items may be answered; null when in any
 * @param networks ranges of addresses from which one may sit it; empty for any
 * @param fullScreen does the page ask for the whole screen? null when it does not
 * @param feedback when the taker may see what; null as the kind of the exam has it
 * @param page how many items stand on the page; null when the taker may choose
 * @param breaks that the taker may have; null when there are none
 * @param safeBrowser is it sat in Safe Exam Browser? null when in any
 * @param shuffle what everybody sees in an order of their own; null for items and options
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder(alphabetic = true)
public record Rules(
    Integer lateEntry,
    Boolean admission,
    Disclosure feedback,
    Sequence order,
    Attempts attempts,
    List<String> networks,
    Boolean fullScreen,
    Paging page,
    Breaks breaks,
    Boolean safeBrowser,
    Shuffle shuffle)
    implements Serializable {
  /** Whoever has the paper may begin while it is open. */
  public static final Rules FREE =
      new Rules(null, null, null, null, null, null, null, null, null, null, null);

  /** In which items may be answered. */
  public enum Sequence {
    /** To and fro. */
    @JsonProperty("free")
    FREE,
    /** One after the other; an item that was left is neither shown nor changed any more. */
    @JsonProperty("sequential")
    SEQUENTIAL
  }

  /** How many items stand on the page. */
  public enum Paging {
    /** As the taker likes. */
    @JsonProperty("free")
    FREE,
    /** One, and there may be a way back. */
    @JsonProperty("one")
    ONE,
    /** All, one below the other. */
    @JsonProperty("all")
    ALL
  }

  /**
   * What everybody sees in an order of their own. Steps to be ordered and pairs to be matched
   * always are: in the order in which they were written they would answer themselves.
   */
  public enum Shuffle {
    @JsonProperty("all")
    ALL,
    /** Items only; options stand as they were written. */
    @JsonProperty("items")
    ITEMS,
    /** Options only; items come topic after topic. */
    @JsonProperty("options")
    OPTIONS,
    @JsonProperty("none")
    NONE;

    public boolean items() {
      return this == ALL || this == ITEMS;
    }

    public boolean options() {
      return this == ALL || this == OPTIONS;
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is said not to hold is not said. */
  public Rules {
    if (Boolean.FALSE.equals(admission)) admission = null;
    if (order == Sequence.FREE) order = null;
    if (Boolean.FALSE.equals(fullScreen)) fullScreen = null;
    if (page == Paging.FREE) page = null;
    if (Boolean.FALSE.equals(safeBrowser)) safeBrowser = null;
    if (shuffle == Shuffle.ALL) shuffle = null;
    networks = networks == null ? List.of() : List.copyOf(networks);
  }

  /** As content says them; a schema has checked them. */
  public static Rules of(JsonNode said) {
    try {
      return said.isMissingNode() ? FREE : JSON.treeToValue(said, Rules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param kept null when nothing is asked
   */
  public static Rules of(String kept) {
    try {
      return kept == null ? FREE : JSON.readValue(kept, Rules.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** To be kept; null when nothing is asked. The same rules are the same text for ever. */
  public String kept() {
    if (equals(FREE)) return null;
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Is it asked where, or in which browser, somebody goes on with what they have begun? */
  public boolean bound() {
    return safe() || !networks.isEmpty();
  }

  /** May anybody who has the paper begin, without coming to the door first? */
  public boolean open() {
    return lateEntry == null && !admitted() && attempts == null && networks.isEmpty() && !safe();
  }

  /** May one sit it at this address? */
  public boolean holds(String address) {
    return networks.isEmpty() || networks.stream().anyMatch(n -> Network.of(n).holds(address));
  }

  /**
   * Is this address within a range?
   *
   * @param address null when it is not known
   */
  public static boolean within(String network, String address) {
    return Network.of(network).holds(address);
  }

  /** Is this a range of addresses? */
  public static boolean isNetwork(String said) {
    try {
      Network.of(said);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Is an item that was left left for good? */
  public boolean forward() {
    return order == Sequence.SEQUENTIAL;
  }

  /** How many items stand on the page; one where there is no return. */
  public Paging paging() {
    if (forward()) return Paging.ONE;
    return page == null ? Paging.FREE : page;
  }

  /** What everybody sees in an order of their own. */
  public Shuffle shuffled() {
    return shuffle == null ? Shuffle.ALL : shuffle;
  }

  /** Do its parts go together? Without return there is one item on the page. */
  public boolean fits() {
    return !forward() || page != Paging.ALL;
  }

  /** Is it sat in Safe Exam Browser only? */
  public boolean safe() {
    return safeBrowser != null;
  }

  /** Does somebody have to let people in? */
  public boolean admitted() {
    return admission != null;
  }

  /** The same, with what holds when nothing is said about feedback. */
  public Rules showing(Disclosure otherwise) {
    return feedback == null
        ? new Rules(
            lateEntry,
            admission,
            otherwise,
            order,
            attempts,
            networks,
            fullScreen,
            page,
            breaks,
            safeBrowser,
            shuffle)
        : this;
  }

  /** The same with rules of another attempt. */
  public Rules repeated(Attempts asked) {
    return new Rules(
        lateEntry,
        admission,
        feedback,
        order,
        asked,
        networks,
        fullScreen,
        page,
        breaks,
        safeBrowser,
        shuffle);
  }

  /** The last moment to come; null as long as it is open. */
  public Instant lastEntry(Instant opens) {
    return lateEntry == null ? null : opens.plus(Duration.ofMinutes(lateEntry));
  }
}
