// The seats of a hall as the academy pushes them: everything at first, then what changed. Only rows
// that changed are drawn again. Acts go to the academy, and come back by the same line.
import { ask, Refused } from '../exam/api.js';
import { remaining, ServerClock } from '../exam/clock.js';
import { fill, make } from '../exam/items.js';

const AGAIN = 3000;
const SHOWN = 8000;
const CLOCK_AGAIN = 60_000;
const AHEAD = new Set(['ABSENT', 'WAITING', 'ADMITTED']);
const OPEN = new Set(['WRITING', 'PAUSED', 'ON_BREAK']);
const TAGS = { WAITING: 'warn', ADMITTED: 'info', WRITING: 'ok', PAUSED: 'warn', ON_BREAK: 'info', EXCLUDED: 'bad' };
const CAUSES = ['TECHNICAL', 'ENVIRONMENT', 'STAFF', 'PERSON'];
const KINDS = ['ENVIRONMENT', 'PERSON', 'STAFF', 'TECHNICAL', 'OTHER'];

const $ = (id) => document.getElementById(id);
const root = $('hall');
const words = JSON.parse(root.dataset.words);
const excuses = JSON.parse(root.dataset.excuses);
const hall = encodeURIComponent(root.dataset.hall);
const language = document.documentElement.lang;
const clock = new Intl.DateTimeFormat(language, {
  timeZone: root.dataset.zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const time = (at) => (at ? clock.format(new Date(at)) : '');
const same = new Map(); // deadlines are the same for many
const oneTime = (at) => same.get(at) ?? same.set(at, time(at)).get(at);

const FILTERS = {
  all: () => true,
  ABSENT: (s) => s.state === 'ABSENT' || (s.state === 'MISSED' && !s.excused),
  excused: (s) => s.state === 'MISSED' && Boolean(s.excused),
  WAITING: (s) => s.state === 'WAITING',
  ADMITTED: (s) => s.state === 'ADMITTED',
  WRITING: (s) => s.state === 'WRITING',
  lost: (s) => Boolean(s.lost) && OPEN.has(s.state),
  PAUSED: (s) => s.state === 'PAUSED',
  ON_BREAK: (s) => s.state === 'ON_BREAK',
  HANDED_IN: (s) => s.state === 'HANDED_IN',
  EXCLUDED: (s) => s.state === 'EXCLUDED',
  late: (s) => s.late > 0,
};
const HOT = new Set(['WAITING', 'lost', 'EXCLUDED', 'late']);

const rows = new Map(); // by paper
let filter = 'all';
let chosen = null; // the row that is being acted on; null for everybody
let press; // names what is about to be done: pressed again because its answer was lost, it is done once
let line;

const NARROW = '(max-width: 47.5em)'; // the people before the rules, which can be unfolded
if ($('rules')) $('rules').open = !matchMedia(NARROW).matches;

// --- what is seen ---------------------------------------------------------------------------------

function listen() {
  line?.close();
  line = new EventSource(`/api/v1/halls/${hall}/events`);
  line.onmessage = (event) => {
    $('line').hidden = true;
    show(JSON.parse(event.data));
  };
  line.onopen = () => ($('line').hidden = true);
  line.onerror = () => {
    $('line').hidden = false;
    if (line.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
  };
}

function show(view) {
  performance.mark('hall-begin');
  let fresh = false;
  for (const one of view.seats) fresh = seat(one) || fresh;
  const gone = view.whole ? unnamed(view.seats) : view.gone;
  for (const paper of gone) rows.delete(paper);
  if (fresh || gone.length) arrange();
  view.incidents.forEach(incident);
  hideAll();
  tick();
  performance.measure('hall-update', 'hall-begin');
  root.dataset.ready = 'true';
}

/** Seats that went while no line was there. */
function unnamed(seats) {
  const named = new Set(seats.map((one) => one.seat.paperId));
  return [...rows.keys()].filter((paper) => !named.has(paper));
}

// --- the academy's clock: it runs here, and is asked for once a minute ------------------------------

const academy = new ServerClock();
const opens = Date.parse(root.dataset.opens);
const closes = Date.parse(root.dataset.closes);

let learning;
async function learnTime() {
  clearTimeout(learning);
  const asked = performance.now();
  let again = CLOCK_AGAIN;
  try {
    const { now } = await ask('GET', `/halls/${hall}/clock`);
    academy.learn(now, asked, performance.now());
    tick();
  } catch {
    again = AGAIN; // the line says that the academy cannot be reached
  }
  learning = setTimeout(learnTime, again);
}

let ticking;
/** The time it is, what it is for the exam, and what of it can be done now. */
function tick() {
  clearTimeout(ticking);
  if (academy.base === null) return;
  const now = academy.now();
  const open = [...rows.values()].map((r) => r.seat).filter((s) => OPEN.has(s.state));
  text($('now'), time(now));
  text($('until'), untilWhen(now, open.length));
  // of who is paused the time stands still, so that the end moves along
  const end = Math.max(...open.map((s) => Date.parse(s.deadline) + (s.paused ? now - Date.parse(s.paused) : 0)));
  text($('last'), open.length ? fill(words['clock.last'], time(end), remaining(end - now)) : '');
  $('extend-all').hidden = !open.length;
  $('tell-all').hidden = !open.length && !ahead();
  for (const id of ['admit-all', 'code-card']) if ($(id)) $(id).hidden = now >= closes;
  ticking = setTimeout(tick, 1000 - (now % 1000) + 5);
}

const ahead = () => [...rows.values()].filter(({ seat }) => AHEAD.has(seat.state)).length;

function untilWhen(now, writing) {
  if (now < opens) return fill(words['clock.begins'], time(opens), remaining(opens - now));
  if (now < closes) return fill(words['clock.closes'], time(closes), remaining(closes - now));
  return writing ? '' : fill(words['clock.over'], time(closes));
}

/** @returns {boolean} whether there was no such seat */
function seat({ seat: now, number, name }) {
  const known = rows.get(now.paperId);
  const row = known ?? newRow(name, number);
  const lost = OPEN.has(now.state) && now.lost;
  if (known && lost && !row.seat.lost) announce(fill(words.wasLost, name), 'alert');
  row.seat = now;
  rows.set(now.paperId, row);
  const { state: at, came, wrong } = now.arrival ?? {};
  put(row.stands, [now.state, now.paused, lost, now.late, now.away, now.excused, at, came, wrong].join('|'), () => tags(now));
  const share = now.items ? now.answered / now.items : 0;
  if (row.progress.value !== share) row.progress.value = share;
  text(row.amount, fill(words.ofItems, now.answered, now.items));
  text(row.item, now.item === undefined ? '' : fill(words.itemNumber, now.item + 1));
  text(row.acknowledged, time(now.acknowledged));
  const extra = lasts(now.moved?.extra);
  put(row.ends, [now.closed ?? now.deadline, extra].join('|'), () => [
    oneTime(now.closed ?? now.deadline),
    ...(extra ? [make('span', { className: 'muted small' }, fill(words.extra, remaining(extra)))] : []),
  ]);
  return !known;
}

function newRow(name, number) {
  const heads = [...document.querySelectorAll('.seats th')].map((th) => th.textContent);
  const row = {
    name,
    number,
    find: `${name} ${number}`.toLowerCase(),
    stands: make('span', { className: 'tags' }),
    progress: make('progress', { max: 1, value: 0, 'aria-label': `${heads[2]} ${name}` }),
    amount: make('span', { className: 'num' }),
    item: make('td', { className: 'num' }),
    acknowledged: make('td', { className: 'num' }),
    ends: make('td', { className: 'num' }),
    act: make('button', { type: 'button', className: 'btn sm', 'aria-label': fill(words.actFor, name) }, '⋯'),
  };
  row.item.dataset.label = heads[3];
  row.acknowledged.dataset.label = heads[4];
  row.ends.dataset.label = heads[5];
  row.act.addEventListener('click', () => open(row));
  row.line = make(
    'tr',
    {},
    make('td', {}, make('span', { className: 'who' }, make('b', {}, name), make('span', { className: 'muted small num' }, number))),
    make('td', {}, row.stands),
    make('td', {}, make('span', { className: 'amount' }, row.amount, row.progress)),
    row.item,
    row.acknowledged,
    row.ends,
    make('td', {}, row.act),
  );
  return row;
}

function tags(now) {
  const all = now.state === 'MISSED' && now.excused ? [] : [tag(words[`state.${now.state}`], TAGS[now.state])];
  if (now.excused) all.push(tag(excuses[now.excused], 'info'));
  if (now.paused && OPEN.has(now.state)) all.push(tag(fill(words.pausedSince, time(now.paused)), ''));
  if (now.lost && OPEN.has(now.state)) all.push(tag(fill(words.lostSince, time(now.lost)), 'bad'));
  if (now.late) all.push(tag(fill(words.lateWaiting, now.late), 'warn'));
  if (now.state === 'WAITING' && now.arrival.state !== 'WAITING') all.push(tag(atDoor('entry', now.arrival), 'bad'));
  if (now.state === 'MISSED' && now.arrival?.came)
    all.push(tag(atDoor(`door.${now.arrival.state}` in words ? 'door' : 'entry', now.arrival), 'warn'));
  if (now.away) all.push(tag(fill(words.away, now.away), ''));
  if (now.arrival?.wrong) all.push(tag(fill(words.wrongCodes, now.arrival.wrong), 'bad'));
  return all;
}

const atDoor = (family, { state, came, address }) => fill(words[`${family}.${state}`], time(came), address ?? '');

const tag = (said, kind = '') => make('span', { className: `tag ${kind}` }, said);

/** How many milliseconds a time such as PT7M30S lasts. */
function lasts(span) {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(span ?? '') ?? [];
  return ((hours * 60 + +minutes) * 60 + +seconds) * 1000;
}

/** Touches the page only when something else is to stand there. */
function text(place, said) {
  if (place.textContent !== said) place.textContent = said;
}

function put(place, facts, parts) {
  if (place.facts === facts) return;
  place.facts = facts;
  place.replaceChildren(...parts());
}

function arrange() {
  const ordered = [...rows.values()].sort((a, b) => a.number.localeCompare(b.number));
  $('seats').replaceChildren(...ordered.map((r) => r.line));
}

function hideAll() {
  const wanted = $('search').value.trim().toLowerCase();
  for (const row of rows.values()) {
    const hidden = !row.find.includes(wanted) || !FILTERS[filter](row.seat);
    if (row.line.hidden !== hidden) row.line.hidden = hidden;
  }
  count();
}

function count() {
  const seats = [...rows.values()].map((r) => r.seat);
  for (const [name, fits] of Object.entries(FILTERS)) {
    const button = $(`count-${name}`);
    const sum = seats.filter(fits).length;
    text(button.firstChild, String(sum));
    button.classList.toggle('hot', HOT.has(name) && sum > 0);
    button.hidden = name === 'excused' && !sum && filter !== name; // seldom anybody's
  }
  $('nobody').hidden = [...rows.values()].some((r) => !r.line.hidden);
}

function countButtons() {
  $('counts').replaceChildren(
    ...Object.keys(FILTERS).map((name) => {
      const button = make(
        'button',
        { type: 'button', id: `count-${name}`, 'aria-pressed': String(name === filter) },
        make('b', { className: 'num' }, '0'),
        make('span', {}, words[name] ?? words[`state.${name}`]),
      );
      button.addEventListener('click', () => {
        filter = filter === name ? 'all' : name;
        for (const other of $('counts').children)
          other.setAttribute('aria-pressed', String(other.id === `count-${filter}`));
        hideAll();
      });
      return button;
    }),
  );
}

function incident({ incident: one, name, by }) {
  const act = fill(words[`log.${one.kind}`], one.detail ?? '');
  const cause = one.kind === 'EXCLUDED' || one.kind === 'RECONSIDERED' ? ` · ${words[`cause.${one.detail}`]}` : '';
  const known = document.getElementById(`incident-${one.id}`);
  if (known) return;
  $('log').prepend(
    make(
      'li',
      { id: `incident-${one.id}` },
      make('span', { className: 'num muted small' }, time(one.at)),
      make(
        'span',
        {},
        make('b', {}, `${act}${cause}`),
        ` · ${[name ?? words.everybody, one.words].filter(Boolean).join(' · ')} `,
        make('span', { className: 'muted small' }, fill(words.by, by)),
      ),
    ),
  );
  $('no-log').hidden = true;
}

let saying;
function announce(said, kind = 'good') {
  clearTimeout(saying);
  $('said').className = kind;
  $('said').textContent = said;
  $('said').hidden = false;
  saying = setTimeout(() => ($('said').hidden = true), SHOWN);
}

// --- what is done ---------------------------------------------------------------------------------

const ACTS = {
  admit: { fields: [] },
  letIn: { fields: [], says: 'reason' },
  extend: { fields: ['minutes'], says: 'reason' },
  pause: { fields: [], says: 'reason' },
  resume: { fields: [], says: 'reason' },
  tell: { fields: [], says: 'message' },
  move: { fields: [], says: 'reason' },
  handIn: { fields: [], says: 'reason', sure: 'sureHandIn' },
  exclude: { fields: ['cause'], says: 'reason', sure: 'sureExclude' },
  reconsider: { fields: ['cause'], says: 'reason', sure: 'sureReconsider' },
  excuse: { fields: [], says: 'reason', sure: 'sureExcuse' },
  writeDown: { fields: ['kind'], says: 'whatHappened' },
};

/** What those in the hall may let pass. */
const WAIVED = new Set(['LATE', 'ELSEWHERE', 'UNSAFE']);

function possible(now) {
  if (now.excluded === 'PERSON') return ['writeDown', 'reconsider'];
  if (now.state === 'WAITING' && now.arrival.state === 'WAITING') return ['admit', 'letIn', 'writeDown'];
  if (now.state === 'WAITING') return WAIVED.has(now.arrival.state) ? ['letIn', 'writeDown'] : ['writeDown'];
  if (now.state === 'ABSENT' && root.dataset.door === 'true') return ['letIn', 'writeDown'];
  if (now.state === 'MISSED' && !now.excused) return ['writeDown', 'excuse'];
  if (!OPEN.has(now.state)) return ['writeDown'];
  const open = ['extend', now.state === 'PAUSED' ? 'resume' : 'pause', 'tell', 'move', 'handIn', 'exclude', 'writeDown'];
  return root.dataset.bound === 'true' ? [...open, 'letIn'] : open; // their machine may fail while they write
}

/** Whom an extension for all reaches, and whom not: it moves deadlines, and who has not begun has none. */
function reached() {
  const seats = [...rows.values()].map((row) => row.seat);
  const writing = seats.filter((seat) => OPEN.has(seat.state)).length;
  return fill(ahead() ? words.extendAllNot : words.extendAllReach, writing, ahead());
}

const draw = () => (press = crypto.getRandomValues(new Uint32Array(3)).join('-'));

function open(row, acts = possible(row.seat), title = fill(words.actOn, row.name, row.number)) {
  chosen = row;
  $('act-title').textContent = title;
  $('act-facts').textContent = row ? [...row.stands.children].map((t) => t.textContent).join(' · ') : '';
  $('acts').hidden = acts.length < 2;
  $('acts').replaceChildren(
    $('acts').querySelector('legend'),
    ...acts.map((name, n) =>
      make(
        'label',
        { className: 'check' },
        make('input', { type: 'radio', name: 'act', value: name, checked: n === 0 }),
        make('span', {}, words[`act.${name}`]),
      ),
    ),
  );
  draw();
  $('words').value = '';
  $('minutes').value = $('minutes').defaultValue;
  $('cause').value = '';
  $('act-problem').hidden = true;
  fields();
  $('act').showModal();
  (acts.length < 2 && ACTS[acts[0]].says ? $('words') : $('acts').querySelector('input')).focus();
}

const act = () => $('acts').querySelector('input:checked').value;

function fields() {
  const { fields: wanted, says, sure } = ACTS[act()];
  for (const name of ['minutes', 'cause', 'kind']) {
    $(`${name}-field`).hidden = !wanted.includes(name);
    $(name).disabled = !wanted.includes(name); // what nobody sees must not hold up the form
  }
  for (const place of PLACES) $(place).removeAttribute('aria-invalid');
  $('act-yes').textContent = words[`act.${act()}`];
  $('words-field').hidden = !says;
  $('words').required = Boolean(says);
  for (const [name, needed] of [['words', says], ['cause', wanted.includes('cause')]])
    $(name).setAttribute('aria-required', String(Boolean(needed))); // who lacks one is not asked yet
  $('words-label').textContent = words[says] ?? '';
  const cause = wanted.includes('cause') ? $('cause').value : '';
  const follows = cause && words[cause === 'PERSON' ? 'causeHelp.PERSON' : 'causeHelp.OTHER'];
  const because = cause && `${words[`cause.${cause}`]} · ${follows}`;
  $('act-yes').dataset.confirm = sure && chosen ? [fill(words[sure], chosen.name), because].join(' ').trim() : '';
  $('act-yes').classList.toggle('danger', Boolean(sure));
  $('act-yes').classList.toggle('primary', !sure);
  $('cause-help').textContent = follows;
}

function order() {
  const said = $('words').value.trim();
  const one = chosen && `/halls/sittings/${chosen.seat.sittingId}`;
  const minutes = Number($('minutes').value);
  switch (act()) {
    case 'admit':
      return [`/halls/papers/${chosen.seat.paperId}/admission`];
    case 'letIn':
      return [`/halls/papers/${chosen.seat.paperId}/exception`, { reason: said, press }];
    case 'excuse':
      return [`/halls/papers/${chosen.seat.paperId}/excuse`, { reason: said }];
    case 'extend':
      return [one ? `${one}/extension` : `/halls/${hall}/extension`, { minutes, reason: said, press }];
    case 'pause':
      return [`${one}/pause`, { reason: said }];
    case 'resume':
      return [`${one}/resume`, { reason: said }];
    case 'tell':
      return [one ? `${one}/message` : `/halls/${hall}/message`, { words: said, press }];
    case 'move':
      return [`${one}/move`, { reason: said, press }];
    case 'handIn':
      return [`${one}/hand-in`, { reason: said }];
    case 'exclude':
      return [`${one}/exclusion`, { cause: $('cause').value, reason: said }];
    case 'reconsider':
      return [`${one}/reconsideration`, { cause: $('cause').value, reason: said }];
    default:
      return [
        `/halls/${hall}/incidents`,
        { kind: $('kind').value, person: chosen?.seat.personId ?? null, words: said, press },
      ];
  }
}

const PLACES = ['minutes', 'cause', 'words'];

/** @returns {boolean} whether something that is asked for is not there or unfit; it is said, and gone to */
function lacks() {
  const asked = PLACES.map($).filter((place) => place.required && !place.disabled);
  const wrong = asked.filter((place) => !place.value.trim() || !place.validity.valid);
  for (const place of PLACES.map($)) place.setAttribute('aria-invalid', String(wrong.includes(place)));
  if (!wrong.length) return false;
  const [first] = wrong;
  const unfit = first === $('minutes') && !first.validity.valueMissing;
  $('act-problem').textContent = unfit ? fill(words.unfit, first.min, first.max) : fill(words.missing, first.labels[0].textContent);
  $('act-problem').hidden = false;
  first.focus();
  return true;
}

async function send(event) {
  event.preventDefault();
  if (lacks()) return;
  $('act-yes').disabled = true;
  try {
    const { people } = await ask('POST', ...order());
    $('act').close();
    if (chosen) announce(fill(words.doneFor, words[`act.${act()}`], chosen.name));
    else announce(people ? fill(words.doneAll, people) : words.done);
  } catch (failure) {
    $('act-problem').textContent = failure instanceof Refused ? failure.message : words.failed;
    $('act-problem').hidden = false;
  } finally {
    $('act-yes').disabled = false;
  }
}

async function admitAll() {
  $('admit-all').disabled = true;
  try {
    const { people } = await ask('POST', `/halls/${hall}/admission`);
    announce(fill(words.doneAll, people));
  } catch (failure) {
    announce(failure instanceof Refused ? failure.message : words.failed, 'alert');
  } finally {
    $('admit-all').disabled = false;
  }
}

/** The code of the room; asked for again when the next one comes. */
async function showCode() {
  let pause = AGAIN;
  try {
    const { code, next, now } = await ask('GET', `/halls/${hall}/code`);
    $('code').textContent = `${code.slice(0, 3)} ${code.slice(3)}`;
    $('code-next').textContent = fill(words.codeNext, time(next));
    pause = Math.max(500, Date.parse(next) - Date.parse(now) + 100);
  } catch {
    // the line says that the academy cannot be reached; it is asked again
    pause = AGAIN;
  }
  setTimeout(showCode, pause);
}

function enlarge() {
  if (document.fullscreenElement) document.exitFullscreen();
  else $('code-card').requestFullscreen().catch(() => $('code-card').scrollIntoView());
}

/** Up and down go from person to person. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.closest('tr')) return;
  const shown = [...$('seats').children].filter((r) => !r.hidden);
  const next = shown[shown.indexOf(event.target.closest('tr')) + step];
  if (!next) return;
  event.preventDefault();
  next.querySelector('button').focus();
}

const options = (select, names, prefix) =>
  select.replaceChildren(...names.map((n) => make('option', { value: n }, words[`${prefix}.${n}`])));

options($('cause'), CAUSES, 'cause');
$('cause').prepend(make('option', { value: '' }, words.causeChoose)); // what ends an exam has no usual cause
$('cause').required = true;
options($('kind'), KINDS, 'kind');
countButtons();
$('search').addEventListener('input', hideAll);
if (root.dataset.code === 'true') {
  $('admit-all').addEventListener('click', admitAll);
  $('code-large').addEventListener('click', enlarge);
  showCode();
}
$('extend-all').addEventListener('click', () => {
  open(null, ['extend'], words.extendAll);
  $('act-facts').textContent = reached();
});
$('tell-all').addEventListener('click', () => {
  open(null, ['tell'], words.tellAll);
  $('act-facts').textContent = words.tellAllReach;
});
$('write-down').addEventListener('click', () => open(null, ['writeDown'], words.writeDown));
$('acts').addEventListener('change', fields);
$('cause').addEventListener('change', fields);
$('act-no').addEventListener('click', () => $('act').close());
$('act-form').addEventListener('submit', send);
$('act-form').addEventListener('input', (event) => {
  draw(); // something else is to be done now
  if (event.target.getAttribute('aria-invalid') !== 'true') return;
  event.target.removeAttribute('aria-invalid');
  $('act-problem').hidden = true;
});
$('seats').addEventListener('keydown', walk);
window.addEventListener('pagehide', () => line.close());
window.addEventListener('pageshow', (event) => event.persisted && listen());
document.addEventListener('visibilitychange', () => document.hidden || learnTime()); // the machine may have slept
learnTime();
listen();
