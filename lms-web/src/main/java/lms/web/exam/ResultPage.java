package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.security.Me;
import lms.security.Right;
import lms.web.still.StillFilter;

/** The taker's own result, at which a whole room looks at once: made once for each look. */
@WebFilter("/exam/result.xhtml")
public class ResultPage extends StillFilter {
  private static final int MOST = 200;

  @Inject transient ExamResult result;
  @Inject transient Me me;

  public ResultPage() {
    super(MOST);
  }

  @Override
  protected Object look(HttpServletRequest request) {
    boolean plain =
        asks(request, "sitting=[0-9a-f-]{36}") && me.signedIn() && me.may(Right.SIT_EXAM);
    return plain ? result.look() : null;
  }

  @Override
  protected List<String> words(HttpServletRequest request) {
    return result.words();
  }
}
