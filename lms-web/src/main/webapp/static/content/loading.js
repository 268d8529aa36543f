// The loading page: tries first, shows every fault or what would change, then loads for good.
import { fill } from '../layout/fill.js';

const page = document.getElementById('loading');
const texts = JSON.parse(page.dataset.texts);
const apply = document.getElementById('apply');
const attempt = document.getElementById('try');
const running = document.getElementById('running');
const result = document.getElementById('result');
const archive = document.getElementById('archive');
const whole = document.getElementById('whole');
const from = () => page.querySelector('[name="from"]:checked').value;

function element(name, words, kind) {
  const e = document.createElement(name);
  if (words !== undefined) e.textContent = words;
  if (kind) e.className = kind;
  return e;
}

function table(heads, rows) {
  const t = element('table');
  const head = t.createTHead().insertRow();
  heads.forEach((h) => {
    const cell = element('th', h);
    cell.scope = 'col';
    head.append(cell);
  });
  const body = t.createTBody();
  rows.forEach((r) => {
    const row = body.insertRow();
    r.forEach((words, i) => {
      const cell = row.insertCell();
      cell.textContent = words;
      if (typeof words === 'number') cell.className = 'num';
      else if (i === 0 && heads.length === 3) cell.className = 'place';
    });
  });
  const wrap = element('div', undefined, 'table-wrap');
  wrap.tabIndex = 0;
  wrap.append(t);
  return wrap;
}

function list(words, things) {
  if (!things.length) return;
  const note = element('div', undefined, 'note');
  note.append(element('p', words));
  const ids = {};
  things.forEach((t) => (ids[t.entity] ||= []).push(t.id));
  Object.entries(ids).forEach(([entity, some]) => {
    const line = element('p', `${texts[`entity.${entity}`] || entity} `, 'small');
    line.append(element('code', some.join(' ')));
    note.append(line);
  });
  result.append(note);
}

function show(loaded) {
  result.replaceChildren();
  result.hidden = false;
  if (loaded.faults.length) {
    result.append(
      element('p', fill(texts.faulty, loaded.faults.length), 'alert'),
      table([texts.file, texts.line, texts.reason], loaded.faults.map((f) => [f.path, f.line, f.reason])),
    );
    return;
  }
  result.append(element('p', loaded.applied ? texts.applied : texts.dryGood, 'good'));
  result.append(
    table(
      [texts.entity, texts.added, texts.changed, texts.unchanged, texts.kept, texts.retired, texts.left],
      loaded.rows.map((r) => [texts[`entity.${r.entity}`] || r.entity, r.added, r.changed, r.unchanged, r.kept, r.retired, r.left]),
    ),
  );
  list(texts.keptIds, loaded.kept);
  list(loaded.applied ? texts.retiredIds : texts.willRetireIds, loaded.retired);
  list(texts.leftIds, loaded.left);
}

function watch(dry) {
  const words = running.querySelector('p');
  const bar = running.querySelector('progress');
  bar.removeAttribute('value');
  words.textContent = dry ? texts.runningDry : texts.running;
  const shown = setTimeout(() => (running.hidden = false), 500);
  const asked = setInterval(async () => {
    const answer = await fetch('/api/v1/content/loadings/progress').catch(() => null);
    const steps = answer?.ok ? await answer.json() : { all: 0 };
    if (steps.all) bar.value = steps.done / steps.all;
  }, 700);
  return () => {
    clearTimeout(shown);
    clearInterval(asked);
    running.hidden = true;
  };
}

async function load(dry) {
  if (from() === 'sent' && !archive.files.length) {
    result.replaceChildren(element('p', texts.noArchive, 'alert'));
    result.hidden = false;
    return archive.focus();
  }
  attempt.disabled = true;
  apply.disabled = true;
  const done = watch(dry);
  try {
    const answer = await fetch(`/api/v1/content/loadings/${from()}?whole=${whole.checked}&dry=${dry}`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream' },
      body: from() === 'sent' ? archive.files[0] : undefined,
    });
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(body.text || texts.failed);
    show(body);
    apply.disabled = !dry || body.faults.length > 0;
  } catch (problem) {
    result.replaceChildren(element('p', problem.message, 'alert'));
    result.hidden = false;
  } finally {
    done();
    attempt.disabled = false;
  }
}

attempt.addEventListener('click', () => load(true));
apply.addEventListener('click', () => load(false));
[archive, whole].forEach((choice) => choice.addEventListener('change', () => (apply.disabled = true)));
page.querySelectorAll('[name="from"]').forEach((r) =>
  r.addEventListener('change', () => {
    document.getElementById('archive-field').hidden = from() !== 'sent';
    apply.disabled = true;
    result.hidden = true;
  }),
);
