package lms.script;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import lms.platform.Both;
import lms.script.Effect.Condition;
import lms.script.Effect.Level;
import lms.script.Effect.Next;

/**
 * One place in the script. Customer lines run by themselves; every other node waits for the agent,
 * and all but the wrap-up wait with a customer on the line who grows impatient.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Node.Customer.class, name = "customer"),
  @JsonSubTypes.Type(value = Node.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Node.Speech.class, name = "speech"),
  @JsonSubTypes.Type(value = Node.Identity.class, name = "identity"),
  @JsonSubTypes.Type(value = Node.Screen.class, name = "screen"),
  @JsonSubTypes.Type(value = Node.Lookup.class, name = "lookup"),
  @JsonSubTypes.Type(value = Node.Hold.class, name = "hold"),
  @JsonSubTypes.Type(value = Node.Transfer.class, name = "transfer"),
  @JsonSubTypes.Type(value = Node.WrapUp.class, name = "wrapup"),
  @JsonSubTypes.Type(value = Node.End.class, name = "end")
})
public sealed interface Node {
  String id();

  /** What a coach would whisper here; shown in practice only. */
  Both hint();

  /** What the agent may say here; empty where there is nothing to choose. */
  List<Option> options();

  /** The way on from here whatever the agent does; null where it depends on that. */
  default Next next() {
    return null;
  }

  /**
   * Something the agent may say.
   *
   * @param when offered only then; null for always
   * @param hears typed words that count as this choice; null if it can only be chosen
   */
  record Option(String id, Both text, Condition when, Concept hears, Effect does) {
    public Option {
      does = Effect.orNone(does);
    }
  }

  /** One way to say a line, for a mood. The last one has no condition. */
  record Line(Condition when, Both text) {}

  record Customer(String id, List<Line> lines, Effect does, Next next) implements Node {
    public Customer {
      lines = List.copyOf(lines);
      does = Effect.orNone(does);
    }

    @Override
    public Both hint() {
      return null;
    }

    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  record Choice(String id, Both hint, List<Option> options) implements Node {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** The agent says it in own words; concept rules listen. */
  record Speech(String id, Both hint, Both prompt, List<Expectation> expects, Next next)
      implements Node {
    public Speech {
      expects = List.copyOf(expects);
    }

    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  /** A criterion that is earned if the words hold the concept, and lost if not. */
  record Expectation(String criterion, Concept concept) {}

  /** The agent asks what a customer must know, compares, and decides. */
  record Identity(
      String id,
      Both hint,
      Level needs,
      String criterion,
      Next passed,
      Next failed,
      List<Option> options)
      implements Node {
    public Identity {
      options = Effect.orEmpty(options);
    }
  }

  /** The agent acts in the customer's file. */
  record Screen(String id, Both hint, List<Expected> expects, List<Option> options)
      implements Node {
    public Screen {
      expects = List.copyOf(expects);
      options = Effect.orEmpty(options);
    }
  }

  /** The agent reads an article of the knowledge base. */
  record Lookup(String id, Both hint, List<Expected> expects, List<Option> options)
      implements Node {
    public Lookup {
      expects = List.copyOf(expects);
      options = Effect.orEmpty(options);
    }
  }

  /** What moves a node on: an action's, article's or target's name. */
  record Expected(String id, Effect does) {
    public Expected {
      does = Effect.orNone(does);
    }
  }

  /** The customer waits while the agent works; goes on when the agent is back. */
  record Hold(String id, Both hint, Effect does, List<Option> options) implements Node {
    public Hold {
      does = Effect.orNone(does);
      options = Effect.orEmpty(options);
    }
  }

  record Transfer(String id, Both hint, List<Expected> expects, List<Option> options)
      implements Node {
    public Transfer {
      expects = List.copyOf(expects);
      options = Effect.orEmpty(options);
    }
  }

  /** The note for whoever comes next: problem, need, due. The customer has gone. */
  record WrapUp(String id, Both hint, Expectation problem, Expectation need, Due due, Next next)
      implements Node {
    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  /** Days after the call's own day between which the due date must lie. */
  record Due(String criterion, int earliest, int latest) {}

  record End(String id, Outcome outcome, Both text) implements Node {
    @Override
    public Both hint() {
      return null;
    }

    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  /** How the call went for the customer. */
  enum Outcome {
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("followed-up")
    FOLLOWED_UP,
    @JsonProperty("unresolved")
    UNRESOLVED,
    @JsonProperty("abandoned")
    ABANDONED
  }
}
