// The lesson editor: loads the lesson, previews what is typed, sends pictures, saves. What is wrong
// stands at its field. Nothing typed is lost by switching the language of the page.
const form = document.getElementById('editor');
const texts = JSON.parse(form.dataset.texts);
const course = form.dataset.course;
const draftKey = `draft:${location.pathname}${location.search}`;
const field = (name) => form.querySelector(`[data-field="${name}"]`);
const said = document.getElementById('said');
const preview = document.getElementById('preview');
let id = form.dataset.id;
let version = 0;
let dirty = false;
let shown = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';

function say(words, kind) {
  said.textContent = words;
  said.className = kind;
  said.hidden = false;
}

async function call(path, options = {}) {
  const answer = await fetch(`/api/v1/content/${path}`, {
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    ...options,
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.text || texts.failed);
  return body;
}

const chosen = (select) => [...select.selectedOptions].map((o) => o.value);
const lines = (area) => area.value.split('\n').map((l) => l.trim()).filter(Boolean);

function collect() {
  return {
    title: { zh: field('title.zh').value.trim(), en: field('title.en').value.trim() },
    topics: chosen(field('topics')),
    minutes: Number(field('minutes').value) || 0,
    articles: chosen(field('articles')),
    goalsZh: lines(field('goals.zh')),
    goalsEn: lines(field('goals.en')),
    text: { zh: field('text.zh').value, en: field('text.en').value },
  };
}

function fill(order) {
  field('title.zh').value = order.title.zh;
  field('title.en').value = order.title.en;
  field('minutes').value = order.minutes;
  for (const o of field('topics').options) o.selected = order.topics.includes(o.value);
  for (const o of field('articles').options) o.selected = order.articles.includes(o.value);
  field('goals.zh').value = order.goalsZh.join('\n');
  field('goals.en').value = order.goalsEn.join('\n');
  field('text.zh').value = order.text.zh;
  field('text.en').value = order.text.en;
}

function show(language) {
  shown = language;
  for (const l of ['zh', 'en'])
    form.querySelectorAll(`.writing .${l}`).forEach((e) => (e.hidden = l !== language));
  form
    .querySelectorAll('[data-show]')
    .forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.show === language)));
  preview.lang = language === 'zh' ? 'zh-CN' : 'en';
  draw();
}

let wanted = 0;
async function draw() {
  const mine = ++wanted;
  try {
    const { html } = await call('preview', {
      method: 'POST',
      body: JSON.stringify({ course, text: field(`text.${shown}`).value }),
    });
    if (mine === wanted) preview.innerHTML = html; // made harmless by the server
  } catch (problem) {
    if (mine === wanted) preview.textContent = problem.message;
  }
}

let pause;
function drawSoon() {
  clearTimeout(pause);
  pause = setTimeout(draw, 350);
}

function mark(faults) {
  form.querySelectorAll('.field-error').forEach((e) => e.remove());
  form.querySelectorAll('[aria-invalid]').forEach((e) => e.removeAttribute('aria-invalid'));
  faults.forEach((fault) => {
    const at = field(fault.field);
    if (!at) return;
    const words = document.createElement('p');
    words.className = 'field-error';
    words.textContent = fault.reason;
    at.setAttribute('aria-invalid', 'true');
    at.after(words);
  });
  if (!faults.length) return;
  const first = field(faults[0].field);
  if (!first) return;
  if (first.hidden) show(faults[0].field.endsWith('en') ? 'en' : 'zh');
  first.focus();
}

let saving = false;
async function save() {
  if (saving) return; // the second click of two
  saving = true;
  try {
    const saved = await (id
      ? call(`lessons/${id}?version=${version}`, { method: 'PUT', body: JSON.stringify(collect()) })
      : call(`courses/${course}/lessons`, { method: 'POST', body: JSON.stringify(collect()) }));
    mark(saved.faults);
    if (saved.faults.length) return say(texts.faulty, 'alert');
    version = saved.version;
    dirty = false;
    if (!id) {
      id = saved.id;
      history.replaceState(null, '', `?id=${id}`);
      document.getElementById('lesson-id').textContent = id;
      reading();
    }
    say(texts.saved, 'good');
  } catch (problem) {
    say(problem.message, 'alert');
  } finally {
    saving = false;
  }
}

async function send(file) {
  if (file.size > 2_000_000) return say(texts.tooLarge, 'alert');
  try {
    const { name } = await call(`courses/${course}/pictures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json' },
      body: file,
    });
    const area = field(`text.${shown}`);
    // a picture stands by itself: on the line below a table it would be a row of it
    const above = area.value.slice(0, area.selectionStart);
    const gap = !above || above.endsWith('\n\n') ? '' : above.endsWith('\n') ? '\n' : '\n\n';
    // who cannot see it is told what it shows: the words stand chosen, to be typed over
    const words = texts[`shows.${shown}`];
    area.setRangeText(`${gap}![${words}](${name})`, area.selectionStart, area.selectionEnd, 'end');
    const begin = area.selectionEnd - `${words}](${name})`.length;
    area.setSelectionRange(begin, begin + words.length);
    area.focus();
    dirty = true;
    say(texts.added, 'good');
    draw();
  } catch (problem) {
    say(problem.message, 'alert');
  }
}

function reading() {
  const link = document.getElementById('read');
  link.hidden = !id;
  link.href = `/content/lesson.xhtml?id=${id}`;
}

form.addEventListener('submit', (e) => {
  e.preventDefault();
  save();
});
form.addEventListener('input', (e) => {
  dirty = true;
  if (e.target.dataset.field?.startsWith('text.')) drawSoon();
  if (e.target.getAttribute('aria-invalid') && e.target.value.trim()) {
    e.target.removeAttribute('aria-invalid');
    if (e.target.nextElementSibling?.matches('.field-error')) e.target.nextElementSibling.remove();
  }
});
form.querySelectorAll('[data-show]').forEach((b) => b.addEventListener('click', () => show(b.dataset.show)));
document.getElementById('picture').addEventListener('change', (e) => {
  const [file] = e.target.files;
  e.target.value = '';
  if (file) send(file);
});
document.querySelectorAll('form.language').forEach((f) =>
  f.addEventListener('submit', () => {
    if (dirty) sessionStorage.setItem(draftKey, JSON.stringify({ version, order: collect() }));
    dirty = false;
  }),
);
addEventListener('beforeunload', (e) => {
  if (dirty) e.preventDefault();
});

if (id) {
  const opened = await call(`lessons/${id}`);
  version = opened.version;
  fill(opened.order);
}
const draft = sessionStorage.getItem(draftKey);
if (draft) {
  sessionStorage.removeItem(draftKey);
  const kept = JSON.parse(draft);
  version = kept.version;
  fill(kept.order);
  dirty = true;
  say(texts.unsaved, 'note');
}
reading();
show(shown);
form.dataset.ready = 'true';
