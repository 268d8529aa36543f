package lms.web.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import lms.platform.Refusal;
import lms.security.Caller;
import lms.security.SignInCrowded;
import lms.security.SignInService;

/**
 * Takes name and password. Hundreds sign in at nine o'clock and a check takes its time, so they
 * wait in a queue of their own: no thread that saves answers ever stands behind one. Who finds the
 * queue full is told when to come again.
 */
@WebServlet(value = "/sign-in", asyncSupported = true)
public class SignInServlet extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(SignInServlet.class.getName());
  private static final int MOST_WAITING = 300;
  private static final int COME_AGAIN_SECONDS = 5;
  private static final long PATIENCE_MILLIS = 60_000;

  @Inject SignInService door;
  @Resource ManagedExecutorService executor;

  private final AtomicInteger waiting = new AtomicInteger();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      comeAgain(request, response);
      return;
    }
    AsyncContext turn = request.startAsync();
    turn.setTimeout(PATIENCE_MILLIS);
    try {
      executor.execute(() -> take(turn));
    } catch (RejectedExecutionException stopping) {
      waiting.decrementAndGet();
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      turn.complete();
    }
  }

  private void take(AsyncContext turn) {
    HttpServletResponse response = (HttpServletResponse) turn.getResponse();
    try {
      signIn((HttpServletRequest) turn.getRequest(), response);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "a sign-in was not answered", e);
      if (!response.isCommitted()) response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } finally {
      waiting.decrementAndGet();
      turn.complete();
    }
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = LocalAddress.orHome(request.getParameter("next"));
    try {
      Caller caller =
          door.signIn(
              request.getParameter("name"),
              request.getParameter("password"),
              request.getRemoteAddr());
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(AcademyMechanism.CALLER, caller);
      // who must choose a new password first has no right until then
      response.sendRedirect(caller.rights().isEmpty() ? SecurityAccount.ADDRESS : next);
    } catch (Refusal refusal) {
      request.getSession().setAttribute(SecuritySignIn.REFUSAL, refusal);
      response.sendRedirect(
          "/security/sign-in.xhtml?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
  }

  /** The sign-in page again, with the reason; a program reads the status. */
  private static void comeAgain(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request
        .getSession()
        .setAttribute(SecuritySignIn.REFUSAL, new SignInCrowded(COME_AGAIN_SECONDS));
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", Integer.toString(COME_AGAIN_SECONDS));
    request.getRequestDispatcher("/security/sign-in.xhtml").forward(request, response);
  }
}
