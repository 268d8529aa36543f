package lms.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person at one exam with the page that the academy gives them, rule by rule as the page has
 * it: what was typed waits in a queue until it is acknowledged, one message at a time, sent again
 * under its number; a page that was moved away takes the sitting back; what could not be sent
 * before the end is offered after it.
 */
final class Player {
  /** What is noticed while they play. */
  interface Ear {
    /** Nobody knows what became of a request. */
    void failed(String reason);

    void acknowledged();

    /** The academy's final word against something. */
    void refused(String reason);
  }

  /**
   * What a person does, in nanoseconds from the beginning; {@code NEVER} for what they do not do.
   *
   * @param leaves goes away without a word
   */
  record Habit(
      long comes, long thinkLeast, long thinkMost, long reloads, long handsIn, long leaves) {
    static final long NEVER = Long.MAX_VALUE;
  }

  /** Of the exam page's own requests. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /** Of a person who waits for a page. */
  private static final Duration PAGE_PATIENCE = Duration.ofSeconds(90);

  private static final long A_SECOND = 1_000_000_000L;
  private static final long[] TRIES = {1, 2, 4, 8};
  private static final long PULSE = 15 * A_SECOND;
  private static final double RIGHT = 0.7;
  private static final double LOOKS_BACK = 0.15;
  private static final Pattern NEXT = Pattern.compile("name=\"next\" value=\"([^\"]*)\"");
  private static final Pattern REASON = Pattern.compile("\"key\":\"(?:[^\"]*\\.)?([^\".]+)\"");
  private static final Pattern ANSWERED = Pattern.compile("\"answered\":(\\d+)");

  private static final class Message {
    int lease;
    int sequence;
    final int item;
    final int place;
    final Instant clientAt;
    final Instant typed;
    Sheet.Said said;

    Message(int lease, int sequence, int item, int place, Instant clientAt, Instant typed) {
      this.lease = lease;
      this.sequence = sequence;
      this.item = item;
      this.place = place;
      this.clientAt = clientAt;
      this.typed = typed;
    }
  }

  /** Refused by the academy with a reason, or nobody knows. */
  private record Trouble(boolean refused, int status, String reason) {
    boolean says(String key) {
      return refused && reason.equals(key);
    }

    boolean signedOut() {
      return status == 401;
    }
  }

  private final Wire wire;
  private final Stock stock;
  private final Stock.Seat seat;
  private final Habit habit;
  private final Ear ear;
  private final Random random;
  private final Browser browser;
  private final Line line;
  private final Sheet sheet;
  private final Clock wall = Clock.systemUTC();
  private final Deque<Message> queue = new ArrayDeque<>();
  private final Map<Integer, Integer> shown = new HashMap<>();
  private final Map<Integer, Integer> taken = new HashMap<>();

  private long begun;
  private Card card;
  private Instant deadline;
  private Duration ahead = Duration.ZERO;
  private int sequence;
  private int storedLease;
  private int failures;
  private long nextTry;
  private long nextPulse;
  private boolean busy;
  private boolean signing;
  private boolean live;
  private boolean typing;
  private boolean reloaded;
  private boolean handing;
  private boolean wanted;
  private boolean ended;
  private boolean over;

  Player(Wire wire, Stock stock, Stock.Seat seat, Habit habit, Ear ear, long seed) {
    this.wire = wire;
    this.stock = stock;
    this.seat = seat;
    this.habit = habit;
    this.ear = ear;
    this.random = new Random(seed * 31 + seat.number());
    this.browser = new Browser(wire);
    this.line = new Line(wire, PATIENCE);
    this.sheet = new Sheet(seat.paper());
  }

  Sheet sheet() {
    return sheet;
  }

  /** Has the receipt, or has left. */
  boolean isOver() {
    return over;
  }

  /** Hands in as soon as everything is acknowledged. */
  void handIn() {
    wanted = true;
    handing = true;
  }

  void come() {
    begun = System.nanoTime();
    wire.after(habit.comes(), () -> signIn(this::begin));
    wire.after(habit.comes(), this::tick);
  }

  // --- what the person does ---------------------------------------------------------------------

  private void tick() {
    if (over) return;
    wire.after(A_SECOND, this::tick);
    long now = System.nanoTime() - begun;
    if (now >= habit.leaves() && sheet.begun) {
      live = false;
      over = true;
      line.drop();
      return;
    }
    if (!live) return;
    if (now >= habit.reloads() && !reloaded && !signing) {
      reload();
      return;
    }
    if (done() || !serverTime().isBefore(deadline)) handing = true;
    if (handing) bringIn();
    else if (idle() && System.nanoTime() - nextPulse >= 0) pulse();
  }

  /** Does the person hand in, and not the clock? */
  private boolean done() {
    return wanted || System.nanoTime() - begun >= habit.handsIn();
  }

  private void think() {
    long pause =
        habit.thinkLeast()
            + (long) (random.nextDouble() * (habit.thinkMost() - habit.thinkLeast()));
    wire.after(pause, this::type);
  }

  private void type() {
    if (over || ended) return;
    think();
    if (!live || handing) return;
    int item = shown.size();
    for (int n = 0; n < Stock.ITEMS; n++)
      if (!shown.containsKey(n)) {
        item = n;
        break;
      }
    if (item >= Stock.ITEMS || random.nextDouble() < LOOKS_BACK) item = random.nextInt(Stock.ITEMS);
    int place = random.nextDouble() < RIGHT ? sheet.right[item] : random.nextInt(4);
    Integer there = shown.get(item);
    if (there != null && there == place) place = (place + 1) % 4;
    record(item, place);
  }

  /** Reloaded, or opened in another tab, which does not know that it holds the sitting. */
  private void reload() {
    reloaded = true;
    live = false;
    busy = false;
    line.drop();
    storedLease = random.nextBoolean() ? card.lease() : 0;
    wire.after(A_SECOND / 5, this::begin);
  }

  // --- signing in -------------------------------------------------------------------------------

  private void signIn(Runnable then) {
    if (over) return;
    signing = true;
    line.patience(PAGE_PATIENCE);
    Runnable again = () -> later(5, 8, () -> signIn(then));
    follow(
        "/exam/take.xhtml?paper=" + seat.paper(),
        page -> {
          Matcher next = NEXT.matcher(page.text());
          if (!next.find()) {
            signing = false;
            then.run();
            return;
          }
          String fields =
              Browser.signIn(next.group(1).replace("&amp;", "&"), seat.login(), stock.password());
          send(
              browser.request("POST", "/sign-in", Browser.FORM, fields).get(),
              posted -> {
                if (posted.status() / 100 != 3 || posted.header("location").contains("sign-in")) {
                  if (posted.status() >= 500) ear.failed("sign-in " + posted.status());
                  again.run();
                  return;
                }
                follow(
                    posted.header("location"),
                    start -> {
                      signing = false;
                      then.run();
                    },
                    again);
              },
              again);
        },
        again);
  }

  private void follow(String address, Consumer<Reply> then, Runnable failed) {
    String path = address.startsWith("http") ? address.replaceFirst("https?://[^/]+", "") : address;
    send(
        browser.request("GET", path, null, "").get(),
        reply -> {
          if (reply.status() / 100 == 3) follow(reply.header("location"), then, failed);
          else if (reply.status() / 100 == 2) then.accept(reply);
          else {
            ear.failed("page " + reply.status());
            failed.run();
          }
        },
        failed);
  }

  // --- the page ---------------------------------------------------------------------------------

  private void begin() {
    if (over) return;
    ask(
        "POST",
        "",
        "{\"paper\":\"%s\",\"lease\":%d,\"clientAt\":\"%s\"}"
            .formatted(seat.paper(), storedLease, wall.instant()),
        this::take,
        trouble -> {
          if (trouble.signedOut()) signIn(this::begin);
          else {
            if (trouble.refused()) ear.refused("start: " + trouble.reason());
            later(1, 3, this::begin);
          }
        });
  }

  private void take(String json) {
    card = Card.of(json);
    if (!card.closed() && !stock.learn(json, sheet.right))
      ear.refused("start: not the items of the paper");
    sheet.begun = true;
    told(json);
    if (card.closed()) {
      finished();
      return;
    }
    if (card.lease() == 0) {
      live = false;
      later(1, 3, this::takeOver);
      return;
    }
    taken.clear();
    taken.putAll(card.answers());
    shown.clear();
    shown.putAll(card.answers());
    List<Message> keep = reconciled();
    queue.clear();
    queue.addAll(keep);
    keep.forEach(m -> shown.put(m.item, m.place));
    live = true;
    if (!typing) think();
    typing = true;
    pump();
  }

  /** What is still to be sent, under the present lease. */
  private List<Message> reconciled() {
    Map<Integer, Message> last = new HashMap<>();
    queue.forEach(m -> last.put(m.item, m));
    List<Message> keep = new ArrayList<>();
    List<Message> anew = new ArrayList<>();
    sequence = card.sequence();
    for (Message m : queue) {
      if (m.lease == card.lease()) {
        if (m.sequence > card.sequence()) {
          keep.add(m);
          sequence = Math.max(sequence, m.sequence);
        }
        continue;
      }
      Instant saved = card.saved().get(m.item);
      if (last.get(m.item) != m
          || Integer.valueOf(m.place).equals(card.answers().get(m.item))
          || saved != null && saved.isAfter(m.typed)) continue;
      keep.add(m);
      anew.add(m);
    }
    for (Message m : anew) {
      m.lease = card.lease();
      m.sequence = ++sequence;
      m.said = null;
    }
    return keep;
  }

  private void takeOver() {
    if (over) return;
    ask(
        "POST",
        "/" + card.sitting() + "/lease",
        "{\"clientAt\":\"" + wall.instant() + "\"}",
        this::take,
        trouble -> {
          if (trouble.signedOut()) signIn(this::takeOver);
          else if (trouble.says("sittingClosed")) finished();
          else {
            if (trouble.refused()) ear.refused("take over: " + trouble.reason());
            later(1, 3, this::takeOver);
          }
        });
  }

  private void record(int item, int place) {
    queue.removeIf(m -> m.item == item && m.said == null);
    queue.add(new Message(card.lease(), ++sequence, item, place, wall.instant(), serverTime()));
    shown.put(item, place);
    pump();
  }

  private void pump() {
    if (!live || !idle() || queue.isEmpty() || System.nanoTime() - nextTry < 0) return;
    Message message = queue.peek();
    send(
        message,
        late -> {
          failures = 0;
          queue.remove(message);
          if (!late) taken.put(message.item, message.place);
          pump();
        },
        trouble -> unsent(message, trouble));
  }

  private void send(Message message, Consumer<Boolean> saved, Consumer<Trouble> failed) {
    if (message.said == null)
      message.said = sheet.sent(message.lease, message.sequence, message.item, message.place);
    Sheet.Said said = message.said;
    ask(
        "POST",
        "/" + card.sitting() + "/answers?paper=" + seat.paper(),
        "{\"sequence\":%d,\"lease\":%d,\"item\":%d,\"answer\":{\"p\":[%d]},\"clientAt\":\"%s\"}"
            .formatted(
                message.sequence, message.lease, message.item, message.place, message.clientAt),
        json -> {
          said.acknowledged = true;
          said.late = json.contains("\"late\":true");
          ear.acknowledged();
          saved.accept(said.late);
        },
        failed);
  }

  private void unsent(Message message, Trouble trouble) {
    if (trouble.says("takenOver")) movedAway();
    else if (trouble.says("sittingClosed")) finished();
    else if (trouble.refused() && !trouble.signedOut()) {
      ear.refused("save: " + trouble.reason());
      queue.remove(message);
      if (taken.containsKey(message.item)) shown.put(message.item, taken.get(message.item));
      else shown.remove(message.item);
    } else {
      failures++;
      if (trouble.signedOut()) {
        signIn(this::pump);
        return;
      }
      long pause = TRIES[Math.min(failures, TRIES.length) - 1] * A_SECOND;
      nextTry = System.nanoTime() + pause;
      wire.after(pause, this::pump);
    }
  }

  private void movedAway() {
    live = false;
    later(1, 3, this::takeOver);
  }

  private void pulse() {
    nextPulse = System.nanoTime() + PULSE;
    ask(
        "GET",
        "/" + card.sitting() + "/lease?lease=" + card.lease(),
        null,
        json -> {
          told(json);
          if (Card.closed(json)) finished();
          else if (json.contains("\"held\":false")) movedAway();
          else pump();
        },
        trouble -> {
          if (trouble.signedOut()) signIn(this::pump);
        });
  }

  private void told(String json) {
    ahead = Duration.between(wall.instant(), Card.now(json));
    deadline = Card.deadline(json);
    nextPulse = System.nanoTime() + PULSE;
  }

  private Instant serverTime() {
    return wall.instant().plus(ahead);
  }

  // --- the end ----------------------------------------------------------------------------------

  private void bringIn() {
    if (!idle() || System.nanoTime() - nextTry < 0) return;
    if (!queue.isEmpty()) {
      pump();
      return;
    }
    ask(
        "POST",
        "/" + card.sitting() + "/hand-in",
        "{\"lease\":" + card.lease() + ",\"overdue\":" + !done() + "}",
        json -> {
          sheet.handedIn = true;
          done(json);
        },
        trouble -> {
          if (trouble.says("takenOver")) movedAway();
          else if (trouble.says("sittingClosed")) finished();
          else if (trouble.says("sittingStillOpen")) {
            handing = false;
            pulse();
          } else if (trouble.signedOut()) signIn(this::bringIn);
          else {
            if (trouble.refused()) ear.refused("hand in: " + trouble.reason());
            nextTry = System.nanoTime() + 2 * A_SECOND;
          }
        });
  }

  /** The academy has handed in; what was typed before is offered. */
  private void finished() {
    if (ended) return;
    ended = true;
    live = false;
    handLate();
  }

  private void handLate() {
    if (over) return;
    Message message = queue.peek();
    if (message == null) {
      receipt();
      return;
    }
    Runnable next =
        () -> {
          queue.remove(message);
          handLate();
        };
    send(
        message,
        late -> next.run(),
        trouble -> {
          if (trouble.signedOut()) signIn(this::handLate);
          else if (trouble.refused()) {
            ear.refused("after the end: " + trouble.reason());
            next.run();
          } else later(1, 2, this::handLate);
        });
  }

  private void receipt() {
    if (over) return;
    ask(
        "GET",
        "/" + card.sitting() + "/receipt",
        null,
        this::done,
        trouble -> {
          if (trouble.signedOut()) signIn(this::receipt);
          else later(1, 2, this::receipt);
        });
  }

  private void done(String receipt) {
    live = false;
    over = true;
    Matcher answered = ANSWERED.matcher(receipt);
    if (answered.find()) sheet.receipt = Integer.parseInt(answered.group(1));
    wire.after(0, line::drop);
  }

  // --- asking -----------------------------------------------------------------------------------

  private boolean idle() {
    return !busy && !signing;
  }

  private void later(int least, int most, Runnable work) {
    wire.after((long) ((least + random.nextDouble() * (most - least)) * A_SECOND), work);
  }

  private void ask(
      String method, String path, String body, Consumer<String> then, Consumer<Trouble> failed) {
    line.patience(PATIENCE);
    byte[] request =
        browser
            .request(
                method,
                "/api/v1/sittings" + path,
                body == null ? null : Browser.JSON,
                body == null ? "" : body)
            .get();
    send(
        request,
        reply -> {
          if (reply.status() / 100 == 2) then.accept(reply.text());
          else failed.accept(trouble(reply));
        },
        () -> failed.accept(new Trouble(false, 0, "")));
  }

  /** The academy names its reason; without one, or in trouble itself, it has not spoken. */
  private Trouble trouble(Reply reply) {
    Matcher reason = REASON.matcher(reply.text());
    boolean named = reason.find();
    int status = reply.status();
    boolean refused = named && status < 500 && status != 408 && status != 425 && status != 429;
    if (!refused || status == 401) ear.failed(Integer.toString(status));
    return new Trouble(refused, status, named ? reason.group(1) : "");
  }

  private void send(byte[] request, Consumer<Reply> answered, Runnable failed) {
    busy = true;
    line.send(
        request,
        reply -> {
          busy = false;
          browser.keep(reply);
          answered.accept(reply);
        },
        broken -> {
          busy = false;
          ear.failed(reason(broken));
          failed.run();
        });
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
