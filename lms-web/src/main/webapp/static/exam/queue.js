import { everything, keep } from './keep.js';

const SAFE = 2000; // who does not say that something is kept is not waited for longer

// What has been typed and not been acknowledged, in the browser's own storage, so that it survives
// a reload, a crash and a cut network. A message leaves it only when the server has committed it.
// Every page writes under its own lease, so that none replaces what another one holds; the page that
// holds the sitting takes over what the others have left.
export class Queue {
  #lease;
  #base;
  #key;
  #messages;
  #adopted = new Set();
  #told;
  #copies = 0; // how many were asked for
  #safe = 0; // and which of them is the last that has reached the disk
  #patience; // since the first that has not
  #unwritten = false;
  #at = 0;

  /**
   * @param {number} lease 0 for a page that comes after the end, when no other one holds it
   * @param {() => void} [told] when all of it has reached the disk
   */
  constructor(sitting, lease, told = () => {}) {
    this.#told = told;
    this.#lease = lease;
    this.#base = `exam.queue.${sitting}.`;
    this.#key = this.#base + lease;
    const here = parsed(localStored(this.#key));
    this.#messages = here.messages;
    this.#at = here.at;
  }

  get all() {
    return [...this.#messages];
  }

  get length() {
    return this.#messages.length;
  }

  /** Of how many items an answer waits; marks and the log of the focus wait among the messages, too. */
  get answers() {
    return new Set(this.#messages.filter((m) => 'answer' in m).map((m) => m.item)).size;
  }

  get first() {
    return this.#messages[0];
  }

  /** Whether something would be lost if this page were closed now. */
  get fragile() {
    return this.#unwritten && this.#messages.length > 0;
  }

  holds(item) {
    return this.#messages.some((m) => m.item === item && 'answer' in m);
  }

  /**
   * The message on the same thing, if it may still be changed. One that was tried may not: the server
   * may have committed it although its word was lost, and a number never means two things.
   */
  unsent(item, kind) {
    return this.#messages.findLast((m) => m.item === item && kind in m && !m.tried);
  }

  /** It leaves for the server now, and again after a reload, always with the same words. */
  tried(message) {
    const here = this.#messages.find((m) => id(m) === id(message));
    if (here && !here.tried) this.put({ ...here, tried: true });
  }

  /** @returns {boolean} whether it is in the browser's storage */
  put(message) {
    const place = this.#messages.findIndex((m) => id(m) === id(message));
    if (place < 0) this.#messages.push(message);
    else this.#messages[place] = message;
    return this.#write();
  }

  replace(messages) {
    this.#messages = messages;
    return this.#write();
  }

  drop(message) {
    this.#messages = this.#messages.filter((m) => id(m) !== id(message));
    return this.#write();
  }

  /**
   * Takes over what earlier pages have left in this browser; it leaves their part of the storage
   * when it is in this one's.
   *
   * @param {(all: object[]) => object[]} join makes of all messages, in the order in which they were
   *     written, those that this page holds from now on
   * @param {object[]} [held] what this tab held before
   */
  adopt(join, held = []) {
    const left = this.#left();
    const others = [...left.values()].flat().concat(held).filter((m) => !this.#adopted.has(id(m)));
    const all = new Map([...others, ...this.#messages].map((m) => [id(m), m]));
    for (const m of others) this.#adopted.add(id(m));
    const joined = join([...all.values()].sort((a, b) => a.lease - b.lease || a.sequence - b.sequence));
    if (this.replace(joined))
      for (const key of left.keys()) {
        localStorage.removeItem(key);
        keep(key, this.#copy([]));
      }
  }

  /** Does an earlier page leave something that this one has not taken over? */
  leaves(event) {
    return Boolean(event.newValue) && this.#earlier(event.key);
  }

  /**
   * Another page has taken over what this one had in the storage.
   *
   * @returns {boolean} false when it was something else that happened
   */
  lost(event) {
    if (event.key !== this.#key || event.newValue !== null) return false;
    const gone = new Set(parsed(event.oldValue).messages.map(id));
    this.replace(this.#messages.filter((m) => !gone.has(id(m))));
    return true;
  }

  #left() {
    try {
      const keys = Object.keys(localStorage).filter((key) => this.#earlier(key));
      return new Map(keys.map((k) => [k, parsed(localStored(k)).messages]));
    } catch {
      return new Map();
    }
  }

  #earlier(key) {
    if (!key?.startsWith(this.#base) || key === this.#key) return false;
    return this.#lease === 0 || Number(key.slice(this.#base.length)) < this.#lease;
  }

  #write() {
    const copy = this.#copy(this.#messages);
    try {
      if (this.#messages.length) localStorage.setItem(this.#key, JSON.stringify(copy));
      else localStorage.removeItem(this.#key);
      this.#unwritten = false;
    } catch {
      this.#unwritten = true;
    }
    const nth = ++this.#copies;
    keep(this.#key, copy).then(() => this.#reached(nth));
    this.#patience ??= setTimeout(() => this.#reached(this.#copies), SAFE);
    return !this.#unwritten;
  }

  #reached(nth) {
    this.#safe = Math.max(this.#safe, nth);
    if (!this.safe) return;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#told();
  }

  /** Would all of it be there if the browser were killed now? */
  get safe() {
    return this.#safe === this.#copies;
  }

  /** Of two copies the one that was made later is right. */
  #copy(messages) {
    this.#at = Math.max(Date.now(), this.#at + 1);
    return { at: this.#at, messages };
  }
}

everything(); // a storage that opens slowly does so before the time runs

const RECOVERY = 10_000; // an exam waits no longer for a browser that does not say what it has kept

/** Brings back what had not reached the disk when the browser was killed; before a queue is made. */
export async function recovered(sitting) {
  const late = new Promise((on) => setTimeout(on, RECOVERY, new Map()));
  for (const [key, copy] of await Promise.race([everything(), late])) {
    if (!key.startsWith(`exam.queue.${sitting}.`)) {
      if (!copy.messages.length) keep(key, null); // of another exam, and all of it arrived
      continue;
    }
    if (parsed(localStored(key)).at >= copy.at) continue;
    try {
      if (copy.messages.length) localStorage.setItem(key, JSON.stringify(copy));
      else localStorage.removeItem(key);
    } catch {
      return;
    }
  }
}

const id = (m) => `${m.lease}/${m.sequence}`;
const nothing = () => ({ at: 0, messages: [] });

function localStored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parsed(text) {
  try {
    return JSON.parse(text) ?? nothing();
  } catch {
    return nothing();
  }
}

/**
 * Brings messages that were typed under an earlier lease into the present one. What the server has
 * already, is dropped; where another page has answered later, its answer stays and ours is named.
 *
 * @param {object[]} messages in the order in which they were written
 * @param {number} [used] the highest number that a message of this page has had
 * @param {number} [since] when the last of them was made, by this machine's clock; none with a higher
 *     number may seem older, for the academy would take that for a clock set back
 * @returns {{keep: object[], lost: number[]}} messages with new numbers, and items that lost
 */
export function reconciled(messages, card, used = card.sequence, since = 0) {
  const keep = [];
  const lost = new Set();
  const last = new Map();
  const thing = (m) => `${m.item} ${'answer' in m}`;
  for (const m of messages) {
    const before = last.get(thing(m));
    const later = !before || m.lease === before.lease || m.typed >= before.typed;
    if (later && !('away' in m)) last.set(thing(m), m);
  }
  for (const { tried, ...m } of messages) {
    if (m.lease === card.lease) {
      if (m.sequence > card.sequence) keep.push(tried ? { ...m, tried } : m);
      continue;
    }
    if ('away' in m || id(last.get(thing(m))) !== id(m)) continue;
    if ('answer' in m && same(m.answer, card.answers[m.item])) continue;
    if ('flagged' in m && m.flagged === card.flagged.includes(m.item)) continue;
    if ('answer' in m && card.saved[m.item] && Date.parse(card.saved[m.item]) > m.typed) lost.add(m.item);
    else keep.push({ ...m, lease: card.lease, sequence: 0 });
  }
  let sequence = Math.max(used, ...keep.map((m) => m.sequence));
  for (const m of keep) m.sequence ||= ++sequence;
  keep.sort((a, b) => a.sequence - b.sequence);
  let made = since;
  for (const m of keep) {
    if (!m.tried) m.clientAt = new Date(Math.max(made, Date.parse(m.clientAt))).toISOString();
    made = Date.parse(m.clientAt);
  }
  return { keep, lost: [...lost] };
}

export function same(a, b) {
  const form = (x) => JSON.stringify([x?.p ?? [], x?.b ?? null, x?.t ?? []]);
  return form(a) === form(b);
}

/** Begun and not finished: a pair is still open. */
export function partly(item, answer) {
  if (empty(answer)) return false;
  if (item?.type === 'match') return (answer.p ?? []).some((n) => n < 0);
  return false;
}

/** Nothing chosen, said or written. */
export function empty(answer) {
  return (
    !answer ||
    ((answer.b === undefined || answer.b === null) &&
      (answer.p ?? []).every((n) => n < 0) &&
      (answer.t ?? []).every((s) => !s.trim()))
  );
}
