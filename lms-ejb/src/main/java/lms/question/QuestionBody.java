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
import java.util.ArrayList;
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
 * @param guide how people mark an essay or a spoken answer, or a short one of which its rule is not
 *     sure; null otherwise
 * @param rule what is sure about a short answer; null otherwise
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
    @Valid Guide guide,
    @Valid ShortRule rule)
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

  /** One that people mark. */
  public QuestionBody(
      Both stem,
      List<Option> options,
      Boolean answer,
      List<Blank> blanks,
      List<Item> items,
      List<Pair> pairs,
      List<Extra> extra,
      Both explanation,
      Guide guide) {
    this(stem, options, answer, blanks, items, pairs, extra, explanation, guide, null);
  }

  /**
   * How people mark an answer: what they look for, what each is worth, and an answer that has it
   * all.
   *
   * @param longest most characters of an essay or a short answer; null otherwise
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

  /**
   * What the academy decides about a short answer by itself, when it is sure enough.
   *
   * @param accept texts that have the full point, in either language
   * @param wrong texts that surely have none
   * @param keywords what an answer may be told by; empty when only whole texts count
   * @param confidence from which on people are not asked, {@link #LEAST} to 1; null is {@link
   *     #STANDING}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ShortRule(
      @Size(max = MOST) List<@Size(max = 200) String> accept,
      @Size(max = MOST) List<@Size(max = 200) String> wrong,
      @Size(max = MOST) List<@Valid Keyword> keywords,
      @Digits(integer = 1, fraction = 2) BigDecimal confidence)
      implements Serializable {
    /** A guess is below it, so that no question lets a guess decide. */
    public static final BigDecimal LEAST = new BigDecimal("0.70");

    public static final BigDecimal STANDING = new BigDecimal("0.90");

    public ShortRule {
      accept = accept == null ? List.of() : List.copyOf(accept);
      wrong = wrong == null ? List.of() : List.copyOf(wrong);
      keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    /** From here on the rule decides; below it people do. */
    @JsonIgnore
    public BigDecimal threshold() {
      return confidence == null ? STANDING : confidence;
    }

    /** The same, with one more text that counts. */
    public ShortRule accepting(String text) {
      String plain = Wording.plain(text);
      String loose = Wording.loose(text);
      List<String> more = new ArrayList<>(accept);
      if (accept.stream().noneMatch(a -> Wording.plain(a).equals(plain))) more.add(text);
      List<String> less = wrong.stream().filter(w -> !Wording.loose(w).equals(loose)).toList();
      return new ShortRule(more, less, keywords, confidence);
    }
  }

  /**
   * Something that a short answer has to name.
   *
   * @param any words of which one is enough, in either language
   */
  public record Keyword(@Size(max = MOST) List<@Size(max = 60) String> any, int points)
      implements Serializable {
    public Keyword {
      any = any == null ? List.of() : List.copyOf(any);
    }
  }

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
