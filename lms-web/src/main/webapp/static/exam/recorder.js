// Spoken answers. What is said is kept in the browser's own storage every few seconds while it is
// recorded, and stays there until the academy has acknowledged it. A recording is named by a print
// of its sound, so the answer can be written down at once and the sound may follow when it can.
import { fill, ofTime, spokenView } from './items.js';

const CHUNK = 3000;
const RATE = 32_000;
const PATIENCE = 60_000;
const TRIES = [1000, 2000, 4000, 8000];
const KINDS = ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4', 'audio/ogg;codecs=opus'];

// --- the browser's storage ------------------------------------------------------------------------

const STORE = 'recordings';

function database() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open('exam-recordings', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function stored(mode, act) {
  const db = await database();
  try {
    return await new Promise((done, failed) => {
      const work = db.transaction(STORE, mode);
      const asked = act(work.objectStore(STORE));
      work.oncomplete = () => done(asked.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  } finally {
    db.close();
  }
}

const keep = (row) => stored('readwrite', (s) => s.put(row));
const forget = (id) => stored('readwrite', (s) => s.delete(id));
const keptOf = async (sitting) => (await stored('readonly', (s) => s.getAll())).filter((r) => r.sitting === sitting);

/** One page of a browser at a time records into a sitting, or puts away what another has left. */
const alone = (sitting, act) => (navigator.locks ? navigator.locks.request(`exam.recording.${sitting}`, act) : act());

/** As the academy reckons it: the first half of a SHA-256 over sitting, item and sound. */
async function number(sitting, item, sound) {
  const head = new TextEncoder().encode(`${sitting}/${item}/`);
  const all = new Uint8Array(head.length + sound.byteLength);
  all.set(head);
  all.set(new Uint8Array(sound), head.length);
  const print = new Uint8Array(await crypto.subtle.digest('SHA-256', all)).slice(0, 16);
  const hex = [...print].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

// --- all recordings of one sitting ----------------------------------------------------------------

export class Recorder {
  #card;
  #words;
  #say;
  #answered;
  #now;
  #number;
  #since;
  #views = new Map();
  #running = null;
  #starting = false;
  #stopped = 0; // how often anything was ended, also while nothing was recorded yet
  #ending = null; // what is not recorded any more and not put away yet
  #held = new Map(); // what the browser's storage did not take
  #done = new Set(); // what the academy has, or does not want
  #left = {}; // how many more of each item the academy takes, as far as it is known
  #asking;
  #counted = 0; // how often that has changed here
  #before = new Map(); // by a recording that was refused: the answer that stood before it
  #sending = null;
  #resuming = null;
  #over = false;
  #resting = false;
  #failures = 0;
  #retry;

  /**
   * @param {{card: object, words: DOMStringMap, say: Function, answered: Function, now: Function,
   *     number: Function, since: Function}} using answered hears the item, the answer that names its recording, when
   *     the last of it was heard by this machine's clock, and what a crash left of it; now tells
   *     the academy's time; number tells the last number that a message of this page has; since
   *     tells when an item was answered, by the academy's time; before is what recorded on this
   *     page until now
   */
  constructor({ card, words, say, answered, now, number, since, before }) {
    this.#card = card;
    this.#words = words;
    this.#say = say;
    this.#answered = answered;
    this.#now = now;
    this.#number = number;
    this.#since = since;
    if (before) this.#held = before.#held;
  }

  /** Whether this browser still holds anything of a sitting that the academy may not have. */
  static async left(sitting) {
    return (await keptOf(sitting).catch(() => [])).length > 0;
  }

  /**
   * What a crash left behind is named by an answer, as if its writer had stopped there. What another
   * page is still recording is waited for: it stops when it hears that this one goes on.
   */
  resume() {
    this.#resuming ??= alone(this.#card.id, () => this.#putAway()).finally(() => (this.#resuming = null));
    return this.#resuming;
  }

  async #putAway() {
    // without storage there is nothing to go on with
    for (const row of await keptOf(this.#card.id).catch(() => []))
      if (!row.draft) this.#name(row);
      else if (row.item !== this.#running?.item) await this.#finish(row.item, row.parts, row.type, row.at, row);
  }

  /** No recording stays without an answer that names it, unless the item was answered later. */
  #name({ id, item, at, typed }) {
    const { answers } = this.#card;
    if (answers && answers[item]?.t?.[0] !== id && (typed ?? at) > this.#since(item)) this.#answered(item, { t: [id] }, at);
  }

  /** How many recordings the academy does not have yet. */
  async waiting() {
    return (this.#running || this.#ending || this.#resuming ? 1 : 0) + (await this.#unsent()).length;
  }

  /** Items of which a recording is still on its way. */
  async items() {
    return new Set((await this.#unsent()).map((row) => row.item));
  }

  /** Whether something would be lost if this page were closed now. */
  get fragile() {
    return this.#held.size > 0;
  }

  /** The sitting is over and all its answers have been handed over: what is refused now, is. */
  over() {
    this.#over = true;
    this.#resting = false;
  }

  /** Another page holds the sitting: nothing more is sent from here. */
  rest() {
    this.#resting = true;
    clearTimeout(this.#retry);
  }

  /**
   * Ends what is being recorded, as if its writer had.
   *
   * @param {number} [until] by the academy's clock, when the academy itself stopped it: what was
   *     heard by then was heard in time, although this page was told later
   */
  async stop(until) {
    this.#stopped++;
    const now = this.#running;
    if (!now) return this.#ending;
    now.until ??= until;
    if (now.recorder.state !== 'inactive') now.recorder.stop();
    await now.done;
  }

  view(n, item, answer) {
    if (!this.#views.has(n)) this.#views.set(n, this.#made(n, item, answer));
    return this.#views.get(n).box;
  }

  #made(n, item, answer) {
    const view = spokenView(item, answer, { words: this.#words, say: this.#say });
    view.button.addEventListener('click', (event) => {
      if (event.detail > 1) return; // the rest of a double click is no press of its own
      if (this.#running?.item === n) this.stop();
      else this.#start(n, item);
    });
    // of all that are drawn at once the last asks for all
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => this.#count());
    return view;
  }

  /** Asks the academy how many more it takes; until it has answered, it is the academy that refuses one too many. */
  async #count() {
    const counted = this.#counted;
    try {
      const answer = await fetch(`/api/v1/sittings/${this.#card.id}/recordings`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const { left } = await answer.json();
      if (counted !== this.#counted) return; // one was made meanwhile; they are counted again when it has arrived
      this.#left = left;
    } catch {
      return;
    }
    for (const n of this.#views.keys()) this.#tellLeft(n);
  }

  #tellLeft(n) {
    const view = this.#views.get(n);
    const left = this.#left[n + 1];
    if (!view || left === undefined) return;
    view.left.textContent = left ? fill(this.#words.spokenLeft, left) : this.#words.spokenNoneLeft;
    view.button.disabled = !left && this.#running?.item !== n;
  }

  /** One at a time: the browser may ask its user first, and meanwhile nothing else is begun. */
  async #start(n, item) {
    if (this.#starting) return;
    this.#starting = true;
    try {
      if (this.#running) await this.stop();
      if (this.#left[n + 1] === 0) return;
      const stopped = this.#stopped;
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
      if (stopped === this.#stopped) this.#record(n, item, stream);
      else stream.getTracks().forEach((track) => track.stop()); // it ended before it began
    } catch {
      this.#views.get(n).state.textContent = this.#words.spokenNoMicrophone;
    } finally {
      this.#starting = false;
    }
  }

  #record(n, item, stream) {
    const view = this.#views.get(n);
    const type = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: RATE });
    const parts = [];
    const heard = [{ wall: Date.now(), server: -Infinity }];
    const began = performance.now();
    const draft = { id: `draft.${this.#card.id}.${n}`, sitting: this.#card.id, item: n, draft: true, type, lease: this.#card.lease };
    let ended;
    const done = new Promise((on) => (ended = on));
    const tick = setInterval(() => {
      const seconds = Math.floor((performance.now() - began) / 1000);
      view.clock.textContent = ofTime(Math.min(seconds, item.most), item.most);
      if (seconds >= item.most && recorder.state === 'recording') recorder.stop();
    }, 250);
    recorder.ondataavailable = (event) => {
      if (!event.data.size) return;
      parts.push(event.data);
      const at = Date.now();
      const typed = this.#now();
      heard.push({ wall: at, server: typed });
      keep({ ...draft, parts: [...parts], at, typed, number: this.#number() }).catch(() => (view.state.textContent = this.#words.noRoom));
    };
    recorder.onstop = async () => {
      clearInterval(tick);
      stream.getTracks().forEach((track) => track.stop());
      view.button.textContent = this.#words.spokenAgain;
      const { until = Infinity } = running;
      this.#running = null;
      this.#ending = done;
      try {
        const last = heard.findLast((h) => h.server <= until);
        // a page that was put to sleep stops late: what is longer than the academy takes is cut off
        const most = Math.ceil((item.most * 1000) / CHUNK) + 2;
        await this.#finish(n, parts.slice(0, most), type, last.wall, { typed: Math.max(last.server, 0) });
      } finally {
        this.#ending = null;
        ended();
      }
      this.send();
    };
    const running = { item: n, recorder, done };
    this.#running = running;
    alone(this.#card.id, () => done);
    recorder.start(CHUNK);
    view.player.hidden = true;
    view.button.textContent = this.#words.spokenStop;
    view.state.textContent = this.#words.spokenRunning;
  }

  /** The answer names the recording from now on; its sound follows. */
  async #finish(n, parts, type, at, draft) {
    const draftId = `draft.${this.#card.id}.${n}`;
    if (!parts.length) return this.#tell(n, '');
    const sound = new Blob(parts, { type: type.split(';')[0] });
    const id = await number(this.#card.id, n, await sound.arrayBuffer());
    const before = this.#card.answers?.[n];
    const row = { id, sitting: this.#card.id, item: n, sound, at, typed: draft.typed, before: before?.t?.[0] === id ? undefined : before };
    const kept = await keep(row).then(
      () => true,
      () => false,
    );
    if (!kept) this.#held.set(id, row);
    this.#counted++;
    if (this.#left[n + 1]) this.#left[n + 1]--;
    this.#tellLeft(n);
    this.#answered(n, { t: [id] }, at, draft);
    // a draft that stays is finished once more, and is the same recording then
    if (kept) await forget(draftId).catch(() => {});
    this.#tell(n, kept ? this.#words.spokenWaiting : this.#words.noRoom);
    const view = this.#views.get(n);
    if (view) {
      view.player.src = URL.createObjectURL(sound);
      view.player.hidden = false;
    }
  }

  /** What waits in the browser's storage, and what only this page holds. */
  async #unsent() {
    const kept = (await keptOf(this.#card.id).catch(() => [])).filter((row) => !row.draft);
    const all = new Map([...kept, ...this.#held.values()].map((row) => [row.id, row]));
    return [...all.values()].filter((row) => !this.#done.has(row.id));
  }

  #tell(n, text) {
    const view = this.#views.get(n);
    if (view && this.#running?.item !== n) view.state.textContent = text;
  }

  /** Brings what waits to the academy, one after the other, until it has all. */
  send() {
    if (this.#resting) return Promise.resolve();
    clearTimeout(this.#retry);
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #sendAll() {
    let some = false;
    try {
      for (let row; (row = (await this.#unsent())[0]); ) {
        this.#name(row);
        const refused = await this.#sendOne(row);
        this.#done.add(row.id);
        this.#held.delete(row.id);
        await forget(row.id).catch(() => {}); // where it stays it is brought once more, and is there already
        if (refused) this.#putBack(row);
        this.#tell(row.item, refused ?? this.#words.spokenReceived);
        some = true;
      }
      this.#failures = 0;
      if (some && !this.#over) this.#count();
    } catch {
      this.#failures++;
      if (!this.#resting) this.#retry = setTimeout(() => this.send(), TRIES[Math.min(this.#failures, TRIES.length) - 1]);
    }
  }

  /** What the academy does not want is no answer: the one before it stands again. */
  #putBack({ id, item, before }) {
    this.#before.set(id, before);
    if (this.#over || this.#card.answers?.[item]?.t?.[0] !== id) return;
    let stands = before;
    while (this.#before.has(stands?.t?.[0])) stands = this.#before.get(stands.t[0]);
    this.#answered(item, stands ?? {});
  }

  /**
   * @returns {Promise<string | null>} why the academy does not want it, or null when it has it
   */
  async #sendOne(row) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(`/api/v1/sittings/${this.#card.id}/recordings?item=${row.item}&lease=${this.#card.lease ?? 0}`, {
        method: 'POST',
        signal: stop.signal,
        headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
        body: row.sound,
      });
      if (answer.ok) return null;
      const said = await answer.json().catch(() => ({}));
      // not the last word: this page may get the sitting again, or what names the recording may come
      const reason = (said.key ?? '').split('.').pop();
      const waits = reason === 'takenOver' || reason === 'changedMeanwhile' || (reason === 'sittingClosed' && !this.#over);
      if (answer.status === 409 && said.text && !waits) return said.text;
      throw new Error(String(answer.status));
    } finally {
      clearTimeout(timer);
    }
  }
}
