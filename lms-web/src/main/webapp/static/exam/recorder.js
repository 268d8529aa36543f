// Spoken answers. What is said is kept in the browser's own storage every few seconds while it is
// recorded, and stays there until the academy has acknowledged it. A recording is named by a print
// of its sound, so the answer can be written down at once and the sound may follow when it can.
import { fill, make } from './items.js';

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
  #views = new Map();
  #running = null;
  #sending = false;
  #failures = 0;
  #retry;

  /**
   * @param {{card: object, words: DOMStringMap, say: Function, answered: Function}} using answered
   *     hears the item and the answer that names its recording
   */
  constructor({ card, words, say, answered }) {
    this.#card = card;
    this.#words = words;
    this.#say = say;
    this.#answered = answered;
  }

  /** What a crash or a cut network left behind goes on from here. */
  async resume() {
    try {
      for (const row of await keptOf(this.#card.id))
        if (row.draft) await this.#finish(row.item, row.parts, row.type);
        else if (!this.#card.answers[row.item]?.t?.length) this.#answered(row.item, { t: [row.id] });
    } catch {
      return; // without storage there is nothing to go on with
    }
    this.send();
  }

  /** How many recordings the academy does not have yet. */
  async waiting() {
    if (this.#running) return 1;
    try {
      return (await keptOf(this.#card.id)).length;
    } catch {
      return 0;
    }
  }

  /** Ends what is being recorded, as if its writer had. */
  async stop() {
    const now = this.#running;
    if (!now) return;
    if (now.recorder.state !== 'inactive') now.recorder.stop();
    await now.done;
  }

  view(n, item, answer) {
    if (!this.#views.has(n)) this.#views.set(n, this.#made(n, item, answer));
    return this.#views.get(n).box;
  }

  #made(n, item, answer) {
    const words = this.#words;
    const button = make('button', { type: 'button', className: 'btn primary record' }, words.spokenStart);
    const clock = make('span', { className: 'num', role: 'timer' }, this.#clock(0, item.most));
    const state = make('p', { className: 'small', role: 'status' }, answer?.t?.length ? words.spokenReceived : '');
    const player = make('audio', { controls: true, hidden: true, 'aria-label': words.spokenListen });
    button.addEventListener('click', () => (this.#running?.item === n ? this.stop() : this.#start(n, item)));
    if (answer?.t?.length) button.textContent = words.spokenAgain;
    const box = make(
      'fieldset',
      { className: 'speaking' },
      make('legend', { className: 'stem' }, this.#say(item.stem)),
      make('p', { className: 'small muted' }, fill(words.spokenHelp, item.most)),
      make('div', { className: 'row wrap' }, button, clock),
      player,
      state,
    );
    return { box, button, clock, state, player, most: item.most };
  }

  #clock(seconds, most) {
    const form = (s) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
    return `${form(seconds)} / ${form(most)}`;
  }

  async #start(n, item) {
    const view = this.#views.get(n);
    if (this.#running) await this.stop();
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
    } catch {
      view.state.textContent = this.#words.spokenNoMicrophone;
      return;
    }
    const type = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: RATE });
    const parts = [];
    const began = performance.now();
    const draft = { id: `draft.${this.#card.id}.${n}`, sitting: this.#card.id, item: n, draft: true, type, parts };
    let ended;
    const done = new Promise((on) => (ended = on));
    const tick = setInterval(() => {
      const seconds = Math.floor((performance.now() - began) / 1000);
      view.clock.textContent = this.#clock(Math.min(seconds, item.most), item.most);
      if (seconds >= item.most && recorder.state === 'recording') recorder.stop();
    }, 250);
    recorder.ondataavailable = (event) => {
      if (!event.data.size) return;
      parts.push(event.data);
      keep({ ...draft, parts: [...parts] }).catch(() => (view.state.textContent = this.#words.noRoom));
    };
    recorder.onstop = async () => {
      clearInterval(tick);
      stream.getTracks().forEach((track) => track.stop());
      view.button.textContent = this.#words.spokenAgain;
      this.#running = null;
      await this.#finish(n, parts, type);
      ended();
      this.send();
    };
    this.#running = { item: n, recorder, done };
    recorder.start(CHUNK);
    view.player.hidden = true;
    view.button.textContent = this.#words.spokenStop;
    view.state.textContent = this.#words.spokenRunning;
  }

  /** The answer names the recording from now on; its sound follows. */
  async #finish(n, parts, type) {
    const sound = new Blob(parts, { type: type.split(';')[0] });
    const id = await number(this.#card.id, n, await sound.arrayBuffer());
    try {
      await keep({ id, sitting: this.#card.id, item: n, sound });
      await forget(`draft.${this.#card.id}.${n}`);
    } catch {
      this.#tell(n, this.#words.noRoom);
    }
    this.#answered(n, { t: [id] });
    this.#tell(n, this.#words.spokenWaiting);
    const view = this.#views.get(n);
    if (view) {
      view.player.src = URL.createObjectURL(sound);
      view.player.hidden = false;
    }
  }

  #tell(n, text) {
    const view = this.#views.get(n);
    if (view && this.#running?.item !== n) view.state.textContent = text;
  }

  /** Brings what waits to the academy, one after the other, until it has all. */
  async send() {
    if (this.#sending) return;
    clearTimeout(this.#retry);
    this.#sending = true;
    try {
      for (const row of await keptOf(this.#card.id)) {
        if (row.draft) continue;
        const refused = await this.#sendOne(row);
        await forget(row.id);
        this.#tell(row.item, refused ?? this.#words.spokenReceived);
      }
      this.#failures = 0;
    } catch {
      this.#failures++;
      this.#retry = setTimeout(() => this.send(), TRIES[Math.min(this.#failures, TRIES.length) - 1]);
    } finally {
      this.#sending = false;
    }
  }

  /**
   * @returns {Promise<string | null>} why the academy does not want it, or null when it has it
   */
  async #sendOne(row) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(`/api/v1/sittings/${this.#card.id}/recordings?item=${row.item}`, {
        method: 'POST',
        signal: stop.signal,
        headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
        body: row.sound,
      });
      if (answer.ok) return null;
      const said = await answer.json().catch(() => ({}));
      if (answer.status === 409 && said.text) return said.text;
      throw new Error(String(answer.status));
    } finally {
      clearTimeout(timer);
    }
  }
}
