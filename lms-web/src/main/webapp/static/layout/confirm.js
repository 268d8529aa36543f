// A button that does what cannot be undone asks first: data-confirm holds the question. The press is
// held back before anybody else hears of it and made again once it was confirmed. Where a field that
// must be filled is empty nothing is asked: the server says what is missing, and nothing happens.
// A press counts once: until its answer is there, and the page to which that leads, the same button
// does nothing.
const DOWNLOAD = 2000; // tells nobody when it is done
const NEVER = 60000; // no answer came, and no other page
const dialog = document.getElementById('confirm');
let asked = null;
let sure = false;

const lacks = (form) =>
  [...(form?.querySelectorAll('[aria-required="true"]') ?? [])].some((f) => !f.value?.trim());

document.addEventListener(
  'click',
  (event) => {
    const button = event.target.closest?.('button');
    if (!button || button.disabled) return;
    const busy = button.hasAttribute('aria-busy');
    const ask = button.dataset.confirm && !sure && !lacks(button.form);
    if (!ask && !busy) {
      if (button.type === 'submit' && button.form?.elements['jakarta.faces.ViewState']) hold(button);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (busy) return;
    asked = button;
    document.getElementById('confirm-ask').textContent = button.dataset.confirm;
    document.getElementById('confirm-yes').textContent = button.textContent.trim();
    const grave = button.classList.contains('danger');
    document.getElementById('confirm-yes').className = `btn ${grave ? 'danger' : 'primary'}`;
    dialog.showModal();
    document.getElementById('confirm-no').focus();
  },
  true,
);
document.getElementById('confirm-no').addEventListener('click', () => dialog.close());
document.getElementById('confirm-yes').addEventListener('click', () => {
  dialog.close();
  sure = true;
  asked.click();
  sure = false;
});

const timers = new WeakMap();

function hold(button) {
  button.setAttribute('aria-busy', 'true');
  clearTimeout(timers.get(button));
  timers.set(button, setTimeout(() => free(button), 'download' in button.dataset ? DOWNLOAD : NEVER));
}

function free(button) {
  button?.removeAttribute('aria-busy');
}

function freeAll(within) {
  for (const button of within.querySelectorAll('button[aria-busy]')) free(button);
}

window.jQuery?.(document).on('pfAjaxComplete', (_event, _answer, request, told) => {
  const by = request?.source;
  if (!told?.redirect) free(typeof by === 'string' ? document.getElementById(by) : (by?.[0] ?? by));
});
// nothing was sent, for the browser itself refused a field
document.addEventListener('invalid', (event) => freeAll(event.target.form ?? document), true);
// back from another page, to this one as it was left
window.addEventListener('pageshow', (event) => event.persisted && freeAll(document));
