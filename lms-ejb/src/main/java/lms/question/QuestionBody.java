package lms.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import lms.platform.Both;

/**
 * What a question says and what counts as right. Which parts are filled depends on the type; the
 * lists of the others are empty. Its JSON form is what the database keeps.
 *
 * @param stem a fill question has {@code ___} once per blank
 * @param options of single and multiple
 * @param answer of truefalse; null otherwise
 * @param blanks of fill, in the order of the stem
 * @param items of order, in the right order
 * @param pairs of match
 * @param extra of match: right sides that belong to no left side
 * @param guide how people mark an essay or a spoken answer; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record QuestionBody(
    @Valid Both stem,
    @Size(max = MOST) List<@Valid Option> options,
    Boolean answer,
    @Size(max = MOST) List<@Valid Blank> blanks,
    @Size(max = MOST) List<@Valid Item> items,
    @Size(max = MOST) List<@Valid Pair> pairs,
    @Size(max = MOST) List<@Valid Extra> extra,
    @Valid Both explanation,
    @Valid Guide guide)
    implements Serializable {

  private static final int MOST = 20;
  private static final int LONGEST_ID = 40;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @JsonCreator
  public QuestionBody {
    options = options == null ? List.of() : List.copyOf(options);
    blanks = blanks == null ? List.of() : List.copyOf(blanks);
    items = items == null ? List.of() : List.copyOf(items);
    pairs = pairs == null ? List.of() : List.copyOf(pairs);
    extra = extra == null ? List.of() : List.copyOf(extra);
  }

  /** A question that the academy marks by itself. */
  public QuestionBody(
      Both stem,
      List<Option> options,
      Boolean answer,
      List<Blank> blanks,
      List<Item> items,
      List<Pair> pairs,
      List<Extra> extra,
      Both explanation) {
    this(stem, options, answer, blanks, items, pairs, extra, explanation, null);
  }

  /**
   * How people mark an answer: what they look for, what each is worth, and an answer that has it
   * all.
   *
   * @param longest most characters of an essay; null otherwise
   * @param seconds longest spoken answer; null otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Guide(
      Integer longest,
      Integer seconds,
      @Size(max = MOST) List<@Valid Criterion> criteria,
      @Valid Both model)
      implements Serializable {
    public Guide {
      criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** What all criteria are worth together. */
    @JsonIgnore
    public int points() {
      return criteria.stream().mapToInt(Criterion::points).sum();
    }
  }

  /**
   * One thing that an answer is marked by.
   *
   * @param text what has to be there for how many points
   */
  public record Criterion(
      @Size(max = LONGEST_ID) String id, int points, @Valid Both title, @Valid Both text)
      implements Serializable {}

  /** A choice of single and multiple. */
  public record Option(@Size(max = LONGEST_ID) String id, @Valid Both text, boolean right)
      implements Serializable {}

  /**
   * A gap of fill.
   *
   * @param accept texts that count, in either language
   * @param number null when only texts count
   * @param tolerance how far a number may be off; null is not at all
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Blank(
      @Size(max = MOST) List<@Size(max = 200) String> accept,
      @Digits(integer = 15, fraction = 6) BigDecimal number,
      @Digits(integer = 15, fraction = 6) BigDecimal tolerance)
      implements Serializable {
    public Blank {
      accept = accept == null ? List.of() : List.copyOf(accept);
    }
  }

  /** A step of order. */
  public record Item(@Size(max = LONGEST_ID) String id, @Valid Both text) implements Serializable {}

  /** Two sides of match that belong together. */
  public record Pair(@Size(max = LONGEST_ID) String id, @Valid Both left, @Valid Both right)
      implements Serializable {}

  /** A right side of match that belongs to none. */
  public record Extra(@Size(max = LONGEST_ID) String id, @Valid Both right)
      implements Serializable {}

  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static QuestionBody of(String json) {
    try {
      return JSON.readValue(json, QuestionBody.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
