// The waiting room: counts down to the opening by the academy's clock, which is asked for now and
// then, and lets the exam begin by itself. Not everybody begins in the same instant.
import { ask, Refused } from './api.js';
import { remaining } from './clock.js';
import { tellNotice } from './entry.js';
import { fill } from './items.js';

const AGAIN = 45_000;
const JITTER = 30_000;
const SPREAD = 700;
const TRY = 5000;

const $ = (id) => document.getElementById(id);
const pause = (milliseconds) => new Promise((on) => setTimeout(on, milliseconds));

/** @returns {Promise<void>} kept a moment after the exam has opened */
export async function opened(paper, clock, words) {
  const shown = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: $('player').dataset.zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const time = (at) => shown.format(new Date(at));
  let opens = null;
  let asking;

  async function learn() {
    clearTimeout(asking);
    let next = AGAIN + Math.random() * JITTER;
    try {
      const asked = performance.now();
      const card = await ask('GET', `/entries/${paper}/opening`);
      clock.learn(card.now, asked, performance.now());
      opens = Date.parse(card.opens);
      $('wait-said').textContent = said(card.door);
      tellNotice($('wait-told'), card.told, time);
    } catch (failure) {
      if (failure instanceof Refused) $('wait-said').textContent = failure.message;
      else $('wait-said').textContent = words.failed;
      next = TRY + Math.random() * TRY;
    }
    asking = setTimeout(learn, next);
  }

  /** What stands in somebody's way is told while there is time to help. */
  function said(door) {
    if ($('player').dataset.door !== 'true') return words.text;
    if (!door || ['OPEN', 'WAITING', 'LATE'].includes(door.state)) return words.textDoor;
    const doors = JSON.parse($('entry').dataset.words);
    return `${doors[door.state]} – ${fill(doors[`${door.state}Text`], '', door.address ?? '')}`;
  }

  const seen = () => !document.hidden && learn();
  document.addEventListener('visibilitychange', seen);
  await learn();
  while (opens === null || clock.now() < opens) {
    if (opens !== null) $('wait-left').textContent = remaining(opens - clock.now());
    const rest = opens === null ? 1000 : opens - clock.now();
    await pause(Math.min(rest, 1000 - (((clock.now() % 1000) + 1000) % 1000) + 5) || 1000);
  }
  clearTimeout(asking);
  document.removeEventListener('visibilitychange', seen);
  $('wait-left').textContent = remaining(0);
  $('wait-said').textContent = words.soon;
  await pause(100 + Math.random() * SPREAD);
}
