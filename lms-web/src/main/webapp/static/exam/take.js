// The player: begins or resumes a sitting, shows its items, and brings every answer to the server.
// An answer is first put into the browser's storage, then sent in its turn, and called saved only
// when the server says that it is committed.
import { call, Crowded, Refused, Unreachable } from './api.js';
import { remaining, ServerClock } from './clock.js';
import { entered } from './entry.js';
import { fill, inWords, itemView, make } from './items.js';
import { Recorder } from './recorder.js';
import { empty, partly, Queue, reconciled, recovered, same } from './queue.js';
import { opened } from './waiting.js';

const PULSE = 15_000;
const TYPING = 700;
const LAST_MOMENT = 1000; // before the end nothing waits for more to be typed
const TRIES = [1000, 2000, 4000, 8000];
const FLUSH = 15_000;
const AGAIN = 5000;
const MINUTE = 60_000;
const SOUND_ENDS = 2000;
const HAND_IN_AFTER = 500;
const JUST = 5000; // so long after it began a minute is still named by its number
const MOST_STILL_OPEN = 3;
const NOTICE = 30_000;
const RECORDED = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SINCE = 50; // more messages than a page sends between two pieces of a recording

const $ = (id) => document.getElementById(id);
const root = $('player');
const words = {
  ...root.dataset,
  ...JSON.parse(root.dataset.types),
  ...JSON.parse(root.dataset.words),
};
const paper = words.paper;
const english = document.documentElement.lang.startsWith('en');
const locale = english ? 'en-GB' : document.documentElement.lang;
const say = (both) => (english && both.en) || both.zh;
const leaseKey = `exam.lease.${paper}`;
const modeKey = 'exam.all';
const keysKey = 'exam.keys';

const clock = new ServerClock();
let card; // the sitting as the server gave it, and what has been answered since
let taken = {}; // the answers that the server has acknowledged
let queue;
let sequence = 0;
let current = 0;
let live = false; // may be written in here
let sending = null;
let failures = 0;
let retry;
let typing;
let channel;
let lastSaved = '';
let voice; // what is spoken
let typedLast = 0; // when the last message was made, by this machine's clock
let moved = false; // another page holds it, and this one says so
let leavingHere = false; // another page holds it; what is being recorded is still put away
const late = new Set(); // items whose answers came after the end and wait for a decision
const dropped = new Set(); // items that another page has answered later
const refused = new Map(); // items whose answers were not accepted, and why
let barred = ''; // why the academy does not know this page as its taker's
const warned = new Set();

const wall = () => new Date().toISOString(); // by this machine's own clock, for the record

// --- talking to the server ------------------------------------------------------------------------

async function timed(method, path, body) {
  const asked = performance.now();
  const answer = await call(method, path, body);
  if (answer.now) clock.learn(answer.now, asked, performance.now());
  return answer;
}

async function begin() {
  wholeScreen();
  const lease = Number(sessionStorage.getItem(leaseKey) ?? 0);
  // a copy of this tab must not find it: only a reload may go on without asking
  sessionStorage.removeItem(leaseKey);
  try {
    if (words.door === 'true') {
      atDoor = true;
      await entered(paper, words.zone);
      atDoor = false;
    }
    const begun = words.writing === 'true' || lease > 0;
    const fresh = await timed('POST', '', { paper, lease, clientAt: wall(), begun });
    await recovered(fresh.id);
    if (!fresh.free) {
      take(fresh);
      if (live) store(heldKey(), card.lease);
      return;
    }
    // an invigilator had it go on at another machine: there is nobody to ask
    take(await timed('POST', `/${fresh.id}/lease`, { clientAt: wall() }));
    tellCame();
  } catch (failure) {
    if (lease && failure instanceof Unreachable) sessionStorage.setItem(leaseKey, String(lease));
    if (failure instanceof Crowded) return queueUp(failure.seconds);
    troubled(failure, begin);
  }
}

/** Who waits at the door goes on waiting when the page is loaded again, in another language for instance. */
const doorKey = `exam.door.${paper}`;
let atDoor = false;
const cameFromDoor = () => Date.now() - Number(sessionStorage.getItem(doorKey) ?? 0) < FLUSH;

const queueWords = JSON.parse(words.queue);

/** Waits its turn in view, and asks again by itself; not everybody at the same moment. */
function queueUp(seconds) {
  const until = performance.now() + seconds * 1000 * (0.75 + Math.random() / 2);
  box(
    make('h1', {}, queueWords.title),
    make('p', { role: 'status' }, queueWords.text),
    make('p', { id: 'queue-left', className: 'muted num' }, ''),
    link(words.back, '/exam/list.xhtml'),
  );
  const count = () => {
    const left = Math.ceil((until - performance.now()) / 1000);
    if (left <= 0) return begin();
    $('queue-left').textContent = fill(queueWords.again, left);
    setTimeout(count, 250);
  };
  count();
}

/** Here before it opens: begins by itself when it does. */
async function waitAndBegin() {
  await opened(paper, clock, JSON.parse(words.wait));
  begin();
}

function take(fresh) {
  card = fresh;
  taken = { ...fresh.answers };
  const held = queue?.all ?? [];
  if (card.lease || !queue) queue = new Queue(card.id, card.lease, tellSaved);
  if (card.closed) {
    queue.adopt((all) => all, held);
    return finished();
  }
  if (card.lease === 0) return ask(words.held, words.heldText);
  moved = false;
  freedBefore = freedTimes();
  sequence = card.sequence;
  adopt(held);
  channel?.close();
  channel = new BroadcastChannel(`exam.${card.id}`);
  channel.onmessage = (event) => event.data > card.lease && movedAway();
  channel.postMessage(card.lease);
  live = true;
  resting = false;
  voice = speaker((item, answer, at) => record(item, { answer }, false, at));
  if (card.breakEnds) rest();
  else show();
  voice.resume().finally(() => voice.send());
  hold(card.paused);
  tellNotes(card.notes);
  listen();
  pump();
}

/**
 * What other pages of this browser have typed and not sent is sent from here.
 *
 * @returns {number[]} items whose answers came here by that
 */
function adopt(held) {
  let keep;
  queue.adopt((all) => {
    const joined = reconciled(all, card, sequence, typedLast);
    keep = joined.keep;
    for (const n of joined.lost) dropped.add(n + 1);
    return keep;
  }, held);
  const came = new Set(keep.filter((m) => 'answer' in m && !same(m.answer, card.answers[m.item])).map((m) => m.item));
  sequence = Math.max(sequence, ...keep.map((m) => m.sequence));
  typedLast = Math.max(typedLast, ...keep.map((m) => Date.parse(m.clientAt)));
  for (const m of keep) apply(m);
  tellLost();
  return [...came];
}

/** Another page of this browser has taken over what was kept here, or has left something. */
function kept(event) {
  if (!queue) return;
  if (queue.lost(event)) {
    if (moved) tellMoved();
    else movedAway();
  } else if (live && !leavingHere && queue.leaves(event)) {
    for (const n of adopt()) redraw(n);
    pump();
  }
}

function redraw(n) {
  $(`item-${n + 1}`)?.replaceWith(view(n));
  refresh(n);
}

function speaker(answered) {
  return new Recorder({ card, words, say, answered, now: () => clock.now(), number: () => sequence, since: answeredAt, before: voice });
}

/** When an item was answered last, by the academy's time; 0 when it was not. */
function answeredAt(item) {
  const waiting = queue.all.filter((m) => m.item === item && 'answer' in m);
  return Math.max(card.saved[item] ? Date.parse(card.saved[item]) : 0, ...waiting.map((m) => m.typed));
}

/** What a crash left of a recording is named after the end; the academy sees when it was heard. */
function nameLate(item, answer, at, draft) {
  if (!draft?.lease) return;
  sequence = Math.max(sequence, card.sequence ?? 0, draft.number + SINCE, ...queue.all.map((m) => m.sequence)) + 1;
  const clientAt = new Date(at).toISOString();
  queue.put({ sequence, lease: draft.lease, item, answer, clientAt, typed: at });
}

async function takeOver() {
  try {
    take(await timed('POST', `/${card.id}/lease`, { clientAt: wall() }));
    tellCame();
  } catch (failure) {
    troubled(failure, takeOver);
  }
}

/** What another device has sent, and that it may hold more: only this browser's own pages can be asked. */
function tellCame() {
  if (!live) return;
  const here = stored(heldKey(), '') === String(card.lease - 1);
  store(heldKey(), card.lease);
  if (here) return;
  const [last] = Object.entries(card.saved).sort(([, a], [, b]) => Date.parse(b) - Date.parse(a));
  tellNote(last ? fill(words.came, Number(last[0]) + 1, time(last[1])) : words.cameNone, 'came');
}

const heldKey = () => `exam.held.${card.id}`;

function troubled(failure, again) {
  if (failure instanceof Refused && failure.reason === 'sittingClosed' && card) return finished();
  box(make('h1', {}, reasonOf(failure) ?? words.failed), action(words.again, again, true), link(words.back, '/exam/list.xhtml'));
}

function apply(message) {
  if ('away' in message) return;
  if ('answer' in message) card.answers[message.item] = message.answer;
  else card.flagged = card.flagged.filter((n) => n !== message.item).concat(message.flagged ? [message.item] : []);
}

/**
 * @param {number} [at] when it was done by this machine's clock, if not just now
 */
function record(item, change, soft, at) {
  if (!live) return;
  const kind = Object.keys(change)[0];
  if (kind === 'answer' && checkOf(item)) return;
  if (kind === 'answer' && same(change.answer, card.answers[item])) {
    if (!soft) pump();
    return;
  }
  const known = kind === 'away' ? undefined : queue.unsent(item, kind);
  // a number never goes back in time: what is typed anew comes behind everything before it
  if (known) queue.drop(known);
  const message = {
    sequence: ++sequence,
    lease: card.lease,
    item,
    ...change,
    ...when(at),
  };
  apply(message);
  queue.put(message);
  notice('network', networkText());
  refresh(item);
  clearTimeout(typing);
  if (soft && timeLeft() > LAST_MOMENT) typing = setTimeout(pump, soft === true ? TYPING : soft);
  else pump();
}

/** By the academy's clock, in milliseconds. */
const timeLeft = () => Date.parse(card.deadline) - (card.paused ? Date.parse(card.paused) : clock.now());

/** A message never seems older than the one before it: the academy would take that for a clock set back. */
function when(at) {
  const now = Date.now();
  typedLast = at ? Math.min(now, Math.max(at, typedLast)) : now;
  return { clientAt: new Date(typedLast).toISOString(), typed: clock.now() - (now - typedLast) };
}

async function pump() {
  if (!live || leavingHere || ending || resting || card.paused || sending !== null || !queue.length) return;
  clearTimeout(retry);
  const { typed, tried, ...message } = queue.first;
  sending = message.sequence;
  queue.tried(message);
  const wasFragile = queue.fragile;
  try {
    const saved = await call('POST', `/${card.id}/answers?paper=${paper}`, message);
    queue.drop(message);
    if (!live) return;
    if ('answer' in message) answered(message, saved);
    if (failures) back();
    else if (wasFragile) notice('network', networkText());
    if (saved.late) pulse(); // it is over, and this page does not know it yet
  } catch (failure) {
    unsent(failure, message);
  } finally {
    sending = null;
  }
  if (!live) return;
  refresh(message.item);
  if (!failures) pump();
}

/** The academy has an answer; one that came after the end is not called saved. */
function answered({ item, answer }, saved) {
  accepted(item + 1);
  if (saved.late) {
    late.add(item + 1);
    lastSaved = `${fill(words.item, item + 1)} · ${words.afterEnd}`;
  } else {
    card.saved[item] = saved.at;
    taken[item] = answer;
    lastSaved = fill(words.savedItem, item + 1, time(saved.at));
  }
}

function unsent(failure, message) {
  if (failure instanceof Refused && failure.reason === 'takenOver') return movedAway();
  if (failure instanceof Refused && failure.reason === 'sittingClosed') return finished();
  if (failure instanceof Refused && failure.reason === 'sittingPaused') {
    // it is kept here and sent again when the time runs
    hold(new Date(clock.now()).toISOString());
    return pulse();
  }
  if (failure instanceof Refused && failure.final) {
    // it will never be taken: say so instead of holding up the others
    queue.drop(message);
    if (failures) back();
    if (!('away' in message)) refused.set(message.item + 1, failure.message);
    tellLost();
    if ('answer' in message && !queue.holds(message.item)) {
      // what stands there again is what the academy has
      card.answers[message.item] = taken[message.item];
      draw();
    }
    return;
  }
  failures++;
  barred = failure.barred ?? '';
  notice('network', networkText());
  retry = setTimeout(pump, TRIES[Math.min(failures, TRIES.length) - 1]);
}

/** The academy has answered this page's taker again. */
function back() {
  failures = 0;
  barred = '';
  if (queue.fragile) notice('network', networkText());
  else notice('network', words.backOnline, 4000);
}

/** How answers reach the academy just now, as long as there is something to be told of it. */
function networkText() {
  const said = [];
  if (barred) said.push(signInAgain());
  else if (cutOff() && !(live && timeLeft() <= 0)) said.push(fill(words.cutOff, queue.answers));
  if (queue.fragile) said.push(words.noRoom);
  return said.length ? make('span', {}, ...said.flatMap((one) => [one, ' '])) : '';
}

const cutOff = () => failures > 0 || !navigator.onLine;

/** Why the academy did not do it, in words for the taker; undefined when nobody knows. */
function reasonOf(failure) {
  if (!(failure instanceof Refused)) return undefined;
  return failure.barred ? words[failure.barred] : failure.message;
}

function signInAgain() {
  return make(
    'span',
    {},
    words[barred] + ' ',
    make('a', { href: '/security/sign-in.xhtml?next=/exam/list.xhtml', target: '_blank' }, words.signIn),
  );
}

async function pulse() {
  if (!live) return;
  try {
    const beat = await timed('GET', `/${card.id}/lease?lease=${card.lease}`);
    heard(beat);
    if (live && failures && !queue.length) back();
  } catch (failure) {
    if (failure instanceof Refused && OUTSIDE.has(failure.reason)) return outside(failure);
    if (failure instanceof Unreachable || failure.barred) {
      failures = Math.max(1, failures);
      barred = failure.barred ?? '';
      notice('network', networkText());
    }
  }
}

const OUTSIDE = new Set(['notInSafeBrowser', 'wrongPlace']);

/** The exam has a browser, or places, of its own, and this is none; what was written is kept and sent. */
async function outside(failure) {
  if (!live) return;
  await flushed();
  live = false;
  line?.close();
  sessionStorage.setItem(leaseKey, String(card.lease));
  const unsafe = failure.reason === 'notInSafeBrowser';
  box(
    make('h1', {}, unsafe ? words.unsafe : words.elsewhere),
    make('p', {}, failure.message),
    unsafe ? link(words.browserFile, `/api/v1/entries/${paper}/exam.seb`) : undefined,
    action(words.again, begin, true),
  );
}

/** What the academy says of this sitting, asked or not. */
function heard(beat) {
  if (!live) return;
  // the start tells finer parts of a second than what is stored; less than one is no other time
  const moved = Math.abs(Date.parse(beat.deadline) - Date.parse(card.deadline)) >= 1000;
  card.deadline = beat.deadline;
  card.notes = beat.notes;
  tellNotes(beat.notes);
  if (beat.closed) return finished(beat.closed);
  if (!beat.held) return movedAway();
  card.breakEnds = beat.breakEnds ?? null;
  hold(beat.paused);
  if (card.breakEnds && !resting) rest();
  else if (!card.breakEnds && resting) wake();
  if (moved) {
    overdue = false;
    $('sheet').inert = Boolean(card.paused);
    forgetWarnings();
    tick();
  }
  if (queue.length && sending === null) pump();
  if (!line || line.readyState === EventSource.CLOSED) listen();
}

let line;
/** Keeps a line open on which the academy speaks of itself; without one the pulse is enough. */
function listen() {
  line?.close();
  line = new EventSource(`/api/v1/sittings/${card.id}/events?lease=${card.lease}`);
  line.onmessage = (event) => heard(JSON.parse(event.data));
}

/** While the time stands still nobody reads on or writes, and nothing is sent. */
function hold(since) {
  const was = Boolean(card.paused);
  const told = Boolean(since) && !card.breakEnds; // a break tells of itself
  card.paused = since ?? null;
  if (told) sayPause(since);
  if (was === Boolean(since) && $('pause').hidden === !told) return;
  $('sheet').inert = Boolean(since);
  $('sheet').classList.toggle('held', Boolean(since));
  $('hand-in').disabled = Boolean(since);
  if (since && $('sure').open) $('sure').close();
  if (since) voice?.stop(Date.parse(since));
  $('rest').disabled = Boolean(since);
  notice('pause', told ? words.paused : '');
  standStill(told);
  tick();
  if (was && !since) pump();
}

const holdWords = JSON.parse(words.hold);

/** Since when, and why. */
function sayPause(since) {
  const why = card.notes?.findLast((note) => note.kind === 'PAUSED')?.text;
  $('paused-since').textContent = [fill(holdWords.since, time(since)), why && fill(holdWords.because, why)].filter(Boolean).join(' ');
}

/** What stands in the place of the questions while somebody else has stopped the time. */
function standStill(is) {
  const was = !$('paused').hidden;
  $('paused').hidden = !is;
  if (is || (was && live && !resting)) for (const id of ['exam', 'foot']) $(id).hidden = is;
}

// --- a break, where the rules of the exam allow one: nothing is seen, and the time stands still -----

const restWords = JSON.parse(words.rest);
let resting = false;

const breaksLeft = () => (card.breakRule ? card.breakRule.count - card.breaks : 0);

function askRest() {
  $('rest-text').textContent = fill(restWords.ask, card.breakRule.minutes, breaksLeft());
  $('rest-problem').hidden = true;
  $('rest-sure').showModal();
}

async function beginRest() {
  $('rest-yes').disabled = true;
  try {
    if (!(await flushed())) throw new Unreachable('');
    const fresh = await timed('POST', `/${card.id}/breaks`, { number: card.breaks + 1, lease: card.lease });
    if (!live) return;
    $('rest-sure').close();
    stand(fresh);
    if (card.breakEnds) rest();
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'takenOver') movedAway();
    else if (failure instanceof Refused && failure.reason === 'sittingClosed') finished();
    $('rest-problem').textContent = reasonOf(failure) ?? restWords.unsaved;
    $('rest-problem').hidden = false;
  } finally {
    $('rest-yes').disabled = false;
  }
}

/** How the academy says that the time runs, and what may be seen. */
function stand(fresh) {
  card.items = fresh.items;
  card.checked = fresh.checked;
  card.deadline = fresh.deadline;
  card.breaks = fresh.breaks;
  card.breakEnds = fresh.breakEnds ?? null;
  hold(fresh.paused);
}

function rest() {
  resting = true;
  voice.stop();
  for (const open of ['sure', 'rest-sure']) if ($(open).open) $(open).close();
  $('sheet').replaceChildren();
  card.items = card.items.map(() => null);
  notice('warning', '');
  box(
    make('h1', {}, restWords.title),
    make('p', {}, restWords.text),
    make('p', { id: 'rest-left', className: 'num rest-left', role: 'timer', 'aria-label': restWords.left }),
    make('p', { className: 'small muted' }, breaksLeft() ? fill(restWords.over, breaksLeft()) : restWords.last),
    action(restWords.end, endRest, true),
  );
  tick();
}

let ended = 0; // the break that this page has ended
async function endRest() {
  const number = card.breaks;
  if (!live || !resting || ended === number) return;
  ended = number;
  try {
    const fresh = await timed('POST', `/${card.id}/breaks/end`, { number, lease: card.lease });
    if (live && resting) wakeWith(fresh);
  } catch (failure) {
    ended = 0;
    if (failure instanceof Refused && failure.reason === 'takenOver') return movedAway();
    if (failure instanceof Refused && failure.reason === 'sittingClosed') return finished();
    notice('warning', restWords.failed, NOTICE);
    $('notice-box').querySelector('button').disabled = false;
    setTimeout(tick, AGAIN);
  }
}

/** The academy ended it: what may be seen now is asked for. */
async function wake() {
  try {
    const fresh = await timed('POST', '', { paper, lease: card.lease, clientAt: wall(), begun: true });
    if (live && resting && !fresh.breakEnds) wakeWith(fresh);
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'sittingClosed') return finished();
    notice('warning', restWords.failed, NOTICE);
    setTimeout(pulse, AGAIN);
  }
}

function wakeWith(fresh) {
  if (fresh.breakEnds) return;
  resting = false;
  overdue = false;
  stand(fresh);
  $('notice-box').hidden = true;
  notice('warning', '');
  show();
  looked(document.hidden || !document.hasFocus());
  pump();
}

/** Says once what an invigilator did, also when the page is loaded again. */
function tellNotes(notes) {
  const key = `exam.told.${card.id}`;
  const known = Number(sessionStorage.getItem(key) ?? 0);
  for (const note of notes.filter((n) => n.number > known)) {
    sessionStorage.setItem(key, String(note.number));
    const text = noted(note);
    if (text) tellNote(text, ABOUT[note.kind]);
  }
}

function noted(note) {
  const at = time(note.at);
  switch (note.kind) {
    case 'EXTENDED':
      return fill(words.extended, note.minutes, note.text, at);
    case 'PAUSED':
      return fill(words.wasPaused, note.text, at);
    case 'RESUMED':
      return fill(words.resumed, note.text, at);
    case 'TOLD':
    case 'FREED':
      return fill(words.told, note.text, at);
    default:
      return '';
  }
}

/** What is said of the same thing later takes the place of what was said before. */
const ABOUT = { EXTENDED: 'end', PAUSED: 'time', RESUMED: 'time' };

function tellNote(text, about) {
  const close = make('button', { type: 'button', className: 'btn sm quiet' }, words.understood);
  const said = make('div', { className: 'notice info' }, make('span', {}, text), close);
  if (about) {
    $('told').querySelector(`[data-about="${about}"]`)?.remove();
    said.dataset.about = about;
  }
  close.addEventListener('click', () => said.remove());
  $('told').append(said);
}

// --- the ends: taken over elsewhere, handed in, time up -------------------------------------------

async function movedAway() {
  if (!live || leavingHere) return;
  leavingHere = true;
  $('sheet').inert = true;
  voice.rest();
  await voice.stop();
  leavingHere = false;
  live = false;
  line?.close();
  sessionStorage.setItem(leaseKey, String(card.lease)); // loaded again, it has to ask like any other
  moved = true;
  // what was said of this page is no longer so
  notice('network', '');
  $('told').querySelector('[data-about="came"]')?.remove();
  tellMoved();
}

function tellMoved() {
  const sent = freedTimes() > freedBefore; // the invigilator has them go on elsewhere
  ask(sent ? words.freed : words.movedAway, sent ? words.freedText : words.movedAwayText, unsentItems(), !sent);
}

let freedBefore = 0;
const freedTimes = () => (card.notes ?? []).filter((note) => note.kind === 'FREED').length;

function unsentItems() {
  return sorted(new Set(queue.all.filter((m) => 'answer' in m).map((m) => m.item + 1)));
}

function ask(title, text, items = [], here = true) {
  box(
    make('h1', {}, title),
    make('p', {}, text),
    items.length ? make('p', { className: 'alert' }, fill(words.kept, items.join(' · '))) : null,
    action(words.here, takeOver, here),
    link(words.back, '/exam/list.xhtml'),
  );
}

let ending = false;
let stillOpen = 0;
/**
 * @param {string} [closed] when the academy ended it, by its clock
 */
async function finished(closed) {
  if (ending) return;
  ending = true;
  const wasLive = live;
  moved = false;
  await voice?.stop(closed && Date.parse(closed));
  live = false;
  line?.close();
  sessionStorage.removeItem(leaseKey);
  try {
    if (!wasLive) queue.adopt((all) => all);
    if (!voice) {
      voice = speaker(nameLate);
      await Promise.race([voice.resume(), new Promise((on) => setTimeout(on, FLUSH))]); // a frozen tab may hold it
    }
    const notReceived = await handLate();
    voice.over(); // an answer first, then the sound that it names
    await Promise.race([voice.send(), new Promise((on) => setTimeout(on, FLUSH))]);
    receipt(await call('GET', `/${card.id}/receipt`), notReceived);
    soundsFollow(notReceived);
  } catch (failure) {
    ending = false;
    const soon = failure instanceof Refused && failure.reason === 'sittingStillOpen';
    if (soon && ++stillOpen > MOST_STILL_OPEN) {
      // it was no end: more time was given just then
      stillOpen = 0;
      sessionStorage.setItem(leaseKey, String(card.lease));
      return begin();
    }
    if (!soon && !(failure instanceof Unreachable)) return troubled(failure, finished);
    if (!soon) notice('network', networkText() || words.failed);
    setTimeout(finished, TRIES[soon ? 0 : 1]);
  }
}

/** Says how many recordings are still on their way, and gives the receipt again when they are there. */
async function soundsFollow(notReceived) {
  const left = await voice.waiting();
  if (!left && $('network').hidden) return;
  if (left) notice('network', fill(words.spokenFollows, left));
  else
    try {
      return receipt(await call('GET', `/${card.id}/receipt`), notReceived);
    } catch {
      notice('network', words.failed);
    }
  setTimeout(() => soundsFollow(notReceived), AGAIN);
}

/**
 * What was typed in time and could not be sent goes to the academy now, which says what becomes of
 * each.
 *
 * @returns {number[]} the items whose last answer it did not take
 */
async function handLate() {
  const lost = new Set();
  for (const { typed, tried, ...message } of queue.all) {
    try {
      const saved = await call('POST', `/${card.id}/answers?paper=${paper}`, message);
      if ('answer' in message) lost.delete(message.item + 1);
      if (saved.late) late.add(message.item + 1);
      queue.drop(message);
    } catch (failure) {
      if (!(failure instanceof Refused) || !failure.final) throw failure;
      if ('answer' in message) lost.add(message.item + 1);
      else queue.drop(message);
    }
  }
  return sorted(lost);
}

const sorted = (items) => [...items].sort((a, b) => a - b);
const grouped = (seal) => seal.replace(/(.{8})(?=.)/g, '$1 ');

function receipt(slip, notReceived) {
  notice('warning', '');
  notice('network', '');
  notice('pause', '');
  $('told').replaceChildren();
  queue.replace([]);
  forget(heldKey());
  box(
    make('h1', {}, slip.excluded ? words.excluded : slip.byInvigilator ? words.handedInFor : words.receipt),
    slip.excluded ? make('p', { className: 'alert' }, slip.excluded === 'PERSON' ? words.excludedPerson : words.excludedOther) : null,
    ...sentOut(slip),
    slip.byInvigilator && !slip.excluded ? make('p', { className: 'note' }, words.askInvigilator) : null,
    slip.byClock ? make('p', {}, words.byClock) : null,
    make('p', {}, fill(words.receiptText, say(slip.title), time(slip.closed), slip.answered, slip.items)),
    notReceived.length ? make('p', { className: 'alert' }, fill(words.notReceived, notReceived.join(' · '))) : null,
    slip.unheard.length ? make('p', { className: 'alert' }, fill(words.spokenUnheard, slip.unheard.join(' · '))) : null,
    late.size ? make('p', { className: 'note' }, fill(words.late, sorted(late).join(' · '))) : null,
    make('p', { className: 'muted small num' }, fill(words.receiptNumber, slip.sittingId)),
    slip.seal ? make('p', { className: 'muted small num' }, fill(words.seal, grouped(slip.seal.slice(0, 16)))) : null,
    slip.seal
      ? make(
          'details',
          { className: 'small' },
          make('summary', {}, words.sealWhole),
          make('code', { className: 'whole-seal' }, grouped(slip.seal)),
          make('a', { href: `/record/check.xhtml?seal=${slip.seal}` }, words.sealCheck),
        )
      : null,
    slip.resultFrom
      ? make('p', {}, fill(words.receiptLater, day(slip.resultFrom)))
      : link(words.result, `/exam/result.xhtml?sitting=${slip.sittingId}`, true),
    slip.byHand ? make('p', { className: 'note' }, fill(words.byHand, slip.byHand)) : null,
    link(words.back, '/exam/list.xhtml'),
  );
}

const outWords = JSON.parse(words.out);

/** Whoever was sent out reads why, and what can be done now. */
function sentOut({ excluded, excludedWords }) {
  if (!excluded) return [];
  return [
    make('p', {}, outWords[`cause.${excluded}`]),
    excludedWords ? make('p', {}, fill(outWords.why, excludedWords)) : null,
    make('p', { className: 'note' }, outWords[excluded === 'PERSON' ? 'next.PERSON' : 'next.OTHER']),
  ];
}

async function flushed() {
  clearTimeout(typing);
  await voice.stop();
  const until = performance.now() + FLUSH;
  while (live && queue.length && performance.now() < until) {
    pump();
    // as patient with a server in trouble as everywhere else
    const pause = failures ? TRIES[Math.min(failures, TRIES.length) - 1] : 150;
    await new Promise((on) => setTimeout(on, pause));
  }
  return !queue.length;
}

/** How many recordings the academy does not have after trying for a while. */
async function soundsLeft() {
  const until = performance.now() + FLUSH;
  while ((await voice.waiting()) && performance.now() < until) {
    voice.send();
    await new Promise((on) => setTimeout(on, 300));
  }
  return voice.waiting();
}

let soundsTold = 0; // how many recordings it was said of that they are still on their way
let missingTold = ''; // the items of which it was said that their recording is not there
let asked = 0; // which of the questions about handing in is open; closing it calls the hand-in off
let gone = false; // from here on it cannot be called off
async function handIn() {
  const button = $('sure-yes');
  const mine = asked;
  const off = () => mine !== asked;
  button.disabled = true;
  button.textContent = words.handing;
  try {
    const all = await flushed();
    if (off()) return undefined;
    if (!all) return problem(barred ? words[barred] : fill(words.notYet, queue.answers));
    const unheard = soundsTold ? await voice.waiting() : await soundsLeft();
    if (off()) return undefined;
    if (unheard && unheard !== soundsTold) {
      soundsTold = unheard;
      return problem(fill(words.spokenNotYet, unheard));
    }
    const coming = await voice.items();
    const spoke = Object.values(card.answers).some((a) => RECORDED.test(a?.t?.[0] ?? ''));
    const named = spoke ? (await call('GET', `/${card.id}/recordings`)).missing : [];
    const missing = named.filter((n) => !coming.has(n - 1));
    if (missing.length && missingTold !== missing.join()) {
      missingTold = missing.join();
      return problem(fill(words.spokenMissing, missing.join(' · ')));
    }
    if (off()) return undefined;
    gone = true;
    $('sure-no').disabled = true;
    const slip = await call('POST', `/${card.id}/hand-in`, { lease: card.lease });
    live = false;
    line?.close();
    sessionStorage.removeItem(leaseKey);
    $('sure').close();
    receipt(slip, []);
    voice.over();
    voice.send();
    soundsFollow([]);
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'takenOver') {
      $('sure').close();
      movedAway();
    } else problem(reasonOf(failure) ?? words.failed);
  } finally {
    if (!off()) handInAgain();
  }
  return undefined;
}

function handInAgain() {
  gone = false;
  $('sure-no').disabled = false;
  $('sure-yes').disabled = false;
  $('sure-yes').textContent = words.sureYes;
}

function problem(text) {
  $('sure-problem').textContent = text;
  $('sure-problem').hidden = false;
}

/** Whether the page has the focus goes into the log, once for each change; a reload is no such thing. */
let away = false;
let tabbed = -Infinity;
let roundabout;
const JUST_NOW = 300;
const ROUND = 5000;
const plainTab = (event) => event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey;
let unloading = false;
function looked(gone) {
  if (!live || resting || unloading || gone === away) return;
  away = gone;
  record(current, { away });
}

/** Asked for by a press, as browsers want it; who leaves it is reminded, and nothing else. */
function wholeScreen() {
  if (words.fullScreen !== 'true' || document.fullscreenElement) return;
  document.documentElement.requestFullscreen?.().catch(remindOfScreen);
}

function remindOfScreen() {
  const again = make('button', { type: 'button', className: 'btn sm' }, words.toWholeScreen);
  again.addEventListener('click', wholeScreen);
  notice('screen', make('span', {}, `${words.wholeScreen} `, again));
}

/** Without a network nothing is handed in from here, and what waits is still to be sent. */
function tellEnd() {
  notice('warning', cutOff() ? fill(words.timeUpKept, queue.answers) : words.timeUp);
  notice('network', networkText());
}

let overdue = false;
async function timeUp() {
  if (overdue) return;
  overdue = true;
  tellEnd();
  $('sheet').inert = true;
  if (!(await flushed())) {
    tellEnd();
    // the academy hands in by itself; what could not be sent is sent when it can be
    setTimeout(() => (overdue = false), AGAIN);
    return;
  }
  // late enough by the academy's clock too: it is the clock that hands in, and it may have done so
  await new Promise((on) => setTimeout(on, HAND_IN_AFTER));
  if (!live) return;
  if (card.paused || resting || clock.now() < Date.parse(card.deadline)) return writeOn(); // more time came meanwhile
  try {
    await call('POST', `/${card.id}/hand-in`, { lease: card.lease, overdue: true });
    finished();
  } catch (failure) {
    if (failure instanceof Refused && failure.reason === 'takenOver') return movedAway();
    if (failure instanceof Refused && STILL_OPEN.has(failure.reason)) {
      // more time was given, and this page had not heard of it
      await pulse();
      if (live && (card.paused || clock.now() < Date.parse(card.deadline))) return writeOn();
    }
    setTimeout(() => (overdue = false), AGAIN); // the academy hands in by itself meanwhile
  }
}

const STILL_OPEN = new Set(['sittingStillOpen', 'sittingPaused']);

function writeOn() {
  overdue = false;
  $('sheet').inert = Boolean(card.paused);
  if (!card.paused) notice('warning', '');
  tick();
}

// --- what is seen ---------------------------------------------------------------------------------

const zone = { timeZone: words.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const time = (at) => new Intl.DateTimeFormat(locale, { ...zone, second: '2-digit' }).format(new Date(at));
const day = (at) => new Intl.DateTimeFormat(locale, { ...zone, month: 'short', day: 'numeric' }).format(new Date(at));

function box(...content) {
  $('exam').hidden = true;
  $('foot').hidden = true;
  $('paused').hidden = true;
  $('hand-in').hidden = true;
  $('clock').hidden = true;
  $('rest').hidden = true;
  $('gate').hidden = false;
  $('intro')?.setAttribute('hidden', '');
  $('over')?.setAttribute('hidden', '');
  if ($('sure').open) $('sure').close();
  $('saved').textContent = '';
  const place = $('notice-box');
  const actions = content.filter((c) => c?.classList.contains('btn'));
  place.replaceChildren(
    ...content.filter((c) => c && !actions.includes(c)),
    make('div', { className: 'row wrap' }, ...actions),
  );
  place.hidden = false;
  const title = place.querySelector('h1');
  title.tabIndex = -1;
  title.focus();
}

function action(text, does, primary) {
  const button = make('button', { type: 'button', className: primary ? 'btn primary' : 'btn' }, text);
  button.addEventListener('click', () => {
    button.disabled = true;
    does();
  });
  return button;
}

const link = (text, href, primary) => make('a', { className: primary ? 'btn primary' : 'btn', href }, text);

const timers = {};
function notice(id, content, milliseconds) {
  clearTimeout(timers[id]);
  const place = $(id);
  place.replaceChildren(content);
  place.hidden = !content;
  if (content && milliseconds) timers[id] = setTimeout(() => notice(id, ''), milliseconds);
}

/** A new answer to an item took the place of one that was not taken. */
function accepted(item) {
  const told = [refused.delete(item), dropped.delete(item)];
  if (told.includes(true)) tellLost();
}

/** Every item of which something that was typed does not count, and why. */
function tellLost() {
  const lines = dropped.size ? [fill(words.dropped, sorted(dropped).join(' · '))] : [];
  for (const why of new Set(refused.values())) {
    const items = [...refused.keys()].filter((n) => refused.get(n) === why);
    lines.push(fill(words.refused, sorted(items).join(' · '), why));
  }
  notice('lost', lines.length ? make('ul', { className: 'plain' }, ...lines.map((line) => make('li', {}, line))) : '');
}

function show() {
  for (const id of ['exam', 'foot', 'hand-in', 'clock']) $(id).hidden = false;
  $('rest').hidden = !breaksLeft();
  $('gate').hidden = true;
  $('sheet').inert = Boolean(card.paused);
  standStill(Boolean(card.paused));
  $('grid').replaceChildren(
    ...card.items.map((_, n) => {
      const button = make('button', { type: 'button' }, String(n + 1));
      button.addEventListener('click', () => {
        closeNav();
        go(n, true);
      });
      return button;
    }),
  );
  $('all').checked = stored(modeKey, '0') === '1';
  $('keys').checked = stored(keysKey, '1') === '1';
  for (const place of [$('previous'), $('flag'), $('legend-flag')]) place.hidden = forward();
  $('all').closest('label').hidden = words.page !== 'FREE';
  current = card.reached ?? Math.min(current || Number(sessionStorage.getItem(`exam.at.${card.id}`) ?? 0), card.items.length - 1);
  draw();
  tick();
  // what had the focus is gone with the way in
  if (document.activeElement === document.body) $(`item-${current + 1}`)?.querySelector('h2').focus({ preventScroll: true });
}

function stored(key, otherwise) {
  try {
    return localStorage.getItem(key) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // a browser without storage has nothing to forget
  }
}

function store(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a browser without storage forgets a preference, nothing else
    return false;
  }
  return true;
}

/** All below each other, or one at a time? The exam's rule goes before the taker's choice. */
const allShown = () => !forward() && (words.page === 'ALL' || (words.page === 'FREE' && $('all').checked));

/** Is an item that was left left for good? */
const forward = () => Number.isInteger(card.reached);

function draw() {
  const shown = allShown() ? card.items.map((_, n) => n) : [current];
  $('sheet').replaceChildren(...shown.map(view));
  card.items.forEach((_, n) => refresh(n));
  mark();
}

function view(n) {
  const shown = itemView(n, card.items[n], card.answers[n], {
    words,
    say,
    changed: (answer, soft) => record(n, { answer }, soft),
    announce: (text) => ($('saved').textContent = text),
    spoken: (item, ...asked) => voice.view(item, ...asked),
  });
  if (words.checks === 'true' && !BY_HAND.has(card.items[n].type)) shown.append(checkView(n));
  if (checkOf(n)) shown.querySelector('fieldset').disabled = true;
  return shown;
}

// --- being told of one item while the exam is written, where its rules say so ---------------------

const BY_HAND = new Set(['short', 'essay', 'spoken']);
const checkWords = JSON.parse(words.check);
const checkOf = (n) => card.checked.find((c) => c.item === n);
let checking = false;

/** The button that asks, or what was told. */
function checkView(n) {
  const known = checkOf(n);
  if (!known) {
    const button = make('button', { type: 'button', className: 'btn ask' }, checkWords.ask);
    button.addEventListener('click', () => check(n));
    return make('div', { className: 'check-box' }, button, make('p', { className: 'small muted' }, checkWords.help));
  }
  const kind = known.share >= 1 ? 'right' : known.share > 0 ? 'part' : 'wrong';
  const right = known.right && inWords(card.items[n], known.right, { words, say });
  return make(
    'div',
    { className: `check-box told ${kind}`, tabIndex: -1 },
    make('p', { className: 'verdict' }, fill(checkWords[kind], Math.round(known.share * 100))),
    right ? make('h3', {}, checkWords.answer) : null,
    right ? make('ul', { className: 'plain' }, ...right.map((line) => make('li', {}, line))) : null,
    known.explanation ? make('h3', {}, checkWords.why) : null,
    known.explanation ? make('p', {}, say(known.explanation)) : null,
  );
}

async function check(n) {
  if (!live || card.paused || checking || checkOf(n)) return;
  checking = true;
  refresh(n);
  try {
    if (!(await flushed())) throw new Unreachable('');
    const told = await call('POST', `/${card.id}/checks`, { item: n, lease: card.lease });
    if (!live) return;
    card.checked.push(told);
    notice('warning', '');
    redraw(n);
    $(`item-${n + 1}`)?.querySelector('.told').focus({ preventScroll: false });
  } catch (failure) {
    if (!(failure instanceof Refused)) notice('warning', checkWords.failed, NOTICE);
    else if (failure.reason === 'takenOver') movedAway();
    else if (failure.reason === 'sittingClosed') finished();
    else notice('warning', reasonOf(failure), NOTICE);
  } finally {
    checking = false;
    if (live) refresh(n);
  }
}

function go(n, focus) {
  if (n < 0 || n >= card.items.length) return;
  if (forward() && n !== card.reached) {
    if (n === card.reached + 1) moveOn();
    return;
  }
  if (n !== current && !allShown()) voice?.stop(); // nobody is heard where nothing shows it
  current = n;
  sessionStorage.setItem(`exam.at.${card.id}`, String(n));
  if (!allShown()) draw();
  else mark();
  const place = $(`item-${n + 1}`);
  if (allShown()) place.scrollIntoView({ block: 'start' });
  else window.scrollTo(0, 0);
  if (focus) place.querySelector('h2').focus({ preventScroll: true });
}

let leaving = -1; // the item about which it was said that it is still open
let moving = false;

/** Leaves the item at hand for good, with its answer saved; said first when it has none. */
async function moveOn() {
  if (!live || card.paused || moving) return;
  if (!whole(current) && leaving !== current) {
    leaving = current;
    notice('warning', words.leaveOpen, NOTICE);
    return;
  }
  moving = true;
  $('next').disabled = true;
  try {
    if (!(await flushed())) throw new Unreachable('');
    const fresh = await timed('POST', `/${card.id}/place`, { item: card.reached + 1, lease: card.lease });
    if (!live) return;
    card.items = fresh.items;
    card.checked = fresh.checked;
    card.reached = current = fresh.reached;
    notice('warning', '');
    draw();
    window.scrollTo(0, 0);
    $(`item-${current + 1}`).querySelector('h2').focus({ preventScroll: true });
  } catch (failure) {
    if (!(failure instanceof Refused)) notice('warning', words.stay, NOTICE);
    else if (failure.reason === 'takenOver') movedAway();
    else if (failure.reason === 'sittingClosed') finished();
    else notice('warning', reasonOf(failure), NOTICE);
  } finally {
    moving = false;
    if (live) mark();
  }
}

/** Which item is current: in the list, in the foot, on the flag. */
function mark() {
  [...$('grid').children].forEach((b, n) => {
    if (n === current) b.setAttribute('aria-current', 'true');
    else b.removeAttribute('aria-current');
    b.disabled = forward() && n !== current;
  });
  $('previous').disabled = current === 0;
  $('next').disabled = current === card.items.length - 1;
  const flagged = card.flagged.includes(current);
  $('flag').setAttribute('aria-pressed', String(flagged));
  $('hint').hidden = !$('keys').checked;
  $('hint-choose').hidden = !document.querySelector(`#item-${current + 1} .choices input`);
  $('open-nav').textContent = fill(words.place, current + 1, card.items.length);
}

function state(n) {
  if (queue.holds(n)) return 'waiting';
  if (late.has(n + 1)) return 'afterEnd';
  return empty(card.answers[n]) ? 'none' : 'saved';
}

/** Answered, and nothing of it left open. */
const whole = (n) => !empty(card.answers[n]) && !partly(card.items[n], card.answers[n]);

/** The state of one item in words, wherever it is told. */
function refresh(n) {
  const now = state(n);
  const flagged = card.flagged.includes(n);
  const known = now === 'saved' ? fill(words.saved, card.saved[n] ? time(card.saved[n]) : '') : words[now];
  const said = partly(card.items[n], card.answers[n]) ? `${known} · ${words.partly}` : known;
  const button = $('grid').children[n];
  button.className = [now === 'saved' ? 'a' : '', now === 'waiting' || now === 'afterEnd' ? 'w' : '', flagged ? 'f' : ''].join(' ');
  button.setAttribute('aria-label', [fill(words.item, n + 1), said, flagged ? words.flagged : ''].filter(Boolean).join(' · '));
  const place = $(`item-${n + 1}`);
  if (place) {
    place.querySelector('.state').textContent = said;
    place.querySelector('.state').dataset.state = now;
    place.querySelector('.flagged').hidden = !flagged;
    const clear = place.querySelector('.clear');
    if (clear) clear.hidden = empty(card.answers[n]) || Boolean(checkOf(n));
    const ask = place.querySelector('.ask');
    if (ask) ask.disabled = checking || empty(card.answers[n]);
  }
  const answered = card.items.filter((_, i) => whole(i)).length;
  $('answered').textContent = fill(words.answered, answered, card.items.length);
  tellSaved();
  if (n === current) mark();
}

/** What waits is told when it would be there even if the browser were killed, or soon at the latest. */
function tellSaved() {
  if (!live || (queue.length && !queue.safe)) return;
  $('saved').textContent = queue.answers ? fill(words.waitingMany, queue.answers) : lastSaved;
  $('saved').classList.toggle('waits', queue.answers > 0);
}

let ticking;
function tick() {
  clearTimeout(ticking);
  if (!live) return;
  if (resting) return tickRest();
  const left = timeLeft();
  $('clock').textContent = remaining(left);
  $('clock').classList.toggle('soon', left <= 5 * MINUTE);
  $('paused-left').textContent = remaining(left);
  tellClock();
  if (!card.paused && left <= SOUND_ENDS) voice.stop(); // so that what was said arrives in time
  if (card.paused) notice('warning', '');
  else if (left <= 0) timeUp();
  else if (left <= MINUTE) warn('one', left > MINUTE - JUST ? words.one : words.lessThanOne);
  else if (left <= 5 * MINUTE)
    warn('five', left > 5 * MINUTE - JUST ? words.five : fill(words.lessThan, Math.ceil(left / MINUTE)));
  if (left > 0 && left <= LAST_MOMENT) pump();
  const moments = [nextSecond(), ...(card.paused ? [] : [left - LAST_MOMENT, left])].filter((wait) => wait > 0);
  ticking = setTimeout(tick, Math.min(...moments) + 5);
}

const nextSecond = () => 1000 - (((clock.now() % 1000) + 1000) % 1000);

/** What is left of the break; it ends by itself, here and at the academy. */
function tickRest() {
  if (!card.breakEnds) return;
  const left = Date.parse(card.breakEnds) - clock.now();
  const place = $('rest-left');
  if (place) place.textContent = remaining(left);
  if (left <= 0 && ended !== card.breaks) endRest();
  else ticking = setTimeout(tick, nextSecond() + 5);
}

/** The academy's time, and how far this machine's own clock is off. */
function tellClock() {
  const off = Math.round((Date.now() - clock.now()) / 1000);
  const moved = words.sample === 'true' && Math.abs(off) > 600; // the sample academy's clock can be set
  const said = moved ? '' : off === 0 || Math.abs(off) === 1 ? words.clockSame : fill(off > 0 ? words.clockFast : words.clockSlow, Math.abs(off));
  $('server-clock').textContent = `${fill(words.serverClock, time(clock.now()))}\n${said}`;
}

/** Said once for a sitting, also when the page is loaded again. */
function warn(which, text) {
  const key = `exam.warned.${card.id}.${which}`;
  if (warned.has(which) || sessionStorage.getItem(key)) return;
  warned.add(which);
  sessionStorage.setItem(key, '1');
  notice('warning', text, NOTICE);
}

/** More time was given: what was said of its end is no longer so. */
function forgetWarnings() {
  for (const which of ['five', 'one']) sessionStorage.removeItem(`exam.warned.${card.id}.${which}`);
  warned.clear();
  notice('warning', '');
}

function toggleFlag() {
  if (forward()) return;
  record(current, { flagged: !card.flagged.includes(current) });
}

function closeNav() {
  $('nav').classList.remove('open');
  $('open-nav').setAttribute('aria-expanded', 'false');
}

function wayTo(n) {
  const button = make('button', { type: 'button', className: 'btn sm' }, fill(words.item, n + 1));
  button.addEventListener('click', () => {
    $('sure').close();
    go(n, true);
  });
  return make('li', {}, button);
}

/** What is still open, and what was flagged to be looked at again, each with the way to it. */
function askHandIn() {
  const all = card.items.map((_, n) => n);
  const open = all.filter((n) => !whole(n));
  const flagged = forward() ? [] : all.filter((n) => card.flagged.includes(n));
  $('sure-text').textContent = open.length ? fill(words.unanswered, open.length) : words.allAnswered;
  $('sure-list').replaceChildren(...(forward() ? [] : open).map(wayTo));
  $('sure-flags-text').textContent = fill(words.flaggedOnes, flagged.length);
  $('sure-flags-text').hidden = !flagged.length;
  $('sure-flags').replaceChildren(...flagged.map(wayTo));
  $('sure-problem').hidden = true;
  handInAgain();
  $('sure').showModal();
}

// --- keys: letters and figures choose, arrows turn the page, F flags ------------------------------

function choose(place) {
  const inputs = $(`item-${current + 1}`).querySelectorAll('.choices input');
  const input = inputs[place];
  if (!input) return false;
  input.focus({ preventScroll: allShown() === false });
  input.click();
  return true;
}

function pressed(event) {
  if (!live || card.paused || $('sure').open || $('rest-sure').open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!$('keys').checked) return;
  if (event.target.closest('.looks')) return;
  if (event.target.matches('select, textarea, input:not([type="radio"], [type="checkbox"])')) return;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const done =
    key === 'ArrowRight'
      ? (go(current + 1, true), true)
      : key === 'ArrowLeft'
        ? (go(current - 1, true), true)
        : key === 'F'
          ? (toggleFlag(), true)
          : /^[1-9]$/.test(key)
            ? choose(Number(key) - 1)
            : /^[A-E]$/.test(key) && choose(key.charCodeAt(0) - 65);
  if (done) event.preventDefault();
}

// --- wiring ---------------------------------------------------------------------------------------

if (words.playable === 'true') {
  $('begin')?.addEventListener('click', (event) => {
    event.target.disabled = true;
    begin();
  });
  $('previous').addEventListener('click', () => go(current - 1));
  $('next').addEventListener('click', () => go(current + 1));
  $('flag').addEventListener('click', toggleFlag);
  $('hand-in').addEventListener('click', askHandIn);
  $('rest').addEventListener('click', askRest);
  $('rest-no').addEventListener('click', () => $('rest-sure').close());
  $('rest-yes').addEventListener('click', beginRest);
  $('sure-no').addEventListener('click', () => $('sure').close());
  $('sure-yes').addEventListener('click', handIn);
  $('sure').addEventListener('close', () => (asked += 1));
  $('sure').addEventListener('cancel', (event) => gone && event.preventDefault());
  $('all').addEventListener('change', () => {
    store(modeKey, allShown() ? '1' : '0');
    draw();
    go(current);
  });
  $('keys').addEventListener('change', () => {
    store(keysKey, $('keys').checked ? '1' : '0');
    mark();
  });
  $('open-nav').addEventListener('click', () => {
    const open = $('nav').classList.toggle('open');
    $('open-nav').setAttribute('aria-expanded', String(open));
    if (open) $('grid').children[current].focus();
  });
  $('sheet').addEventListener('focusin', (event) => {
    const n = Number(event.target.closest('.q')?.id.slice(5)) - 1;
    if (n >= 0 && n !== current) {
      current = n;
      mark();
    }
  });
  if (words.fullScreen === 'true')
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement) notice('screen', '');
      else if (live) remindOfScreen();
    });
  document.addEventListener('keydown', (event) => plainTab(event) && (tabbed = performance.now()), true);
  window.addEventListener('blur', () => {
    // behind the last control the keys lead through the browser's own, with the page in view, and back
    if (document.hidden || performance.now() - tabbed > JUST_NOW) looked(true);
    else {
      clearTimeout(roundabout);
      roundabout = setTimeout(() => looked(!document.hasFocus()), ROUND);
    }
  });
  window.addEventListener('focus', () => {
    clearTimeout(roundabout);
    looked(false);
  });
  document.addEventListener('keydown', pressed);
  window.addEventListener('online', () => {
    clearTimeout(retry);
    voice?.send();
    pump();
    pulse();
  });
  window.addEventListener('offline', () => {
    if (!live) return;
    failures = Math.max(1, failures); // so that the next pulse that arrives says that it is back
    notice('network', networkText());
  });
  document.addEventListener('visibilitychange', () => {
    looked(document.hidden || !document.hasFocus());
    if (!document.hidden) pulse();
  });
  window.addEventListener('storage', kept);
  window.addEventListener('beforeunload', (event) => (voice?.fragile || queue?.fragile) && event.preventDefault());
  window.addEventListener('pagehide', () => {
    unloading = true;
    if (atDoor && $('entry').dataset.state === 'WAITING') sessionStorage.setItem(doorKey, String(Date.now()));
    if (live) sessionStorage.setItem(leaseKey, String(card.lease));
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    unloading = false;
    sessionStorage.removeItem(leaseKey);
    pulse();
  });
  setInterval(pulse, PULSE);
  if (words.waitingRoom === 'true') waitAndBegin();
  else if (words.writing === 'true' || (words.door === 'true' && cameFromDoor())) begin();
} else if (words.sitting) {
  // it ended while this browser was away: what it still holds goes to the academy now
  card = { id: words.sitting, saved: {} };
  recovered(card.id).then(async () => {
    queue = new Queue(card.id, 0);
    queue.adopt((all) => all);
    const left = await Recorder.left(card.id);
    if (queue.length || left) finished();
  });
}
