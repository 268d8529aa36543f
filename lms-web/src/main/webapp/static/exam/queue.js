// What has been typed and not been acknowledged, in the browser's own storage, so that it survives
// a reload, a crash and a cut network. A message leaves it only when the server has committed it.
export class Queue {
  #key;
  #messages;

  constructor(sitting) {
    this.#key = `exam.queue.${sitting}`;
    this.#messages = this.#read();
  }

  get all() {
    return [...this.#messages];
  }

  get length() {
    return this.#messages.length;
  }

  get first() {
    return this.#messages[0];
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
  tried(sequence) {
    const message = this.#messages.find((m) => m.sequence === sequence);
    if (message && !message.tried) this.put({ ...message, tried: true });
  }

  /** @returns {boolean} whether it is in the browser's storage */
  put(message) {
    const place = this.#messages.findIndex((m) => m.sequence === message.sequence);
    if (place < 0) this.#messages.push(message);
    else this.#messages[place] = message;
    return this.#write();
  }

  replace(messages) {
    this.#messages = messages;
    return this.#write();
  }

  drop(sequence) {
    this.#messages = this.#messages.filter((m) => m.sequence !== sequence);
    return this.#write();
  }

  #read() {
    try {
      return JSON.parse(localStorage.getItem(this.#key)) ?? [];
    } catch {
      return [];
    }
  }

  #write() {
    try {
      if (this.#messages.length) localStorage.setItem(this.#key, JSON.stringify(this.#messages));
      else localStorage.removeItem(this.#key);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Brings messages that were typed under an earlier lease into the present one. What the server has
 * already, is dropped; where another page has answered later, its answer stays and ours is named.
 *
 * @returns {{keep: object[], lost: number[]}} messages with new numbers, and items that lost
 */
export function reconciled(messages, card) {
  const keep = [];
  const lost = new Set();
  let sequence = card.sequence;
  const last = new Map();
  const typed = messages.filter((m) => !('away' in m));
  for (const m of typed) last.set(`${m.item} ${'answer' in m}`, m);
  for (const m of messages) {
    if ('away' in m && m.lease !== card.lease) continue;
    if (m.lease === card.lease) {
      if (m.sequence > card.sequence) keep.push(m);
      continue;
    }
    if (last.get(`${m.item} ${'answer' in m}`) !== m) continue;
    if ('answer' in m && same(m.answer, card.answers[m.item])) continue;
    if ('flagged' in m && m.flagged === card.flagged.includes(m.item)) continue;
    if ('answer' in m && card.saved[m.item] && Date.parse(card.saved[m.item]) > m.typed) lost.add(m.item);
    else keep.push({ ...m, lease: card.lease, sequence: 0 });
  }
  for (const m of keep) if (m.sequence > sequence) sequence = m.sequence;
  for (const m of keep) if (!m.sequence) m.sequence = ++sequence;
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
