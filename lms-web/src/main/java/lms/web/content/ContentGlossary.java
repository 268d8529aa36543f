package lms.web.content;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.knowledge.GlossaryService;
import lms.knowledge.TermRow;

/** The words of the trade: all by field, or those somebody looks for. */
@Named
@RequestScoped
public class ContentGlossary {
  private static final int MOST_WORDS = 200;

  @Inject GlossaryService glossary;
  @Inject HttpServletRequest request;
  private String words = "";
  private List<TermRow> rows;

  @PostConstruct
  void load() {
    String asked = request.getParameter("q");
    if (asked != null) words = asked.substring(0, Math.min(MOST_WORDS, asked.length())).strip();
    rows = glossary.find(words);
  }

  public String getWords() {
    return words;
  }

  public List<TermRow> getRows() {
    return rows;
  }

  /** Those that hold any of what was found, in the order of the file. */
  public List<String> getFields() {
    return rows.stream().map(TermRow::field).distinct().toList();
  }

  public List<TermRow> in(String field) {
    return rows.stream().filter(t -> t.field().equals(field)).toList();
  }
}
