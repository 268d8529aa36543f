package lms.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One taker's kept-alive HTTP/1.1 connection: one request at a time, opened again when it broke.
 */
final class Line {
  /** After so long without an answer the request counts as failed. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final byte[] NOTHING = new byte[0];

  private final Wire wire;
  private long patience;
  private SocketChannel channel;
  private SelectionKey key;
  private ByteBuffer out;
  private byte[] in = NOTHING;
  private int filled;
  private int head;
  private int looked;
  private long asked;
  private Consumer<Reply> then;
  private boolean listening;
  private Consumer<IOException> broken;

  Line(Wire wire, Duration patience) {
    this.wire = wire;
    patience(patience);
  }

  /** How long the next answers are waited for. */
  void patience(Duration most) {
    patience = most.toNanos();
  }

  /** Waits for no answer any more. */
  void drop() {
    then = null;
    close();
  }

  /** Sends a request whose answer does not end, and hears whatever comes. */
  void listen(byte[] request, Consumer<IOException> lost) {
    listening = true;
    send(request, reply -> {}, lost);
  }

  void send(byte[] request, Consumer<Reply> answered, Consumer<IOException> failed) {
    out = ByteBuffer.wrap(request);
    then = answered;
    broken = failed;
    asked = System.nanoTime();
    filled = 0;
    head = -1;
    looked = 0;
    try {
      if (channel == null) open();
      else write();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void open() throws IOException {
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    wire.watch(this);
    boolean there = channel.connect(wire.server());
    key =
        channel.register(
            wire.selector(), there ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    if (there) write();
  }

  void ready(SelectionKey selected, ByteBuffer room) {
    try {
      if (!selected.isValid()) return;
      if (selected.isConnectable()) {
        channel.finishConnect();
        write();
      } else if (selected.isReadable()) read(room);
      else if (selected.isWritable()) write();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void write() throws IOException {
    channel.write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private void read(ByteBuffer room) throws IOException {
    room.clear();
    int count = channel.read(room);
    if (count < 0) throw new EOFException("closed by the server");
    if (then == null) throw new IOException("an answer that nobody asked for");
    room.flip();
    if (listening) {
      hear(room);
      return;
    }
    if (filled + count > in.length) in = Arrays.copyOf(in, Math.max(1024, (filled + count) * 2));
    room.get(in, filled, count);
    filled += count;
    Reply reply = whole();
    if (reply == null) return;
    Consumer<Reply> next = then;
    then = null;
    if (in.length > 4096) in = NOTHING;
    if (reply.header("connection").equalsIgnoreCase("close")) close();
    next.accept(reply);
  }

  /** What is said is passed over, but not that nothing will be. */
  private void hear(ByteBuffer said) throws IOException {
    if (head == 0) return;
    byte[] first = new byte[Math.min(said.remaining(), 12)];
    said.get(first);
    String status = new String(first, StandardCharsets.ISO_8859_1);
    if (!status.endsWith(" 200")) throw new IOException(status);
    head = 0;
  }

  /** null while something is missing. */
  private Reply whole() throws IOException {
    if (head < 0 && !findHead()) return null;
    Map<String, List<String>> headers = new HashMap<>();
    String[] rows = new String(in, 0, head, StandardCharsets.ISO_8859_1).split("\r\n");
    for (int n = 1; n < rows.length; n++) {
      int colon = rows[n].indexOf(':');
      headers
          .computeIfAbsent(
              rows[n].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(rows[n].substring(colon + 1).strip());
    }
    int status = Integer.parseInt(rows[0].substring(9, 12));
    byte[] body;
    if (headers.containsKey("transfer-encoding")) {
      body = unchunked();
    } else {
      List<String> length = headers.get("content-length");
      int wanted = length == null ? 0 : Integer.parseInt(length.get(0));
      body =
          filled - head - 4 < wanted ? null : Arrays.copyOfRange(in, head + 4, head + 4 + wanted);
    }
    return body == null ? null : new Reply(status, headers, body, filled);
  }

  private boolean findHead() {
    for (int n = Math.max(0, looked - 3); n + 3 < filled; n++)
      if (in[n] == '\r' && in[n + 1] == '\n' && in[n + 2] == '\r' && in[n + 3] == '\n') {
        head = n;
        return true;
      }
    looked = filled;
    return false;
  }

  private byte[] unchunked() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int at = head + 4;
    while (true) {
      int end = at;
      while (end + 1 < filled && in[end] != '\r') end++;
      if (end + 1 >= filled) return null;
      String size = new String(in, at, end - at, StandardCharsets.ISO_8859_1);
      int count = Integer.parseInt(size.split(";")[0].strip(), 16);
      int next = end + 2 + count + 2;
      if (next > filled) return null;
      if (count == 0) return body.toByteArray();
      body.write(in, end + 2, count);
      at = next;
    }
  }

  void breakIfSilent(long now) {
    if (then != null && !listening && now - asked > patience)
      fail(new SocketTimeoutException("no answer"));
  }

  private void fail(IOException why) {
    boolean waiting = then != null;
    then = null;
    close();
    if (waiting) broken.accept(why);
  }

  void close() {
    wire.forget(this);
    if (channel == null) return;
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // a connection that cannot be closed is closed
    }
    channel = null;
    in = NOTHING;
  }
}
