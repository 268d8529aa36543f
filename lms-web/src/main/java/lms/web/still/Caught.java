package lms.web.still;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import lms.web.layout.GuardFilter;

/** An answer whose text is caught instead of sent; redirects and errors go through. */
final class Caught extends HttpServletResponseWrapper {
  private StringWriter text;
  private PrintWriter writer;

  Caught(HttpServletResponse response) {
    super(response);
  }

  /** Was text written, and is it still ours to send? */
  boolean isText() {
    return text != null && !isCommitted();
  }

  /** Is it a page as one that was asked for, that all may have? */
  boolean isPage() {
    return isText() && getStatus() == SC_OK && getHeader(GuardFilter.POLICY) != null;
  }

  String text() {
    writer.flush();
    return text.toString();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      text = new StringWriter(32 * 1024);
      writer = new PrintWriter(text);
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    // nothing is sent before it is whole
  }

  @Override
  public void resetBuffer() {
    writer = null;
    text = null;
  }

  @Override
  public void reset() {
    resetBuffer();
    super.reset();
  }

  @Override
  public void setContentLength(int length) {
    // the words are filled in later
  }

  @Override
  public void setContentLengthLong(long length) {
    // the words are filled in later
  }
}
