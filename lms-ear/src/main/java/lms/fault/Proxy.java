package lms.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Stands between visitors and server on the loopback address and does to whole requests and replies
 * what the weather says: loses, holds, doubles, delivers them late and behind others. What it takes
 * it may deliver even when nobody waits for the reply any more, as networks do.
 */
public final class Proxy implements AutoCloseable {
  private static final int SERVER_PATIENCE = 60_000;

  /** Longer than a page waits. */
  private static final int SILENCE = 14_000;

  private final InetSocketAddress server;
  private final Weather weather;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(null, work, "network", 256 << 10);
            thread.setDaemon(true);
            return thread;
          });

  public Proxy(InetSocketAddress server, Weather weather) throws IOException {
    this.server = server;
    this.weather = weather;
    this.door = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    threads.execute(this::welcome);
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress().getHostAddress(), door.getLocalPort());
  }

  /** Breaks every connection there is. */
  void breakAll() {
    open.forEach(Proxy::close);
  }

  private void welcome() {
    while (!door.isClosed())
      try {
        Socket visitor = door.accept();
        if (weather.cutOff()) close(visitor);
        else threads.execute(() -> serve(visitor));
      } catch (IOException | RejectedExecutionException closed) {
        // the next turn of the loop sees whether the door is shut
        continue;
      }
  }

  private void serve(Socket visitor) {
    open.add(visitor);
    try (visitor;
        Way way = new Way()) {
      visitor.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(visitor.getInputStream());
      for (Message request = Message.read(in); request != null; request = Message.read(in))
        if (!pass(request, way, visitor)) return;
    } catch (IOException gone) {
      // one of both has broken the connection, and the other is told in the same way
      return;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(visitor);
    }
  }

  /** false when the connection ends with this request. */
  private boolean pass(Message request, Way way, Socket visitor)
      throws IOException, InterruptedException {
    Fault fate = weather.next();
    if (fate == null) return answer(way.ask(request), visitor);
    return switch (fate) {
      case REPLIES_LOST -> {
        way.ask(request);
        yield silence();
      }
      case DELAYED -> {
        TimeUnit.MILLISECONDS.sleep(weather.millis(500, 16_000));
        yield answer(way.ask(request), visitor);
      }
      case DOUBLED -> {
        threads.execute(() -> deliver(request, 0));
        yield answer(way.ask(request), visitor);
      }
      case REORDERED -> {
        int later = weather.millis(500, 8000);
        threads.execute(() -> deliver(request, later));
        yield false;
      }
      default -> silence();
    };
  }

  private static boolean answer(Message reply, Socket visitor) throws IOException {
    visitor.getOutputStream().write(reply.bytes());
    return !reply.last();
  }

  /** Half of the time the connection breaks, half of the time nothing is heard any more. */
  private boolean silence() throws InterruptedException {
    if (weather.coin()) TimeUnit.MILLISECONDS.sleep(SILENCE);
    return false;
  }

  /** On a way of its own, for nobody. */
  private void deliver(Message request, int later) {
    try (Way way = new Way()) {
      TimeUnit.MILLISECONDS.sleep(later);
      way.ask(request);
    } catch (IOException lost) {
      // then it is lost
      return;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection to the server. */
  private final class Way implements AutoCloseable {
    private Socket socket;
    private InputStream in;

    Message ask(Message request) throws IOException {
      if (socket == null) {
        socket = new Socket();
        open.add(socket);
        socket.connect(server, 5000);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SERVER_PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
      }
      socket.getOutputStream().write(request.bytes());
      Message reply = Message.read(in);
      if (reply == null) throw new IOException("closed by the server");
      return reply;
    }

    @Override
    public void close() {
      if (socket == null) return;
      open.remove(socket);
      Proxy.close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // a connection that cannot be closed is closed
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    breakAll();
    threads.shutdownNow();
  }
}
