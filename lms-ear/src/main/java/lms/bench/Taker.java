package lms.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person at one exam, as a browser would do it: own account, own cookies, own connection. What
 * is refused for want of room is asked again after the time that the server names; what broke is
 * sent again unchanged.
 */
final class Taker {
  private static final double CHANCE = 0.7;
  private static final long A_SECOND = 1_000_000_000L;
  private static final long PULSE = 15 * A_SECOND;
  private static final int MOST_TRIES = 12;
  private static final int MOST_WAITS = 300;
  private static final Pattern NEXT = Pattern.compile("name=\"next\" value=\"([^\"]*)\"");
  private static final Pattern SITTING = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern LEASE = Pattern.compile("\"lease\":(\\d+)");
  private static final Pattern MARK = Pattern.compile("class=\"mark\"><b class=\"num\">([0-9.]+)<");
  private static final Pattern RIGHT = Pattern.compile("&quot;state&quot;:&quot;right&quot;");
  private static final Pattern ANSWERED = Pattern.compile("\"answered\":(\\d+)");

  private final Wire wire;
  private final Supplier<Tally> tally;
  private final Stock stock;
  private final Stock.Seat seat;
  private final Random random;
  private final Line line;
  private final Line ear;
  private final Browser browser;
  private final Attempt attempt;
  private String sitting;
  private int lease;
  private int item;
  private boolean gone;
  private Runnable ifGone = () -> {};

  private boolean busy;
  private boolean pulsing;
  private Runnable held;
  private Operation operation;
  private long begun;
  private int tries;
  private int waits;

  Taker(Wire wire, Supplier<Tally> tally, Stock stock, Stock.Seat seat) {
    this.wire = wire;
    this.tally = tally;
    this.stock = stock;
    this.seat = seat;
    this.random = new Random(seat.number());
    this.line = new Line(wire, Line.PATIENCE);
    this.ear = new Line(wire, Line.PATIENCE);
    this.browser = new Browser(wire);
    this.attempt = new Attempt(seat.paper());
  }

  Attempt attempt() {
    return attempt;
  }

  boolean gone() {
    return gone;
  }

  /** What to do when this taker has to give up. */
  void ifGone(Runnable work) {
    ifGone = work;
  }

  boolean answeredAll() {
    return item == Stock.ITEMS;
  }

  // --- the five operations --------------------------------------------------------------------

  /** Deep link, form, post, the exam's start page. */
  void signIn(Runnable then) {
    begin(Operation.SIGN_IN);
    String page = "/exam/take.xhtml?paper=" + seat.paper();
    follow(
        page,
        form -> {
          Matcher next = NEXT.matcher(form.text());
          if (!next.find()) {
            giveUp("no sign-in form");
            return;
          }
          String fields =
              Browser.signIn(next.group(1).replace("&amp;", "&"), seat.login(), stock.password());
          ask(
              browser.request("POST", "/sign-in", Browser.FORM, fields),
              posted ->
                  follow(
                      posted.header("location"),
                      start -> {
                        String text = start.text();
                        if (!text.contains("data-paper=\"" + seat.paper())
                            || !text.contains("data-playable=\"true\"")) {
                          giveUp("not the start page");
                          return;
                        }
                        end(then);
                      }));
        });
  }

  void start(Runnable then) {
    begin(Operation.START);
    ask(
        browser.request(
            "POST",
            "/api/v1/sittings",
            Browser.JSON,
            "{\"paper\":\"" + seat.paper() + "\",\"lease\":0}"),
        reply -> {
          String card = reply.text();
          Matcher id = SITTING.matcher(card);
          Matcher held = LEASE.matcher(card);
          if (!id.find() || !held.find() || !stock.learn(card, attempt.right)) {
            giveUp("not a sitting of " + Stock.ITEMS + " known items");
            return;
          }
          sitting = id.group(1);
          lease = Integer.parseInt(held.group(1));
          if (lease == 0) {
            // the answer to a first try was lost on the way: this page has to ask for the sitting
            ask(
                browser.request(
                    "POST", "/api/v1/sittings/" + sitting + "/lease", Browser.JSON, "{}"),
                taken -> {
                  Matcher mine = LEASE.matcher(taken.text());
                  if (mine.find()) lease = Integer.parseInt(mine.group(1));
                  end(then);
                });
            return;
          }
          end(then);
        });
  }

  /** The next item; right with the chance that the workload names. */
  void save(Runnable then) {
    whenFree(() -> saveNow(then));
  }

  private void saveNow(Runnable then) {
    begin(Operation.SAVE);
    int at = item;
    int place = attempt.right[at];
    if (random.nextDouble() >= CHANCE) place = (place + 1 + random.nextInt(3)) % 4;
    byte said = (byte) place;
    attempt.open[at] = said;
    ask(
        browser.request(
            "POST",
            "/api/v1/sittings/" + sitting + "/answers?paper=" + seat.paper(),
            Browser.JSON,
            "{\"sequence\":%d,\"lease\":%d,\"item\":%d,\"answer\":{\"p\":[%d]}}"
                .formatted(at + 1, lease, at, place)),
        reply -> {
          attempt.acknowledged[at] = said;
          item++;
          end(then);
        });
  }

  void submit(Runnable then) {
    whenFree(() -> submitNow(then));
  }

  private void submitNow(Runnable then) {
    begin(Operation.SUBMIT);
    ask(
        browser.request(
            "POST",
            "/api/v1/sittings/" + sitting + "/hand-in",
            Browser.JSON,
            "{\"lease\":" + lease + "}"),
        reply -> {
          Matcher answered = ANSWERED.matcher(reply.text());
          if (!answered.find() || Integer.parseInt(answered.group(1)) != attempt.saved())
            tally.get().shownWrong++;
          attempt.handedIn = true;
          ear.drop();
          end(then);
        });
  }

  /** The page with the mark and the right answers. */
  void result(Runnable then) {
    begin(Operation.RESULT);
    follow(
        "/exam/result.xhtml?sitting=" + sitting,
        page -> {
          String text = page.text();
          Matcher mark = MARK.matcher(text);
          if (!text.contains("data-sitting=\"" + sitting + "\"")
              || !mark.find()
              || new BigDecimal(mark.group(1)).compareTo(attempt.mark()) != 0
              || RIGHT.matcher(text).results().count() != attempt.rightOnes())
            tally.get().shownWrong++;
          tally.get().finished++;
          end(then);
        });
  }

  // --- what an open page does by itself ---------------------------------------------------------

  /** From now on a line is kept on which the academy speaks, and it is asked every 15 s. */
  void keepPage() {
    byte[] listening =
        browser
            .request("GET", "/api/v1/sittings/" + sitting + "/events?lease=" + lease, null, "")
            .get();
    ear.listen(listening, lost -> tally.get().error(Operation.PULSE, "line: " + reason(lost)));
    wire.after((long) (PULSE * random.nextDouble()), this::beat);
  }

  private void beat() {
    if (gone || attempt.handedIn) return;
    wire.after(PULSE, this::beat);
    if (busy) return;
    pulsing = true;
    pulse(
        () -> {
          pulsing = false;
          Runnable next = held;
          held = null;
          if (next != null) next.run();
        });
  }

  void pulse(Runnable then) {
    begin(Operation.PULSE);
    ask(
        browser.request("GET", "/api/v1/sittings/" + sitting + "/lease?lease=" + lease, null, ""),
        reply -> end(then));
  }

  /** A browser would open a second connection; here what is next waits for a moment. */
  private void whenFree(Runnable work) {
    if (pulsing) held = work;
    else work.run();
  }

  /** Leaves without a word; what was begun the clock has to hand in. */
  void goAway() {
    attempt.handedIn = sitting != null;
    leave();
  }

  void leave() {
    gone = true;
    ear.drop();
    line.close();
  }

  // --- asking -----------------------------------------------------------------------------------

  private void begin(Operation next) {
    busy = true;
    operation = next;
    begun = System.nanoTime();
    tries = 0;
    waits = 0;
  }

  private void end(Runnable then) {
    busy = false;
    tally.get().of(operation).times.add(System.nanoTime() - begun);
    then.run();
  }

  /** A page, over the redirects before it; each of them is a request of the same operation. */
  private void follow(String address, Consumer<Reply> then) {
    String path = address.startsWith("http") ? address.replaceFirst("https?://[^/]+", "") : address;
    ask(
        browser.request("GET", path, null, ""),
        reply -> {
          if (reply.status() / 100 == 3) follow(reply.header("location"), then);
          else then.accept(reply);
        });
  }

  private void ask(Supplier<byte[]> request, Consumer<Reply> then) {
    byte[] bytes = request.get();
    tally.get().of(operation).sent += bytes.length;
    line.send(
        bytes,
        reply -> {
          tally.get().of(operation).received += reply.wire();
          browser.keep(reply);
          if (reply.status() < 400) then.accept(reply);
          else if (reply.status() == 503 && !reply.header("retry-after").isEmpty())
            wait(reply.header("retry-after"), () -> ask(request, then));
          else again(Integer.toString(reply.status()), () -> ask(request, then));
        },
        broken -> again(reason(broken), () -> ask(request, then)));
  }

  private void wait(String seconds, Runnable retry) {
    tally.get().of(operation).waits++;
    if (++waits > MOST_WAITS) {
      giveUp("told to wait too often");
      return;
    }
    long named = seconds.matches("\\d{1,3}") ? Long.parseLong(seconds) : 1;
    // not all at the same moment
    wire.after((long) (named * A_SECOND * (0.5 + random.nextDouble())), retry);
  }

  private void again(String reason, Runnable retry) {
    tally.get().error(operation, reason);
    if (++tries >= MOST_TRIES) giveUp(reason);
    else wire.after(A_SECOND, retry);
  }

  private void giveUp(String reason) {
    tally.get().error(operation, reason + ", given up");
    if (operation == Operation.SAVE) tally.get().failedSaves++;
    tally.get().givenUp++;
    leave();
    wire.after(0, ifGone);
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
