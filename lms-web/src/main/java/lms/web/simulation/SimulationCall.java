package lms.web.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lms.web.layout.Speaking;

/** The desk. The page holds no state of its own: its script fetches the call and sends moves. */
@Named
@RequestScoped
public class SimulationCall {
  /** The words the script puts on the page itself. */
  private static final List<String> WORDS =
      List.of(
          "hold",
          "retrieve",
          "readArticle",
          "noActions",
          "onFile",
          "neverAsk",
          "verified",
          "refusedCheck",
          "unverified",
          "done",
          "practice",
          "counted",
          "sending",
          "sent",
          "offline",
          "held",
          "seconds",
          "me",
          "customer",
          "warm",
          "cold");

  @Inject Speaking speaking;
  private String id;

  public String getWords() throws JsonProcessingException {
    Map<String, String> words = new TreeMap<>();
    WORDS.forEach(w -> words.put(w, speaking.texts().of("simulation.call." + w)));
    return new ObjectMapper().writeValueAsString(words);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
