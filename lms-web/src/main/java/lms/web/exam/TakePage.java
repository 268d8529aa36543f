package lms.web.exam;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lms.security.Me;
import lms.security.Right;
import lms.web.still.StillFilter;

/** The page before an exam, which hundreds open at nine: made once for all who see the same. */
@WebFilter("/exam/take.xhtml")
public class TakePage extends StillFilter {
  private static final int MOST = 200;

  @Inject transient ExamTake take;
  @Inject transient Me me;

  public TakePage() {
    super(MOST);
  }

  @Override
  protected Object look(HttpServletRequest request) {
    boolean plain = asks(request, "paper=[0-9a-f-]{36}") && me.signedIn() && me.may(Right.SIT_EXAM);
    return plain ? take.look() : null;
  }

  @Override
  protected List<String> words(HttpServletRequest request) {
    return take.words();
  }
}
