// Waits at the door of an exam: tells the academy that somebody has come, takes the code of the
// room, and goes on by itself when the invigilator has opened.
import { ask, events, Refused } from './api.js';
import { fill } from './items.js';

const AGAIN = 10_000;

const $ = (id) => document.getElementById(id);

/** What everybody in the hall was told last, for who has not begun. */
export function tellNotice(place, told, time) {
  const said = told ? `${time(told.at)} ${told.words}` : '';
  if (place.textContent !== said) place.textContent = said;
  place.hidden = !said;
}

/** @returns {Promise<void>} kept when the exam may begin; broken by a word of refusal */
export function entered(paper, zone) {
  const words = JSON.parse($('entry').dataset.words);
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const time = (at) => clock.format(new Date(at));
  const door = `/entries/${paper}`;
  let line;
  let timer;
  let over = false;

  return new Promise((open, refuse) => {
    function done(does) {
      over = true;
      clearTimeout(timer);
      line?.close();
      $('entry-form').removeEventListener('submit', typed);
      $('entry').hidden = true;
      does();
    }

    function told(card) {
      if (over) return;
      if (card.state === 'OPEN') return done(open);
      $('entry').dataset.state = card.state;
      const title = words[card.state];
      if ($('entry-title').textContent !== title) {
        $('entry-title').textContent = title;
        $('entry-text').textContent = fill(words[`${card.state}Text`], card.until ? time(card.until) : '', card.address ?? '');
      }
      tellNotice($('entry-told'), card.told, time);
      $('entry-form').hidden = !card.code;
      lessons(card.state === 'LESSONS');
      if ($('entry-browser')) $('entry-browser').hidden = card.state !== 'UNSAFE';
      problem(card.wrong ? words.wrong : '');
      if (card.again) problem(fill(words.again, time(card.again)));
      if ($('entry').hidden) {
        $('intro').hidden = true;
        $('entry').hidden = false;
        $('entry-title').focus();
      }
    }

    /** Those to be read first stand on the page of the rules, which is gone by now. */
    function lessons(wanted) {
      const list = $('lessons');
      if (!list) return;
      if (wanted) $('entry-text').after(list);
      list.hidden = !wanted && $('entry').contains(list);
    }

    /** It is over, and they came and were let in by nobody: that is not the end of it. */
    function closed() {
      told({ state: 'OVER' });
      over = true;
      line?.close();
      $('entry-title').focus();
    }

    function problem(said) {
      $('entry-problem').textContent = said;
      $('entry-problem').hidden = !said;
    }

    async function knock(path = door, body = undefined) {
      clearTimeout(timer);
      try {
        told(await ask('POST', path, body));
      } catch (failure) {
        if (failure instanceof Refused && failure.reason === 'paperNotOpen' && !$('entry').hidden) return closed();
        if (failure instanceof Refused) return done(() => refuse(failure));
        if ($('entry').hidden) return done(() => refuse(failure));
        problem(words.failed);
      }
      if (!over) timer = setTimeout(knock, AGAIN);
    }

    async function typed(event) {
      event.preventDefault();
      $('entry-go').disabled = true;
      await knock(`${door}/code`, { code: $('entry-code').value });
      $('entry-go').disabled = false;
      $('entry-code').select();
    }

    $('entry-form').addEventListener('submit', typed);
    knock().then(() => {
      if (over) return;
      line = events(`${door}/events`);
      line.onmessage = (event) => JSON.parse(event.data).opened && knock();
    });
  });
}
