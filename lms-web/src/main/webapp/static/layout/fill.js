// A text with its facts filled in. A choice, {0,choice,0#marks|1#mark|1<marks}, goes by what its
// fact says in figures, as the academy’s own texts do (lms.platform.Texts).
const CHOICE = /\{(\d+),choice,((?:[^{}]|\{[^{}]*\})*)\}/g;

function chosen(ways, figure) {
  const all = ways.split('|').map((way) => /^(\d+)([#<])(.*)$/s.exec(way));
  const fits = ([, limit, sign]) => (sign === '#' ? figure >= Number(limit) : figure > Number(limit));
  return (all.findLast(fits) ?? all[0])[3];
}

export const fill = (text, ...facts) =>
  facts.reduce((t, fact, n) => t.replaceAll(`{${n}}`, fact), text.replace(CHOICE, (_, n, ways) => chosen(ways, Number(facts[n]))));
