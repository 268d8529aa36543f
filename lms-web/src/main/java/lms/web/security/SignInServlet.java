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
import lms.web.layout.Failure;
import lms.web.layout.PageCaller;

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
  private static final long PATIENCE_NANOS = 30_000_000_000L;

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
    // read here: who sends slowly holds up nobody in the queue
    Said said =
        new Said(
            request.getParameter("name"),
            request.getParameter("password"),
            LocalAddress.orHome(request.getParameter("next")),
            request.getRemoteAddr(),
            System.nanoTime());
    AsyncContext turn = request.startAsync();
    turn.setTimeout(0); // everybody's turn comes; whoever waited too long is not checked any more
    try {
      executor.execute(() -> take(turn, said));
    } catch (RejectedExecutionException stopping) {
      waiting.decrementAndGet();
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      turn.complete();
    }
  }

  private record Said(String name, String password, String next, String address, long came) {
    boolean waitedTooLong() {
      return System.nanoTime() - came > PATIENCE_NANOS;
    }
  }

  private void take(AsyncContext turn, Said said) {
    HttpServletRequest request = (HttpServletRequest) turn.getRequest();
    HttpServletResponse response = (HttpServletResponse) turn.getResponse();
    try {
      if (said.waitedTooLong()) askAgain(request, response, said);
      else signIn(request, response, said);
    } catch (IOException | RuntimeException e) {
      // that is said once by those who notice it, not by every sign-in
      if (!Failure.databaseAway(e)) LOG.log(Level.ERROR, "a sign-in was not answered", e);
      askAgain(request, response, said);
    } finally {
      waiting.decrementAndGet();
      turn.complete();
    }
  }

  /** Back to the page with the reason that it did not work just now. */
  private static void askAgain(
      HttpServletRequest request, HttpServletResponse response, Said said) {
    if (response.isCommitted()) return;
    try {
      refuse(request, response, said, new SignInCrowded(COME_AGAIN_SECONDS));
    } catch (IOException | RuntimeException gone) {
      LOG.log(Level.WARNING, "nobody waits for this sign-in any more: " + gone);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Said said, Refusal why)
      throws IOException {
    request.getSession().setAttribute(SecuritySignIn.REFUSAL, why);
    response.sendRedirect(
        "/security/sign-in.xhtml?next=" + URLEncoder.encode(said.next(), StandardCharsets.UTF_8));
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response, Said said)
      throws IOException {
    try {
      Caller caller = door.signIn(said.name(), said.password(), said.address());
      request.getSession();
      request.changeSessionId();
      PageCaller.set(request.getSession(), caller);
      // who must choose a new password first has no right until then
      response.sendRedirect(caller.rights().isEmpty() ? SecurityAccount.ADDRESS : said.next());
    } catch (Refusal refusal) {
      refuse(request, response, said, refusal);
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
