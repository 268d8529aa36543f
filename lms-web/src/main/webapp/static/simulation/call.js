// The desk: shows a call as the server tells it and sends the agent's moves. Keeps nothing of its
// own but what is being typed; after a reload or on another machine the server tells it all again.
const desk = document.getElementById('desk');
const words = JSON.parse(desk.dataset.words);
const address = `/api/v1/calls/${desk.dataset.call}`;
const RETRY = 2000;
const HEARTBEAT = 15000;
const $ = (id) => document.getElementById(id);
const clock = (s) => `${String(Math.floor(s / 60)).padStart(2, '0')}:${String(Math.floor(s % 60)).padStart(2, '0')}`;

let card = null; // the call as last told
let told = 0; // when, by this machine's steady clock
let shown = null; // the panel on the screen
let busy = false;
let timer = 0;

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined && text !== null) made.textContent = text;
  return made;
};
const since = () => (performance.now() - told) / 1000;
const drawn = new WeakMap(); // what each box shows
const HANDS = 'button, input, summary';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const talking = () => card.state === 'talking';

// ---- to and from the server

async function fetchJson(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.text), { status: answer.status, key: body.key });
  return body;
}

/** Says it again until it was heard: the number makes sure that it counts once. */
async function insist(path, options) {
  for (;;) {
    try {
      return await fetchJson(path, options);
    } catch (problem) {
      if (problem.status && problem.status < 500) throw problem;
      say(words.offline, true);
      await pause(RETRY);
    }
  }
}

async function look() {
  if (busy) return;
  try {
    const next = await fetchJson(address);
    if (busy) return; // a move went out meanwhile; its answer is the newer one
    show(next);
    say('');
  } catch (problem) {
    say(problem.status ? problem.message : words.offline, true);
    plan(RETRY);
  }
}

/** Sends a move; true when it counted. */
async function act(move) {
  if (busy || !card || card.state === 'over') return false;
  busy = true;
  say(words.sending);
  lock(true);
  try {
    const body = JSON.stringify({ sequence: card.sequence + 1, ...move });
    show(await insist(`${address}/moves`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
    say(words.sent);
    return true;
  } catch (problem) {
    try {
      show(await insist(address));
    } catch (worse) {
      problem = worse;
    }
    say(problem.message, true);
    return false;
  } finally {
    busy = false;
    lock(false);
  }
}

function say(text, bad = false) {
  $('status').textContent = text;
  $('status').className = bad ? 'saved bad' : 'saved';
}

/** While a move is on its way nothing else goes out; a button keeps the focus meanwhile. */
function lock(locked) {
  desk.querySelectorAll('#choices button, #check button, #speak button, #wrap button, #actions button').forEach((b) => {
    if (locked) b.setAttribute('aria-disabled', 'true');
    else b.removeAttribute('aria-disabled');
  });
}

// ---- what is shown

/** An answer that was overtaken on its way tells of a moment that is over. */
const overtaken = (next) =>
  card && (next.sequence < card.sequence || (next.sequence === card.sequence && Date.parse(next.now) < Date.parse(card.now)));

/**
 * Draws what stands in a box anew, but only when it differs. Whoever stood on something that is
 * still there stands on it again; on something that is gone, in front of what came instead.
 */
function draw(box, data, make) {
  const now = JSON.stringify(data);
  if (drawn.get(box) === now) return;
  drawn.set(box, now);
  const inside = box !== document.activeElement && box.contains(document.activeElement);
  const key = inside ? document.activeElement.dataset.key : null;
  box.replaceChildren(...make());
  if (!inside) return;
  const again = [...box.querySelectorAll(HANDS)].find((h) => h.dataset.key === key && !h.disabled);
  box.tabIndex = -1;
  (again ?? box).focus({ preventScroll: true });
}

function show(next) {
  if (overtaken(next)) return;
  const first = card === null;
  const stood = document.activeElement;
  card = next;
  told = performance.now();
  if (card.panel) shown = card.panel;
  shown ??= card.panels[0].id;
  desk.className = `desk ${card.state === 'holding' ? 'held' : card.state === 'over' ? 'over' : ''}`;
  document.title = document.title.replace(/^[^·]*/, `${card.title} `);
  $('title').textContent = card.title;
  $('caller').textContent = `${card.caller} · ${card.line}`;
  $('mode').textContent = card.practice ? words.practice : words.counted;
  transcript();
  talk();
  file();
  side();
  buttons();
  tick();
  plan();
  $('log').scrollTop = $('log').scrollHeight;
  desk.dataset.sequence = card.sequence;
  if (first || (stood !== document.body && lost())) focusTalk();
}

/** Is what had the focus gone or hidden? */
const lost = () => document.activeElement === document.body || document.activeElement.getClientRects().length === 0;

function transcript() {
  const log = $('log');
  const names = { customer: words.customer, agent: words.me };
  if (log.children.length > card.transcript.length) log.replaceChildren();
  for (const line of card.transcript.slice(log.children.length)) {
    const bubble = element('div', `b ${line.side}`);
    const who = names[line.side];
    bubble.append(element('small', 'num', who ? `${who} · ${clock(line.second)}` : clock(line.second)), line.text);
    log.append(bubble);
  }
}

function talk() {
  const on = talking();
  $('prompt').hidden = !(on && card.prompt);
  $('prompt').textContent = card.prompt ?? '';
  $('speak').hidden = !on;
  $('wrap').hidden = card.state !== 'wrapping-up';
  $('over').hidden = card.state !== 'over';
  if (!$('due').min) $('due').min = card.today;
  const options = on ? card.options : [];
  draw($('choices'), options, () => options.map(choice));
  $('check').hidden = !(on && card.kind === 'identity');
  const picked = new Set([...$('facts').querySelectorAll('input:checked')].map((i) => i.value));
  draw($('facts'), card.facts, () => card.facts.map((fact) => factBox(fact, picked)));
}

function choice(option, index) {
  const button = element('button');
  button.type = 'button';
  button.dataset.key = option.id;
  button.append(element('b', 'num', String(index + 1)), element('span', '', option.text));
  button.addEventListener('click', () => act({ kind: 'choose', id: option.id }));
  return button;
}

function factBox(fact, picked) {
  const label = element('label');
  const box = element('input');
  box.type = 'checkbox';
  box.value = fact.id;
  box.dataset.key = fact.id;
  box.checked = picked.has(fact.id) && !fact.asked;
  const text = element('span', '', fact.label);
  text.append(element('small', '', `${words.onFile}${colon()}${fact.onFile ?? words.neverAsk}`));
  label.append(box, text);
  return label;
}

const colon = () => (document.documentElement.lang.startsWith('zh') ? '\uff1a' : ': ');

function rows(fields) {
  return fields.flatMap((field) => {
    const value = element('dd');
    value.append(field.tone ? element('span', `tag ${field.tone}`, field.value) : field.value);
    return [element('dt', '', field.label), value];
  });
}

function file() {
  const who = card.customer;
  $('who').textContent = who.name;
  $('tier').textContent = who.tier;
  $('number').textContent = who.number;
  const level = card.judged === true ? ['ok', words.verified] : card.judged === false ? ['bad', words.refusedCheck] : ['warn', words.unverified];
  $('level').className = `tag ${level[0]}`;
  $('level').textContent = level[1];
  draw($('file'), who.file, () => rows(who.file));
  draw($('notes'), who.notes, () => who.notes.map(note));
  $('notes-card').hidden = who.notes.length === 0;
  draw($('tabs'), [shown, card.panels.map((p) => p.name)], () => card.panels.map(tab));
  panel();
}

function note(one) {
  const item = element('li');
  const text = element('span', '', one.text);
  text.append(element('small', '', one.by));
  item.append(element('span', 'on num', one.date), text, element('span', `tag ${one.tone ?? ''}`, one.state));
  return item;
}

function tab(one) {
  const button = element('button', '', one.name);
  button.type = 'button';
  button.id = `tab-${one.id}`;
  button.dataset.key = one.id;
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-controls', 'panel');
  button.setAttribute('aria-selected', String(one.id === shown));
  button.tabIndex = one.id === shown ? 0 : -1;
  button.addEventListener('click', () => open(one.id));
  return button;
}

function panel() {
  const one = card.panels.find((p) => p.id === shown);
  $('panel-name').textContent = one.name;
  $('panel').setAttribute('aria-labelledby', `tab-${one.id}`);
  draw($('rows'), one.rows, () => rows(one.rows));
  draw($('actions'), [one.actions, card.state === 'over'], () =>
    one.actions.length ? one.actions.map(action) : [element('p', 'muted small', words.noActions)],
  );
}

function action(one) {
  const button = element('button', 'btn sm', one.done ? `${one.label} · ${words.done}` : one.label);
  button.type = 'button';
  button.dataset.key = one.id;
  button.disabled = one.done || card.state === 'over';
  button.addEventListener('click', () => (one.inputs.length ? fill(one) : act({ kind: 'press', id: one.id })));
  return button;
}

function fill(one) {
  $('action-name').textContent = one.label;
  $('inputs').replaceChildren(...one.inputs.map(field));
  $('action-form').onsubmit = (event) => {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData($('action-form')));
    $('action-dialog').close();
    act({ kind: 'press', id: one.id, fields });
  };
  $('action-dialog').showModal();
}

function field(input) {
  const box = element('div', 'field');
  const label = element('label', '', input.unit ? `${input.label} (${input.unit})` : input.label);
  const value = element(input.choices.length ? 'select' : 'input');
  value.id = `input-${input.id}`;
  value.name = input.id;
  value.required = true;
  label.htmlFor = value.id;
  if (input.choices.length) value.append(...input.choices.map((c) => new Option(c.text, c.id)));
  else Object.assign(value, { inputMode: 'numeric', pattern: '[0-9,]{1,12}', autocomplete: 'off' });
  box.append(label, value);
  return box;
}

function side() {
  const low = card.mood < 30 ? 'bad' : card.mood < 50 ? 'warn' : '';
  bar('mood-bar', card.mood, low);
  $('mood').textContent = card.moodWord;
  $('hint-box').hidden = !card.hint;
  $('hint').textContent = card.hint ?? '';
  $('needs-box').hidden = card.needs.length === 0;
  draw($('needs'), card.needs, () => card.needs.map((n) => element('li', '', n)));
  draw($('knowledge'), card.knowledge, () => card.knowledge.map(article));
}

function article(one) {
  const box = element('details');
  box.open = one.read && desk.dataset.article === one.id;
  const summary = element('summary', '', one.title);
  summary.dataset.key = one.id;
  box.append(summary);
  if (one.read) box.append(element('p', '', one.excerpt));
  box.addEventListener('toggle', () => {
    if (!box.open) return;
    desk.dataset.article = one.id;
    if (!one.read) act({ kind: 'read', id: one.id });
  });
  return box;
}

function bar(id, share, low) {
  $(id).setAttribute('class', `meter ${low}`);
  $(id).querySelector('.reach').setAttribute('width', Math.max(0, Math.min(100, share)));
}

function buttons() {
  const held = card.state === 'holding';
  const line = held || talking();
  $('hold').disabled = !line;
  $('hold').setAttribute('aria-pressed', String(held));
  $('hold').firstElementChild.textContent = held ? words.retrieve : words.hold;
  $('transfer').disabled = !talking() || card.transfers.length === 0;
  $('hang').disabled = !line;
  draw($('targets'), card.transfers, () => card.transfers.map(target));
}

function target(one) {
  const item = element('li');
  item.append(element('span', '', one.text));
  for (const how of ['warm', 'cold']) {
    const button = element('button', how === 'warm' ? 'btn sm primary' : 'btn sm', words[how]);
    button.type = 'button';
    button.dataset.key = `${one.id} ${how}`;
    button.addEventListener('click', () => {
      $('transfer-dialog').close();
      act({ kind: 'transfer', id: one.id, text: how });
    });
    item.append(button);
  }
  return item;
}

// ---- time, by the server's clock

function tick() {
  if (!card) return;
  const running = card.state !== 'over';
  $('clock').textContent = clock(card.seconds + (running ? since() : 0));
  const held = card.state === 'holding';
  const used = held ? card.held + since() : card.quiet + since();
  const most = held ? card.holdLimit : card.soft;
  const left = Math.max(0, Math.ceil(most - used));
  const counting = held || talking();
  $('patience').textContent = counting ? `${left} ${words.seconds}` : '\u2013';
  bar('patience-bar', counting ? (100 * left) / most : 0, left <= 5 ? 'bad' : left <= 12 ? 'warn' : '');
}

/** Looks again when the customer would speak up or leave, and now and then. */
function plan(soon) {
  clearTimeout(timer);
  if (card?.state === 'over') return;
  const limits = !card ? [] : card.state === 'holding' ? [card.holdLimit - card.held, 3 * card.holdLimit - card.held] : talking() ? [card.soft - card.quiet, card.hard - card.quiet] : [];
  const next = limits.filter((s) => s > 0).map((s) => s * 1000 + 150);
  timer = setTimeout(look, soon ?? Math.min(HEARTBEAT, ...next));
}

// ---- hands

function open(id) {
  shown = id;
  file();
  if (talking() || card.state === 'holding') act({ kind: 'open', id });
}

/** To where the call goes on: the words to type, the form to fill, the way to the result. */
function focusTalk() {
  const to =
    card.state === 'wrapping-up' ? $('problem') : card.state === 'over' ? $('result') : talking() && !card.options.length ? $('words') : $('log');
  to.focus({ preventScroll: true });
}

$('speak').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('words').value.trim();
  if (!text) return;
  act({ kind: 'say', text }).then((counted) => {
    if (counted && $('words').value.trim() === text) $('words').value = '';
  });
});
$('check').addEventListener('submit', (event) => {
  event.preventDefault();
  const items = [...$('facts').querySelectorAll('input:checked')].map((i) => i.value);
  if (!items.length) return;
  act({ kind: 'ask', items }).then((counted) => {
    if (counted) $('facts').querySelectorAll('input').forEach((i) => (i.checked &&= !items.includes(i.value)));
  });
});
$('pass').addEventListener('click', () => act({ kind: 'judge', text: 'pass' }));
$('fail').addEventListener('click', () => act({ kind: 'judge', text: 'fail' }));
$('wrap').addEventListener('submit', (event) => {
  event.preventDefault();
  act({ kind: 'wrap-up', fields: { problem: $('problem').value, need: $('need').value, due: $('due').value } });
});
$('hold').addEventListener('click', () => act({ kind: card.state === 'holding' ? 'retrieve' : 'hold' }));
$('transfer').addEventListener('click', () => $('transfer-dialog').showModal());
$('hang').addEventListener('click', () => $('hang-dialog').showModal());
$('hang-yes').addEventListener('click', () => {
  $('hang-dialog').close();
  act({ kind: 'hang-up' });
});
desk.querySelectorAll('[data-close]').forEach((b) => b.addEventListener('click', () => b.closest('dialog').close()));
desk.querySelectorAll('.views button').forEach((b) =>
  b.addEventListener('click', () => {
    desk.dataset.view = b.dataset.to;
    desk.querySelectorAll('.views button').forEach((v) => v.setAttribute('aria-pressed', String(v === b)));
    $('log').scrollTop = $('log').scrollHeight;
  }),
);
$('tabs').addEventListener('keydown', (event) => {
  const at = card.panels.findIndex((p) => p.id === shown);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: card.panels.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  open(card.panels[(to + card.panels.length) % card.panels.length].id);
  $(`tab-${shown}`).focus();
});
const SWITCH = 'desk:shortcuts';
$('shortcuts').checked = localStorage.getItem(SWITCH) !== 'off';
$('shortcuts').addEventListener('change', () => localStorage.setItem(SWITCH, $('shortcuts').checked ? 'on' : 'off'));
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input:not([type="checkbox"]), textarea, select');
  if (!card || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (typing && event.key === 'Escape') return event.target.blur();
  if (typing || !$('shortcuts').checked) return;
  const key = event.key.toLowerCase();
  const step = { '[': -1, ']': 1 }[key];
  if (/^[1-9]$/.test(key)) $('choices').children[Number(key) - 1]?.click();
  else if (key === 'h') $('hold').click();
  else if (key === 't') $('transfer').click();
  else if (key === '/') $('words').focus();
  else if (step) open(card.panels[(card.panels.findIndex((p) => p.id === shown) + step + card.panels.length) % card.panels.length].id);
  else return;
  event.preventDefault();
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
new ResizeObserver(() => ($('log').scrollTop = $('log').scrollHeight)).observe($('log'));
setInterval(tick, 250);
look();
