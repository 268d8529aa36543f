// The topics and items of a result: what was asked, what was said, what would have been right, and
// why. The page brings them along; nothing more is asked for.
import { fill, make } from './items.js';

const list = document.getElementById('items');
const { sitting, appeal } = list.dataset;
const words = JSON.parse(list.dataset.words);
const said = JSON.parse(list.dataset.said);
const types = JSON.parse(list.dataset.types);
const states = JSON.parse(list.dataset.states);
const KINDS = { right: 'ok', part: 'warn', marking: 'info' };
const NOTHING = '–';

const letter = (n) => String.fromCharCode(65 + n);
const tag = (kind, text) => make('span', { className: `tag ${kind}`.trim() }, text);
const lines = (all) => make('ol', {}, ...all.map((one) => make('li', {}, one)));
const truth = (is) => said[is ? 'true' : 'false'];

function view(line) {
  const title = fill(said.item, line.number);
  return make(
    'li',
    { className: `card item ${line.state}`, id: `item-${line.number}` },
    make(
      'div',
      { className: 'row between wrap' },
      make('h3', {}, title, ' ', tag('', types[line.type])),
      make(
        'span',
        { className: 'row wrap' },
        appeal === 'true' ? link(`/appeal/file.xhtml?sitting=${sitting}&item=${line.number}`, words.appeal, title, 'small') : null,
        tag(KINDS[line.state] ?? 'bad', fill(states[line.state], line.share)),
      ),
    ),
    make('p', { className: 'stem' }, line.stem),
    line.corrected ? make('p', { className: 'note' }, words[line.corrected]) : null,
    ...answered(line),
    line.explanation ? why(line, title) : null,
  );
}

function link(href, text, of, className) {
  return make('a', { href, className }, text, make('span', { className: 'sr' }, ` · ${of}`));
}

function answered(line) {
  if (line.options.length) return [make('ul', { className: 'options' }, ...line.options.map(option))];
  return line.byHand ? [written(line), ...marked(line)] : [compared(line)];
}

function option({ text, chosen, right }, n) {
  return make(
    'li',
    { className: right ? 'right' : chosen ? 'wrong' : '' },
    make('b', { 'aria-hidden': 'true' }, letter(n)),
    make('span', {}, text),
    make('span', { className: 'said' }, chosen ? tag('', words.chosen) : null, right ? tag('ok', `✓ ${words.isRight}`) : null),
  );
}

function written({ type, own }) {
  const shown = own.map((one) =>
    type === 'spoken'
      ? make('audio', { controls: true, preload: 'none', 'aria-label': words.recording, src: `/api/v1/sittings/${sitting}/recordings/${one}` })
      : make('p', { className: 'essay' }, one),
  );
  return make('dl', { className: 'answers written' }, make('dt', {}, words.own), make('dd', {}, ...(shown.length ? shown : [NOTHING])));
}

/** By what people marked it, what they said, and an answer that has it all. */
function marked({ number, type, criteria, words: remarks, model }) {
  if (!criteria.length) return [];
  const head = [make('th', { scope: 'col' }, words.criterion), make('th', { scope: 'col', className: 'num' }, words.points)];
  const rows = criteria.map(({ title, text, points, most }) =>
    make(
      'tr',
      {},
      make('td', {}, make('b', {}, title), ' ', make('span', { className: 'small muted' }, text)),
      make('td', { className: 'num' }, `${points} / ${most}`),
    ),
  );
  return [
    make('table', { className: 'guide' }, make('caption', { className: 'sr' }, words.criteria), make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
    ...remarks.map((one) => make('blockquote', {}, ...(type === 'spoken' ? moment(one, number) : [one]))),
    make('details', { className: 'model' }, make('summary', {}, words.model), make('p', {}, model)),
  ];
}

/** A remark about a moment of the recording leads there. */
function moment(remark, number) {
  const [, before, minutes, seconds, after] = /^(\D{0,2})(\d+):(\d\d)( – .*)$/s.exec(remark) ?? [];
  if (!after) return [remark];
  const button = make('button', { type: 'button', className: 'as-link num' }, `${minutes}:${seconds}`);
  button.addEventListener('click', () => {
    const sound = document.querySelector(`#item-${number} audio`);
    sound.currentTime = minutes * 60 + +seconds;
    sound.play().catch(() => {}); // it is at its place; whoever may not play it at once presses there
  });
  return [before, button, after];
}

function compared({ own, right, ownTruth, rightTruth }) {
  return make(
    'dl',
    { className: 'answers' },
    make('dt', {}, words.own),
    make('dd', {}, typeof ownTruth === 'boolean' ? truth(ownTruth) : own.length ? lines(own) : NOTHING),
    make('dt', {}, words.right),
    make('dd', {}, typeof rightTruth === 'boolean' ? truth(rightTruth) : right.length ? lines(right) : null),
  );
}

function why({ explanation, link: article }, title) {
  return make(
    'p',
    { className: 'why' },
    make('b', {}, words.why),
    ` ${explanation} `,
    article ? link(article, words.article, title, '') : null,
  );
}

const topics = document.getElementById('topics');
const SVG = 'http://www.w3.org/2000/svg';

function drawn(name, settings, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(settings)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** As the bar of the verdict. */
function bar({ good, reach, label }) {
  const rect = (kind, width) => drawn('rect', { class: kind, x: 0, y: 0, width, height: 8 });
  return drawn(
    'svg',
    { class: `meter ${good ? 'ok' : 'low'}`, viewBox: '0 0 100 8', preserveAspectRatio: 'none', role: 'img', 'aria-label': label },
    rect('ground', 100),
    rect('reach', reach),
    drawn('rect', { class: 'cut', x: topics.dataset.cut - 0.3, y: 0, width: 0.8, height: 8 }),
  );
}

function topic(line) {
  return make(
    'li',
    {},
    make('span', {}, `${line.title} `, make('span', { className: 'muted small' }, line.items)),
    make('span', { className: 'num' }, line.mark),
    bar(line),
  );
}

topics?.append(...JSON.parse(topics.dataset.topics).map(topic));
list.append(...JSON.parse(list.dataset.lines).map(view));
// whoever comes for one item finds it now that it is there
document.getElementById(location.hash.slice(1))?.scrollIntoView();
