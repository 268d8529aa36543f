// How the types of items look and are answered: by mouse, finger and keyboard alike. Knows
// nothing of sending; says `changed(answer)` for a finished answer, `changed(answer, true)` while
// somebody is still typing, or with how many milliseconds a pause lasts.
import { fill } from '../layout/fill.js';

// who writes at length stops to think; what is typed is kept here at once and sent a little later
const WRITING = 3000;

const letter = (n) => String.fromCharCode(65 + n);

export function make(name, settings = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(settings))
    if (key in made && key !== 'list') made[key] = value;
    else made.setAttribute(key, value);
  made.append(...children.filter((c) => c !== null && c !== undefined));
  return made;
}

export { fill };

/**
 * @param {{words: DOMStringMap, say: (both) => string, changed: Function, announce: Function}} with
 */
export function itemView(n, item, answer, using) {
  const { words, say } = using;
  const body = { single, multiple, truefalse, fill: blanks, order, match, short, essay, spoken }[item.type](n, item, answer, using);
  return make(
    'section',
    { className: 'q', id: `item-${n + 1}` },
    make(
      'div',
      { className: 'row q-head' },
      make('h2', { tabIndex: -1 }, fill(words.item, n + 1)),
      make('span', { className: 'tag' }, words[item.type]),
      item.weight > 1 ? make('span', { className: 'tag' }, fill(words.weight, item.weight)) : null,
      make('span', { className: 'tag warn flagged', hidden: true }, words.flagged),
    ),
    body,
    make('p', { className: 'state small muted' }),
  );
}

/** An answer as a list of words, in the order in which the item is shown. */
export function inWords(item, answer, { words, say }) {
  switch (item.type) {
    case 'truefalse':
      return [answer.b ? words.true : words.false];
    case 'fill':
    case 'short':
      return answer.t ?? [];
    case 'match':
      return item.lefts.map((left, place) => `${say(left)} — ${say(item.parts[answer.p[place]])}`);
    case 'order':
      return answer.p.map((part, place) => `${place + 1}. ${say(item.parts[part])}`);
    default:
      return answer.p.map((part) => `${letter(part)} · ${say(item.parts[part])}`);
  }
}

function choices(n, type, texts, chosen, legend, help, pick) {
  return make(
    'fieldset',
    { className: 'choices' },
    make('legend', { className: 'stem' }, legend),
    help ? make('p', { className: 'small muted' }, help) : null,
    ...texts.map((text, place) => {
      const input = make('input', { type, name: `choice-${n}`, value: String(place), checked: chosen.includes(place) });
      input.addEventListener('change', () => pick(input.closest('fieldset')));
      return make('label', { className: 'opt' }, input, make('kbd', { 'aria-hidden': 'true' }, letter(place)), make('span', {}, text));
    }),
  );
}

const picked = (fieldset) => [...fieldset.querySelectorAll('input:checked')].map((i) => Number(i.value));

function single(n, item, answer, { words, say, changed }) {
  const chosen = answer?.p ?? [];
  const box = choices(n, 'radio', item.parts.map(say), chosen, say(item.stem), null, (f) => changed({ p: picked(f) }));
  return withClear(box, words, chosen.length > 0, () => changed({}));
}

function multiple(n, item, answer, { words, say, changed }) {
  return choices(n, 'checkbox', item.parts.map(say), answer?.p ?? [], say(item.stem), words.multipleHelp, (f) =>
    changed({ p: picked(f) }),
  );
}

function truefalse(n, item, answer, { words, say, changed }) {
  const chosen = answer?.b === true ? [0] : answer?.b === false ? [1] : [];
  const box = choices(n, 'radio', [words.true, words.false], chosen, say(item.stem), null, (f) =>
    changed({ b: picked(f)[0] === 0 }),
  );
  return withClear(box, words, chosen.length > 0, () => changed({}));
}

/** Takes the answer back; stands there only while there is one. */
function withClear(box, words, answered, clear) {
  const button = make('button', { type: 'button', className: 'as-link small clear', hidden: !answered }, words.clear);
  box.addEventListener('change', () => (button.hidden = false));
  button.addEventListener('click', () => {
    box.querySelectorAll('input:checked').forEach((i) => (i.checked = false));
    button.hidden = true;
    clear();
  });
  box.append(button);
  return box;
}

function blanks(n, item, answer, { words, say, changed }) {
  const box = make('fieldset', { className: 'blanks' }, make('legend', { className: 'sr' }, say(item.stem)));
  const stem = make('p', { className: 'stem' });
  const inputs = [];
  const read = () => ({ t: inputs.map((i) => i.value) });
  const add = () => {
    const place = inputs.length;
    const input = make('input', {
      type: 'text',
      maxLength: 200,
      autocomplete: 'off',
      spellcheck: false,
      value: answer?.t?.[place] ?? '',
      'aria-label': fill(words.blank, place + 1),
    });
    input.addEventListener('input', () => changed(read(), true));
    input.addEventListener('change', () => changed(read()));
    inputs.push(input);
    stem.append(input);
  };
  say(item.stem)
    .split(/_{3,}/)
    .forEach((text, place, all) => {
      stem.append(text);
      if (place < all.length - 1 && inputs.length < item.blanks) add();
    });
  while (inputs.length < item.blanks) add();
  box.append(stem);
  return box;
}

function order(n, item, answer, { words, say, changed, announce }) {
  const box = make('fieldset', { className: 'sorting' }, make('legend', { className: 'stem' }, say(item.stem)));
  const list = make('ol', { className: 'sortable' });
  const keep = make('button', { type: 'button', className: 'btn sm', hidden: Boolean(answer?.p?.length) }, words.orderKeep);
  let places = answer?.p?.length ? [...answer.p] : item.parts.map((_, place) => place);
  const told = () => {
    keep.hidden = true;
    changed({ p: [...places] });
  };
  const move = (from, by) => {
    const to = from + by;
    [places[from], places[to]] = [places[to], places[from]];
    draw();
    const row = list.children[to];
    const button = row.querySelector(by < 0 ? '.up' : '.down');
    (button.disabled ? row.querySelector('button:not(:disabled)') : button).focus();
    announce(fill(words.moved, say(item.parts[places[to]]), to + 1));
    told();
  };
  const arrow = (place, by, name) => {
    const text = say(item.parts[places[place]]);
    const button = make('button', {
      type: 'button',
      className: `btn ${name}`,
      disabled: place + by < 0 || place + by >= places.length,
      'aria-label': fill(words[name], text),
    });
    button.append(make('span', { 'aria-hidden': 'true' }, by < 0 ? '↑' : '↓'));
    button.addEventListener('click', () => move(place, by));
    return button;
  };
  const draw = () =>
    list.replaceChildren(
      ...places.map((part, place) =>
        make(
          'li',
          {},
          make('kbd', { 'aria-hidden': 'true' }, String(place + 1)),
          make('span', {}, say(item.parts[part])),
          arrow(place, -1, 'up'),
          arrow(place, 1, 'down'),
        ),
      ),
    );
  keep.addEventListener('click', told);
  draw();
  box.append(make('p', { className: 'small muted' }, words.orderHelp), list, keep);
  return box;
}

const spoken = (n, item, answer, using) => using.spoken(n, item, answer);

export function ofTime(seconds, most) {
  const form = (s) => `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  return `${form(seconds)} / ${form(most)}`;
}

/** What a spoken answer is given with; who records it gives the button its meaning. */
export function spokenView(item, answer, { words, say }) {
  const said = Boolean(answer?.t?.length);
  const button = make('button', { type: 'button', className: 'btn primary record' }, said ? words.spokenAgain : words.spokenStart);
  const clock = make('span', { className: 'num', role: 'timer' }, ofTime(0, item.most));
  const state = make('p', { className: 'small', role: 'status' }, said ? words.spokenReceived : '');
  const left = make('p', { className: 'small muted left' });
  const player = make('audio', { controls: true, hidden: true, 'aria-label': words.spokenListen });
  const box = make(
    'fieldset',
    { className: 'speaking' },
    make('legend', { className: 'stem' }, say(item.stem)),
    make('p', { className: 'small muted' }, fill(words.spokenHelp, item.most)),
    make('div', { className: 'row wrap' }, button, clock),
    left,
    player,
    state,
  );
  return { box, button, clock, left, state, player };
}

function short(n, item, answer, { words, say, changed }) {
  const input = make('input', {
    id: `short-${n}`,
    className: 'brief',
    type: 'text',
    maxLength: item.most,
    autocomplete: 'off',
    spellcheck: false,
    value: answer?.t?.[0] ?? '',
    'aria-describedby': `short-help-${n}`,
  });
  const read = () => (input.value ? { t: [input.value] } : {});
  input.addEventListener('input', () => changed(read(), true));
  input.addEventListener('change', () => changed(read()));
  return make(
    'div',
    { className: 'writing' },
    make('label', { htmlFor: input.id, className: 'stem' }, say(item.stem)),
    make('p', { id: `short-help-${n}`, className: 'small muted' }, fill(words.shortHelp, item.most)),
    input,
  );
}

function essay(n, item, answer, { words, say, changed }) {
  const area = make('textarea', {
    id: `essay-${n}`,
    className: 'essay',
    rows: 14,
    maxLength: item.most,
    value: answer?.t?.[0] ?? '',
    'aria-describedby': `essay-count-${n}`,
  });
  const count = make('p', { id: `essay-count-${n}`, className: 'small muted num' });
  const tell = () => (count.textContent = fill(words.essayCount, area.value.length, item.most));
  const read = () => (area.value ? { t: [area.value] } : {});
  area.addEventListener('input', () => {
    tell();
    changed(read(), WRITING);
  });
  area.addEventListener('change', () => changed(read()));
  tell();
  return make(
    'div',
    { className: 'writing' },
    make('label', { htmlFor: area.id, className: 'stem' }, say(item.stem)),
    make('p', { className: 'small muted' }, words.essayHelp),
    area,
    count,
  );
}

function match(n, item, answer, { words, say, changed }) {
  const box = make(
    'fieldset',
    { className: 'matching' },
    make('legend', { className: 'stem' }, say(item.stem)),
    make('p', { className: 'small muted' }, words.matchHelp),
    make(
      'ul',
      { className: 'sides' },
      ...item.parts.map((part, place) => make('li', {}, make('kbd', {}, letter(place)), make('span', {}, say(part)))),
    ),
  );
  const selects = item.lefts.map((left, place) => {
    const chosen = answer?.p?.[place] ?? -1;
    const select = make('select', { id: `match-${n}-${place}` }, make('option', { value: '-1' }, words.matchNone));
    item.parts.forEach((part, right) =>
      select.append(make('option', { value: String(right), selected: right === chosen }, `${letter(right)} · ${say(part)}`)),
    );
    return select;
  });
  selects.forEach((select, place) => {
    select.addEventListener('change', () => {
      // a right side belongs to one left side only: choosing it again moves it
      selects.forEach((other) => {
        if (other !== select && select.value !== '-1' && other.value === select.value) other.value = '-1';
      });
      const p = selects.map((s) => Number(s.value));
      changed(p.every((v) => v < 0) ? {} : { p });
    });
    box.append(make('div', { className: 'pair' }, make('label', { htmlFor: select.id }, say(item.lefts[place])), select));
  });
  return box;
}
