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
    show(await fetchJson(address));
    say('');
  } catch (problem) {
    say(problem.status ? problem.message : words.offline, true);
    plan(RETRY);
  }
}

async function act(move) {
  if (busy || !card || card.state === 'over') return;
  busy = true;
  say(words.sending);
  lock(true);
  try {
    const body = JSON.stringify({ sequence: card.sequence + 1, ...move });
    show(await insist(`${address}/moves`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }));
    say(words.sent);
  } catch (problem) {
    try {
      show(await insist(address));
    } catch (worse) {
      problem = worse;
    }
    say(problem.message, true);
  } finally {
    busy = false;
    lock(false);
  }
}

function say(text, bad = false) {
  $('status').textContent = text;
  $('status').className = bad ? 'saved bad' : 'saved';
}

function lock(locked) {
  desk.querySelectorAll('#choices button, #check button, #speak button, #wrap button, #actions button').forEach((b) => {
    b.disabled = locked || b.dataset.done === 'true';
  });
}

// ---- what is shown

function show(next) {
  const first = card === null;
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
  if (first) focusTalk();
}

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
  $('choices').replaceChildren(...(on ? card.options.map(choice) : []));
  $('check').hidden = !(on && card.kind === 'identity');
  const picked = new Set([...$('facts').querySelectorAll('input:checked')].map((i) => i.value));
  $('facts').replaceChildren(...card.facts.map((fact) => factBox(fact, picked)));
}

function choice(option, index) {
  const button = element('button');
  button.type = 'button';
  button.append(element('b', 'num', String(index + 1)), element('span', '', option.text));
  button.addEventListener('click', () => act({ kind: 'choose', id: option.id }));
  return button;
}

function factBox(fact, picked) {
  const label = element('label');
  const box = element('input');
  box.type = 'checkbox';
  box.value = fact.id;
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
  $('file').replaceChildren(...rows(who.file));
  $('notes').replaceChildren(...who.notes.map(note));
  $('notes-card').hidden = who.notes.length === 0;
  $('tabs').replaceChildren(...card.panels.map(tab));
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
  $('rows').replaceChildren(...rows(one.rows));
  $('actions').replaceChildren(...(one.actions.length ? one.actions.map(action) : [element('p', 'muted small', words.noActions)]));
}

function action(one) {
  const button = element('button', 'btn sm', one.done ? `${one.label} · ${words.done}` : one.label);
  button.type = 'button';
  button.dataset.done = String(one.done || card.state === 'over');
  button.disabled = button.dataset.done === 'true';
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
  $('needs').replaceChildren(...card.needs.map((n) => element('li', '', n)));
  $('knowledge').replaceChildren(...card.knowledge.map(article));
}

function article(one) {
  const box = element('details');
  box.open = one.read && desk.dataset.article === one.id;
  box.append(element('summary', '', one.title));
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
  $('targets').replaceChildren(...card.transfers.map(target));
}

function target(one) {
  const item = element('li');
  item.append(element('span', '', one.text));
  for (const how of ['warm', 'cold']) {
    const button = element('button', how === 'warm' ? 'btn sm primary' : 'btn sm', words[how]);
    button.type = 'button';
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

function focusTalk() {
  const to = talking() ? $('words') : $('log');
  to.focus({ preventScroll: true });
}

$('speak').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('words').value.trim();
  if (!text || busy) return;
  $('words').value = '';
  act({ kind: 'say', text });
});
$('check').addEventListener('submit', (event) => {
  event.preventDefault();
  const items = [...$('facts').querySelectorAll('input:checked')].map((i) => i.value);
  if (!items.length) return;
  $('facts').querySelectorAll('input').forEach((i) => (i.checked = false));
  act({ kind: 'ask', items });
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
document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input:not([type="checkbox"]), textarea, select');
  if (!card || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (typing && event.key === 'Escape') return event.target.blur();
  if (typing && !(event.target.id === 'words' && event.target.value === '' && /^[1-9]$/.test(event.key))) return;
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
