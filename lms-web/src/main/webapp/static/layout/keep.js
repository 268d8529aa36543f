// Keeps what was typed when the language is switched: the values of every form of the page go into
// this tab's storage and come back once after the page has been drawn again.
const key = `keep:${location.pathname}${location.search}`;

function fields() {
  return [...document.querySelectorAll('main form:not([data-keep="off"]) :is(input, textarea, select)')].filter(
    (f) => f.id && !['hidden', 'password', 'file', 'submit', 'button'].includes(f.type),
  );
}

document.querySelectorAll('form.language').forEach((form) =>
  form.addEventListener('submit', () => {
    // a page that is kept as it is posts to itself; its whole address must stay what it was
    if (form.id === 'language-form') form.action = location.pathname + location.search;
    const kept = Object.fromEntries(
      fields().map((f) => [f.id, f.type === 'checkbox' || f.type === 'radio' ? f.checked : f.value]),
    );
    sessionStorage.setItem(key, JSON.stringify(kept));
  }),
);

const kept = sessionStorage.getItem(key);
if (kept) {
  sessionStorage.removeItem(key);
  const values = JSON.parse(kept);
  fields().forEach((f) => {
    if (!(f.id in values)) return;
    if (typeof values[f.id] === 'boolean') f.checked = values[f.id];
    else f.value = values[f.id];
  });
}
