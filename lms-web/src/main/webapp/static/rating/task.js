// The marking page: adds the points up while they are given, and brings the mark to the academy.
import { fill } from '../layout/fill.js';

const form = document.getElementById('mark');
const texts = JSON.parse(form.dataset.texts);
const $ = (id) => document.getElementById(id);
const points = [...form.querySelectorAll('.points')];
const said = $('said');

function add() {
  const sum = points.reduce((all, one) => all + (Number(one.value) || 0), 0);
  $('sum').textContent = fill(texts.sum, sum, form.dataset.most);
}

function say(words, kind) {
  said.textContent = words;
  said.className = kind;
  said.hidden = false;
  said.scrollIntoView({ block: 'nearest' });
}

// --- remarks: at a place of the text, or at a moment of the recording ------------------------------

const answer = $('answer');
const sound = $('sound');
const notes = JSON.parse($('notes').dataset.notes);
const notable = $('notes').dataset.writable === 'true'; // there is something to remark on
const writable = Boolean($('save'));
const minutes = (s) => `${Math.floor(s / 60)}:${String(Math.floor(s % 60)).padStart(2, '0')}`;

/** Where the next remark would stand; null when nowhere. */
function place() {
  if (!sound && !answer) return null;
  if (sound) return { second: Math.round(sound.currentTime * 10) / 10 };
  return answer.selectionEnd > answer.selectionStart ? { from: answer.selectionStart, to: answer.selectionEnd } : null;
}

const quoted = (note) => (note.from === undefined || note.from === null ? minutes(note.second) : `“${answer.value.slice(note.from, note.to)}”`);

function show(note) {
  if (!sound && !answer) return;
  if (sound) {
    sound.currentTime = note.second;
    sound.play().catch(() => sound.pause());
    return;
  }
  answer.focus();
  answer.setSelectionRange(note.from, note.to);
}

function drawNotes() {
  $('note-list').replaceChildren(
    ...notes.map((note, n) => {
      const at = document.createElement('button');
      at.type = 'button';
      at.className = 'as-link small quote';
      at.textContent = quoted(note);
      at.addEventListener('click', () => show(note));
      const line = document.createElement('li');
      const words = document.createElement('p');
      words.textContent = note.words;
      line.append(at, words);
      if (notable) {
        const away = document.createElement('button');
        away.type = 'button';
        away.className = 'btn sm quiet';
        away.textContent = texts.noteRemove;
        away.addEventListener('click', () => {
          notes.splice(n, 1);
          drawNotes();
        });
        line.append(away);
      }
      return line;
    }),
  );
}

function tellPlace() {
  const now = place();
  $('note-place').textContent = now ? fill(texts.noteAt, quoted(now)) : '';
}

function addNote() {
  const now = place();
  const words = $('note').value.trim();
  if (!now || !words) {
    $('note-place').textContent = texts.noteNowhere;
    $('note').focus();
    return false;
  }
  notes.push({ ...now, words });
  $('note').value = '';
  drawNotes();
  return true;
}

if (notable) {
  $('note-add').addEventListener('click', addNote);
  if (sound) sound.addEventListener('timeupdate', tellPlace);
  else for (const kind of ['select', 'mouseup', 'keyup']) answer.addEventListener(kind, tellPlace);
}
drawNotes();

// --- the mark -------------------------------------------------------------------------------------

function order() {
  return {
    points: points.map((one) => Number(one.value)),
    words: $('words').value.trim(),
    notes,
    reason: $('reason')?.value.trim() || null,
  };
}

async function give() {
  const answer = await fetch(`/api/v1/ratings/${form.dataset.task}/marks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(order()),
  });
  const got = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(got.text || texts.failed);
  return got;
}

// --- what is not given yet is kept when the language is switched, and asked about when leaving ------

const KEPT = `rating.kept.${form.dataset.task}`;
const typed = () => ({ points: points.map((one) => one.value), words: $('words').value, reason: $('reason')?.value, note: $('note')?.value, notes });
let leaving = !writable;
let before = JSON.stringify(typed());

function bringBack() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
  sessionStorage.removeItem(KEPT);
  if (!kept || !writable) return;
  points.forEach((one, n) => (one.value = kept.points[n] ?? ''));
  for (const id of ['words', 'reason', 'note']) if ($(id)) $(id).value = kept[id] ?? '';
  notes.splice(0, notes.length, ...kept.notes);
  drawNotes();
}

document.querySelectorAll('form.language').forEach((language) =>
  language.addEventListener('submit', () => {
    if (!writable) return;
    sessionStorage.setItem(KEPT, JSON.stringify(typed()));
    leaving = true;
  }),
);
window.addEventListener('beforeunload', (event) => {
  if (!leaving && JSON.stringify(typed()) !== before) event.preventDefault();
});
bringBack();

if (!writable) for (const field of form.elements) field.disabled = true;
form.addEventListener('input', add);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  // a remark that was typed and not added goes with the mark
  if ($('note')?.value.trim() && !addNote()) return;
  $('save').disabled = true;
  try {
    const card = await give();
    sessionStorage.setItem('rating.said', card.row.closed ? texts.savedDecided : texts.saved);
    leaving = true;
    location.reload();
  } catch (problem) {
    say(problem.message, 'alert');
    $('save').disabled = false;
  }
});
add();
const told = sessionStorage.getItem('rating.said');
if (told) {
  sessionStorage.removeItem('rating.said');
  say(told, 'good');
  $('next')?.focus({ preventScroll: true }); // one press leads to the next answer
}
