/**
 * Some tabs of one browser, a network and an academy, in which anything may happen at any moment.
 * What was typed last about an item is in the log at the end, or its item was named as lost because
 * something that was saved later stands there.
 *
 * The page is given where the player's queue is, how many schedules to play, and those that failed
 * once; it gives back what was broken, each with a schedule that does it.
 */
async ([source, schedules, kept]) => {
  const { Queue, reconciled, same } = await import(source);
  const ITEMS = 3;
  const ACTS = 40;

  function random(seed) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return (t ^ (t >>> 14)) >>> 0;
    };
  }

  /** The log, and what a page is told when it takes the sitting over. */
  class Academy {
    lease = 1;
    log = new Map();

    take(message, now) {
      const { sequence, lease, item, answer, clientAt } = message;
      const known = this.log.get(sequence);
      if (known) return known.lease === lease && known.item === item && same(known.answer, answer);
      if (lease !== this.lease) return false;
      this.log.set(sequence, { lease, item, answer, clientAt, at: now });
      return true;
    }

    /** A page whose messages seem older than the ones before them, as if its clock had been set back. */
    setBack() {
      const last = new Map();
      for (const [, { lease, clientAt }] of [...this.log].sort((a, b) => a[0] - b[0])) {
        if (clientAt < (last.get(lease) ?? '')) return lease;
        last.set(lease, clientAt);
      }
      return 0;
    }

    card() {
      const card = { lease: this.lease, sequence: Math.max(0, ...this.log.keys()), answers: {}, saved: {}, flagged: [] };
      for (const [, step] of [...this.log].sort((a, b) => a[0] - b[0])) {
        card.answers[step.item] = step.answer;
        card.saved[step.item] = new Date(step.at).toISOString();
      }
      return card;
    }
  }

  /** As the player uses its queue. */
  class Tab {
    lost = new Set();
    typedLast = 0;

    constructor(academy, held) {
      this.card = academy.card();
      this.queue = new Queue('schedule', this.card.lease);
      this.sequence = this.card.sequence;
      this.adopt(held);
    }

    adopt(held) {
      this.queue.adopt((all) => {
        const { keep, lost } = reconciled(all, this.card, this.sequence, this.typedLast);
        for (const n of lost) this.lost.add(n);
        this.sequence = Math.max(this.sequence, ...keep.map((m) => m.sequence));
        this.typedLast = Math.max(this.typedLast, ...keep.map((m) => Date.parse(m.clientAt)));
        for (const m of keep) this.card.answers[m.item] = m.answer;
        return keep;
      }, held);
    }

    type(item, place, now) {
      const known = this.queue.unsent(item, 'answer');
      if (known) this.queue.drop(known);
      const clientAt = new Date((this.typedLast = now)).toISOString();
      const message = { sequence: ++this.sequence, lease: this.card.lease, item, answer: { p: [place] }, typed: now, clientAt };
      this.card.answers[item] = message.answer;
      this.queue.put(message);
    }

    /** @param {boolean} heard whether the academy's word comes back */
    send(academy, now, heard) {
      const message = this.queue.first;
      if (!message) return;
      this.queue.tried(message);
      if (!academy.take(message, now) || !heard) return;
      this.queue.drop(message);
      this.card.saved[message.item] = new Date(now).toISOString();
    }
  }

  function play(acts) {
    for (const key of Object.keys(localStorage)) if (key.startsWith('exam.queue.schedule')) localStorage.removeItem(key);
    const academy = new Academy();
    let tabs = [new Tab(academy, [])];
    const last = new Map();
    const lost = new Set();
    let now = 1000;
    for (const act of acts) {
      now += 10;
      const holder = tabs.at(-1);
      // an older tab is slow to hear that it has lost the sitting
      const one = (act >>> 8) % 3 ? holder : tabs[(act >>> 12) % tabs.length];
      const item = (act >>> 4) % ITEMS;
      switch (act % 8) {
        case 0:
        case 1:
        case 2:
          one.type(item, now, now);
          last.set(item, now);
          break;
        case 3:
          one.send(academy, now, true);
          break;
        case 4:
          one.send(academy, now, false);
          break;
        case 5: {
          // the same tab takes it back with what it holds, or a new one begins
          academy.lease++;
          const again = (act >>> 10) % 2 ? one : undefined;
          if (again) tabs = tabs.filter((t) => t !== again);
          tabs.push(new Tab(academy, again?.queue.all));
          break;
        }
        case 6:
          if (tabs.length > 1) tabs.splice((act >>> 12) % (tabs.length - 1), 1); // killed
          break;
        default:
          one.adopt();
      }
      for (const tab of tabs) for (const n of tab.lost) lost.add(n);
    }
    const holder = tabs.at(-1);
    holder.adopt();
    for (let n = 0; n < 100 && holder.queue.length; n++) holder.send(academy, (now += 10), true);
    for (const n of holder.lost) lost.add(n);
    const end = academy.card();
    for (const [item, place] of last)
      if (end.answers[item]?.p[0] !== place && !lost.has(item)) return `item ${item} has ${end.answers[item]?.p[0]}, typed ${place}`;
    if (academy.setBack()) return `the clock of page ${academy.setBack()} seems set back`;
    if (holder.queue.length) return `${holder.queue.length} never leave`;
    return Object.keys(localStorage).some((key) => key.startsWith('exam.queue.schedule')) ? 'something stays behind' : '';
  }

  const broken = [];
  const tried = (acts) => {
    const what = play(acts);
    if (!what) return;
    // what is not needed for it is left out, so that it can be kept as a case
    for (let n = acts.length - 1; n >= 0; n--) {
      const fewer = acts.toSpliced(n, 1);
      if (play(fewer)) acts = fewer;
    }
    broken.push(`${play(acts)}: ${JSON.stringify(acts)}`);
  };
  for (const acts of kept) tried(acts);
  for (let seed = 1; seed <= schedules && broken.length < 5; seed++) {
    const next = random(seed);
    tried(Array.from({ length: ACTS }, () => next() % 65_536));
  }
  return broken;
}
