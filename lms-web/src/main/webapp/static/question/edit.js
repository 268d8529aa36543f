// The question editor for all types: form on the left, on the right what a trainee will see.
// What is wrong stands at its place; nothing typed is lost by switching the language of the page.
import { itemView, spokenView } from '../exam/items.js';
import { fill as filled } from '../layout/fill.js';

const form = document.getElementById('editor');
const texts = JSON.parse(form.dataset.texts);
const states = JSON.parse(form.dataset.states);
const player = inBoth(JSON.parse(form.dataset.player), JSON.parse(form.dataset.types));
const $ = (id) => document.getElementById(id);
const said = $('said');
const draftKey = `draft:${location.pathname}${location.search}`;
const LISTS = { single: 'options', multiple: 'options', fill: 'blanks', order: 'items', match: 'pairs', short: 'criteria', essay: 'criteria', spoken: 'criteria' };
const FIRST = { options: 4, blanks: 1, items: 4, pairs: 3, criteria: 3 };
const LIMITS = { short: { name: 'longest', first: 60, least: 10, most: 300 }, essay: { name: 'longest', first: 1500, least: 30, most: 4000 }, spoken: { name: 'seconds', first: 120, least: 30, most: 300 } };
let id = form.dataset.id;
let version = 0;
let lock = 0;
let state = null;
let opened = null;
let dirty = false;
let previewIn = form.dataset.language.startsWith('en') ? 'en' : 'zh';
let body = emptyBody();

/** What the player says, by language. */
function inBoth(words, types) {
  return { zh: { ...words.zh, ...types.zh }, en: { ...words.en, ...types.en } };
}

function emptyBody() {
  return { stem: both(), options: [], answer: null, blanks: [], items: [], pairs: [], extra: [], criteria: [], longest: null, seconds: null, model: both(), rule: emptyRule(), explanation: both() };
}
function emptyRule() {
  return { accept: [], wrong: [], keywords: [], confidence: null };
}
function both() {
  return { zh: '', en: '' };
}
const letter = (n) => String.fromCharCode(97 + n);

function el(name, props = {}, ...children) {
  const e = Object.assign(document.createElement(name), props);
  e.append(...children.filter((c) => c !== null && c !== undefined));
  return e;
}

function say(words, kind) {
  said.textContent = words;
  said.className = kind;
  said.hidden = false;
  said.scrollIntoView({ block: 'nearest' });
}

async function call(path, value, method = value === undefined ? 'GET' : 'POST') {
  const answer = await fetch(`/api/v1/questions${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: value === undefined ? undefined : JSON.stringify(value),
  });
  const got = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(got.text || texts.failed);
  return got;
}

// ---- the key: one line a part -------------------------------------------------------------

function fresh(list) {
  return {
    options: () => ({ id: '', text: both(), right: false }),
    blanks: () => ({ accept: [], number: null, tolerance: null }),
    items: () => ({ id: '', text: both() }),
    pairs: () => ({ id: '', left: both(), right: both() }),
    extra: () => ({ id: '', right: both() }),
    keywords: () => ({ any: [], points: 1 }),
    criteria: () => ({ id: '', points: 2, title: both(), text: both() }),
  }[list]();
}

function number(list) {
  body[list].forEach((part, i) => {
    if (list !== 'blanks') part.id = list === 'extra' ? letter(25 - i) : letter(i);
  });
}

function input(label, at, value, onInput, props = {}) {
  const box = el(props.rows ? 'textarea' : 'input', { value: value ?? '', ...props });
  box.dataset.at = at;
  box.addEventListener('input', () => {
    onInput(box.value);
    drawPreview();
  });
  return el('label', {}, label, box);
}

function pairOf(at, value, label, props = {}) {
  return ['zh', 'en'].map((l) =>
    input(`${label} ${texts[l]}`, `${at}/${l}`, value[l], (v) => (value[l] = v), { lang: l === 'zh' ? 'zh-CN' : 'en', ...props }),
  );
}

function part(list, i) {
  const p = body[list][i];
  const at = list === 'criteria' ? `guide/criteria/${i}` : `${list}/${i}`;
  const box = el('div', { className: 'texts' });
  if (list === 'options') {
    const single = $('type').value === 'single';
    const tick = el('input', { type: single ? 'radio' : 'checkbox', name: 'right', checked: p.right });
    tick.addEventListener('change', () => {
      if (single) body.options.forEach((o) => (o.right = false));
      p.right = tick.checked;
      drawPreview();
    });
    box.append(...pairOf(`${at}/text`, p.text, texts.option), el('label', { className: 'check' }, tick, el('span', { textContent: texts.right })));
  } else if (list === 'blanks') {
    box.append(
      input(texts.accept, `${at}/accept`, p.accept.join(' | '), (v) => (p.accept = v.split('|').map((s) => s.trim()).filter(Boolean))),
      input(texts.number, `${at}/number`, p.number, (v) => (p.number = v === '' ? null : Number(v)), { type: 'number', step: 'any' }),
      input(texts.tolerance, `${at}/tolerance`, p.tolerance, (v) => (p.tolerance = v === '' ? null : Number(v)), { type: 'number', step: 'any', min: '0' }),
    );
  } else if (list === 'criteria') {
    box.append(
      input(texts.points, `${at}/points`, p.points, (v) => (p.points = Number(v)), { type: 'number', min: '1', max: '20', step: '1' }),
      ...pairOf(`${at}/title`, p.title, texts.criterion),
      ...pairOf(`${at}/text`, p.text, texts.lookFor, { rows: 2 }),
    );
  } else if (list === 'items') box.append(...pairOf(`${at}/text`, p.text, texts.item));
  else {
    if (list === 'pairs') box.append(...pairOf(`${at}/left`, p.left, texts.pair));
    box.append(...pairOf(`${at}/right`, p.right, list === 'pairs' ? texts.option : texts.extra));
  }
  const name = list === 'blanks' ? String(i + 1) : (list === 'items' ? String(i + 1) : p.id.toUpperCase());
  const line = el('div', { className: 'part' }, el('b', { textContent: name }), box, tools(list, i));
  line.dataset.at = at;
  return line;
}

function tools(list, i) {
  const swap = (a, b) => {
    [body[list][a], body[list][b]] = [body[list][b], body[list][a]];
    changed();
  };
  const button = (sign, label, disabled, act) => {
    const b = el('button', { type: 'button', className: 'btn sm', textContent: sign, disabled });
    b.setAttribute('aria-label', `${label} ${i + 1}`);
    b.addEventListener('click', act);
    return b;
  };
  return el(
    'div',
    { className: 'tools' },
    button('↑', texts.up, i === 0, () => swap(i, i - 1)),
    button('↓', texts.down, i === body[list].length - 1, () => swap(i, i + 1)),
    button('✕', texts.remove, false, () => {
      body[list].splice(i, 1);
      changed();
    }),
  );
}

function adder(list, label) {
  const b = el('button', { type: 'button', className: 'btn sm', textContent: `${texts.add} ${label}` });
  b.addEventListener('click', () => {
    body[list].push(fresh(list));
    changed();
    $('parts').querySelectorAll(`.part[data-at^="${list}/"]`).item(body[list].length - 1)?.querySelector('input')?.focus();
  });
  return b;
}

function changed() {
  dirty = true;
  drawKey();
  drawPreview();
}

function drawKey() {
  const type = $('type').value;
  const list = LISTS[type];
  const parts = $('parts');
  parts.replaceChildren();
  $('key').dataset.at = type === 'truefalse' ? 'answer' : list;
  $('gap-help').hidden = type !== 'fill';
  if (type === 'truefalse') {
    parts.append($('truefalse').content.cloneNode(true));
    parts.querySelectorAll('input').forEach((r) => {
      r.checked = body.answer === (r.value === 'true');
      r.addEventListener('change', () => {
        body.answer = r.value === 'true';
        drawPreview();
      });
    });
    return;
  }
  if (list === 'criteria') {
    $('key').dataset.at = 'guide';
    if (type === 'short') parts.append(...rule());
    parts.append(limit(LIMITS[type]));
  }
  const least = type === 'short' ? 1 : FIRST[list];
  while (!body[list].length && least > 0) for (let i = 0; i < least; i++) body[list].push(fresh(list));
  number(list);
  body[list].forEach((p, i) => parts.append(part(list, i)));
  const label = { options: texts.option, blanks: texts.blank, items: texts.item, pairs: texts.pair, criteria: texts.criterion }[list];
  const buttons = el('div', { className: 'row wrap' }, adder(list, label));
  if (list === 'pairs') {
    number('extra');
    body.extra.forEach((p, i) => parts.append(part('extra', i)));
    buttons.append(adder('extra', texts.extra));
  }
  parts.append(buttons);
  if (list === 'criteria') parts.append(el('div', { className: 'texts model' }, ...pairOf('guide/model', body.model, texts.model, { rows: 5 })));
}

const listed = (value) => value.split('|').map((s) => s.trim()).filter(Boolean);

/** What is sure about a short answer, and from how sure on nobody is asked. */
function rule() {
  const { rule: r } = body;
  const whole = el(
    'div',
    { className: 'texts' },
    input(texts.shortAccept, 'rule/accept', r.accept.join(' | '), (v) => (r.accept = listed(v))),
    input(texts.shortWrong, 'rule/wrong', r.wrong.join(' | '), (v) => (r.wrong = listed(v))),
    input(texts.confidence, 'rule/confidence', r.confidence, (v) => (r.confidence = v === '' ? null : Number(v)), { type: 'number', min: '0.7', max: '1', step: '0.05', placeholder: '0.9' }),
  );
  const words = r.keywords.map((k, i) =>
    el(
      'div',
      { className: 'part' },
      el('b', { textContent: String(i + 1) }),
      el(
        'div',
        { className: 'texts' },
        input(texts.keywordAny, `rule/keywords/${i}/any`, k.any.join(' | '), (v) => (k.any = listed(v))),
        input(texts.points, `rule/keywords/${i}/points`, k.points, (v) => (k.points = Number(v)), { type: 'number', min: '1', max: '20', step: '1' }),
      ),
      el('div', { className: 'tools' }, dropper(r.keywords, i)),
    ),
  );
  const more = el('button', { type: 'button', className: 'btn sm', textContent: `${texts.add} ${texts.keyword}` });
  more.addEventListener('click', () => {
    r.keywords.push(fresh('keywords'));
    changed();
  });
  return [whole, ...words, el('div', { className: 'row wrap' }, more)];
}

function dropper(list, i) {
  const b = el('button', { type: 'button', className: 'btn sm', textContent: '✕' });
  b.setAttribute('aria-label', `${texts.remove} ${texts.keyword} ${i + 1}`);
  b.addEventListener('click', () => {
    list.splice(i, 1);
    changed();
  });
  return b;
}

/** How long an answer may be. */
function limit({ name, first, least, most }) {
  if (!body[name] || body[name] > most) body[name] = first;
  const field = input(texts[name], `guide/${name}`, body[name], (v) => (body[name] = v === '' ? null : Number(v)), { type: 'number', min: String(least), max: String(most), step: '1' });
  return el('div', { className: 'texts' }, field);
}

// ---- the preview: drawn by the player itself, as a trainee sees it ---------------------------

function drawPreview() {
  const type = $('type').value;
  const l = previewIn;
  const box = $('preview');
  box.lang = l === 'zh' ? 'zh-CN' : 'en';
  const words = player[l];
  const say = (text) => text[l] || '…';
  const quiet = () => {};
  const using = { words, say, changed: quiet, announce: quiet, spoken: (n, item, answer) => spokenView(item, answer, using).box };
  const why = el('details', { className: 'why' }, el('summary', { textContent: texts.explanation }), el('p', { textContent: say(body.explanation) }));
  box.replaceChildren(itemView(0, asDrawn(type, say), null, using), LISTS[type] === 'criteria' ? guideShown(l) : '', why);
}

/** As on a paper, where neither steps nor right sides stand as the author wrote them. */
function asDrawn(type, say) {
  const parts = {
    single: () => body.options.map((o) => o.text),
    multiple: () => body.options.map((o) => o.text),
    order: () => body.items.map((i) => i.text).reverse(),
    match: () => [...body.pairs, ...body.extra].map((p) => p.right).sort((a, b) => (say(a) < say(b) ? -1 : 1)),
  };
  const gaps = body.stem[previewIn].split(/_{3,}/).length - 1;
  return {
    type,
    stem: body.stem,
    parts: parts[type]?.() ?? [],
    lefts: body.pairs.map((p) => p.left),
    blanks: Math.max(gaps, body.blanks.length),
    most: body[LIMITS[type]?.name] ?? 0,
  };
}

/** What markers see beside the answer. */
function guideShown(l) {
  const sum = body.criteria.reduce((all, c) => all + (c.points || 0), 0);
  return el(
    'details',
    { className: 'why' },
    el('summary', { textContent: `${texts.guide} · ${sum}` }),
    el('ol', {}, ...body.criteria.map((c) => el('li', { textContent: `${c.title[l] || '…'} (${c.points || 0}): ${c.text[l] || '…'}` }))),
    el('p', { className: 'model', textContent: `${texts.model}: ${body.model[l] || '…'}` }),
  );
}

// ---- loading, saving, the life of the question ----------------------------------------------

function collect() {
  const list = LISTS[$('type').value];
  const source = $('source').value.split('#');
  const only = (name) => (name === list || (name === 'extra' && list === 'pairs') ? body[name] : []);
  return {
    id: id || null,
    version,
    topic: $('topic').value,
    type: $('type').value,
    level: $('level').value,
    difficulty: Number($('difficulty').value),
    critical: $('critical').checked,
    articleId: source[0] || '',
    sectionId: source[1] || '',
    body: {
      stem: body.stem,
      options: only('options'),
      answer: $('type').value === 'truefalse' ? body.answer : null,
      blanks: only('blanks'),
      items: only('items'),
      pairs: only('pairs'),
      extra: only('extra'),
      explanation: body.explanation,
      guide: guide(),
      rule: $('type').value === 'short' ? body.rule : null,
    },
  };
}

function guide() {
  const type = $('type').value;
  if (LISTS[type] !== 'criteria') return null;
  return { [LIMITS[type].name]: body[LIMITS[type].name], criteria: body.criteria, model: body.model };
}

/** What proves a key stands as a rule in an article of the question's topic: those come first. */
function arrangeSource() {
  const of = (topic) => (g) => (g.dataset.topic === $('topic').value) === topic;
  const articles = [...$('source').querySelectorAll('optgroup')];
  const chosen = $('source').value;
  $('source').append(...articles.filter(of(true)), ...articles.filter(of(false)));
  $('source').value = chosen;
}

function fill(card) {
  version = card.version;
  $('topic').value = card.topic;
  arrangeSource();
  $('type').value = card.type;
  $('level').value = card.level;
  $('difficulty').value = card.difficulty;
  $('critical').checked = card.critical;
  $('source').value = card.articleId ? `${card.articleId}#${card.sectionId}` : '';
  const { guide: known, ...said } = structuredClone(card.body);
  body = { ...emptyBody(), ...said, ...known, rule: { ...emptyRule(), ...said.rule } };
  for (const f of ['stem', 'explanation']) for (const l of ['zh', 'en']) $(`${f}-${l}`).value = body[f]?.[l] ?? '';
  drawKey();
  drawPreview();
}

function mark(faults) {
  form.querySelectorAll('.field-error').forEach((e) => e.remove());
  form.querySelectorAll('.wrong').forEach((e) => {
    e.classList.remove('wrong');
    e.removeAttribute('aria-invalid');
  });
  let first = null;
  faults.forEach((fault) => {
    const at = form.querySelector(`[data-at="${fault.at}"]`) || form.querySelector(`[data-at="${fault.at}/zh"]`) || $('key');
    at.classList.add('wrong');
    const words = el('p', { className: 'field-error', textContent: fault.reason });
    if (at.matches('input, select, textarea')) {
      at.setAttribute('aria-invalid', 'true');
      at.after(words);
      first ??= at;
    } else {
      at.append(words);
      first ??= at.querySelector('input, select, textarea, button');
    }
  });
  first?.focus();
}

/** A fault goes when its place is filled; the next save tells whether it is right now. */
function answered(at) {
  at.classList.remove('wrong');
  at.removeAttribute('aria-invalid');
  const words = at.matches('input, select, textarea') ? at.parentElement.children : at.children;
  [...words].filter((w) => w.matches('.field-error')).forEach((w) => w.remove());
}

function show() {
  const tag = $('state');
  tag.hidden = !state;
  tag.textContent = state ? states[state] : '';
  tag.className = `tag ${{ ACTIVE: 'ok', IN_REVIEW: 'warn', DRAFT: 'info' }[state] || ''}`;
  $('question-id').textContent = id || '';
  if (id) $('heading').textContent = texts.title;
  $('topic').disabled = Boolean(id);
  const locked = state === 'IN_REVIEW' || (opened && !opened.edit);
  form.querySelectorAll('input, select, textarea, .tools button, #parts button').forEach((f) => (f.disabled = locked || (f.id === 'topic' && Boolean(id))));
  if (!locked && state !== null) drawKey();
  $('save').hidden = locked;
  $('hand-in').hidden = state !== 'DRAFT' || !opened?.edit;
  $('drop').hidden = $('hand-in').hidden;
  $('retire').hidden = !opened?.review || !opened.versions.some((v) => v.state === 'ACTIVE');
  $('review').hidden = state !== 'IN_REVIEW' || !opened?.review || opened?.mine;
  $('life').hidden = !opened;
  $('versions').replaceChildren(
    ...(opened?.versions ?? []).map((v) =>
      el(
        'li',
        {},
        el('b', { textContent: `${texts.version} ${v.version} · ${states[v.state]}` }),
        el('div', { className: 'muted', textContent: [v.authorId ? v.author : null, v.reviewer && v.authorId ? `${texts.check} ${v.reviewer}` : null, when(v.written)].filter(Boolean).join(' · ') }),
        v.remark ? el('div', { textContent: `${texts.why} ${v.remark}` }) : null,
      ),
    ),
  );
}

function when(instant) {
  return new Intl.DateTimeFormat(form.dataset.language.startsWith('en') ? 'en-GB' : form.dataset.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: form.dataset.zone }).format(new Date(instant));
}

async function open() {
  opened = await call(`/${id}`);
  lock = opened.lock;
  state = opened.state;
  fill(opened.card);
  show();
  if (state === 'DRAFT' || state === 'IN_REVIEW') {
    mark(state === 'DRAFT' && opened.versions[0].remark ? [] : opened.faults);
    if (state === 'IN_REVIEW') say(opened.mine ? texts.ownReview : texts.inReview, 'note');
    else if (opened.versions[0].remark) say(`${texts.sentBack} ${opened.versions[0].remark}`, 'note');
  } else if (state === 'ACTIVE') say(texts.newVersion, 'note');
}

let busy = false;

// A second press while the first is under way is no second order.
async function step(work, words) {
  if (busy) return;
  busy = true;
  try {
    const done = await work();
    if (done && words) say(words, 'good');
  } catch (problem) {
    say(problem.message, 'alert');
  } finally {
    busy = false;
  }
}

async function save() {
  const saved = await call(`?lock=${lock}`, collect());
  if (!saved.state) {
    mark(saved.faults);
    say(texts.faulty, 'alert');
    return false;
  }
  dirty = false;
  id = saved.id;
  history.replaceState(null, '', `?id=${id}`);
  await open();
  mark(saved.faults);
  say(saved.faults.length ? texts.saved + filled(texts.missing, saved.faults.length) : texts.saved, saved.faults.length ? 'note' : 'good');
  return true;
}

form.addEventListener('submit', (e) => {
  e.preventDefault();
  step(save);
});
form.addEventListener('input', ({ target }) => {
  dirty = true;
  if (!target.value.trim()) return;
  for (let at = target.closest('.wrong'); at; at = at.parentElement.closest('.wrong')) answered(at);
});
for (const f of ['stem', 'explanation'])
  for (const l of ['zh', 'en'])
    $(`${f}-${l}`).addEventListener('input', (e) => {
      body[f][l] = e.target.value;
      drawPreview();
    });
$('type').addEventListener('change', changed);
$('topic').addEventListener('change', arrangeSource);
$('preview-language').addEventListener('click', () => {
  previewIn = previewIn === 'zh' ? 'en' : 'zh';
  drawPreview();
});
$('hand-in').addEventListener('click', () =>
  step(async () => {
    if (dirty && !(await save())) return false;
    const done = await call(`/${id}/hand-in`, {});
    if (done.state === 'DRAFT') {
      mark(done.faults);
      say(texts.faulty, 'alert');
      return false;
    }
    await open();
    return true;
  }, texts.handedIn),
);
$('activate').addEventListener('click', () =>
  step(async () => {
    const done = await call(`/${id}/activate`, {});
    await open();
    if (done.state !== 'ACTIVE') {
      mark(done.faults);
      say(filled(texts.notActive, done.faults.length), 'alert');
      return false;
    }
    return true;
  }, texts.activated),
);
async function because(path, field) {
  const why = field.value.trim();
  if (!why) {
    field.focus();
    return false;
  }
  await call(`/${id}/${path}`, { why });
  field.value = '';
  await open();
  return true;
}
$('send-back').addEventListener('click', () => step(() => because('send-back', $('why')), texts.sentBack));
$('drop').addEventListener('click', () =>
  step(async () => {
    if (!confirm(texts.dropSure)) return false;
    await call(`/${id}/draft`, undefined, 'DELETE');
    dirty = false;
    if (opened.versions.length === 1) return location.assign('/question/list.xhtml');
    await open();
    return true;
  }, texts.dropped),
);
$('retire').addEventListener('click', () => {
  $('retire-box').hidden = !$('retire-box').hidden;
  $('retire-why').focus();
});
$('retire-now').addEventListener('click', () =>
  step(async () => {
    const done = await because('retire', $('retire-why'));
    if (done) $('retire-box').hidden = true;
    return done;
  }, texts.retired),
);
document.querySelectorAll('form.language').forEach((f) =>
  f.addEventListener('submit', () => {
    if (dirty) sessionStorage.setItem(draftKey, JSON.stringify(collect()));
    dirty = false;
  }),
);
addEventListener('beforeunload', (e) => {
  if (dirty) e.preventDefault();
});

if (id) await step(open);
else {
  arrangeSource();
  drawKey();
  drawPreview();
}
const draft = sessionStorage.getItem(draftKey);
if (draft) {
  sessionStorage.removeItem(draftKey);
  fill(JSON.parse(draft));
  dirty = true;
  say(texts.unsaved, 'note');
}
form.dataset.ready = 'true';
