// A button that does what cannot be undone asks first: data-confirm holds the question. The press is
// held back before anybody else hears of it and made again once it was confirmed. Where a field that
// must be filled is empty nothing is asked: the server says what is missing, and nothing happens.
// A press counts once: until the answer is there, the same button does nothing.
const LONG = 2000; // a full post or a download tells nobody when it is done
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

function hold(button) {
  button.setAttribute('aria-busy', 'true');
  setTimeout(freeWhenIdle, LONG);
}

function freeWhenIdle() {
  if (window.PrimeFaces?.ajax.Queue.isEmpty() ?? true) free();
  else setTimeout(freeWhenIdle, LONG);
}

function free() {
  for (const button of document.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy');
}

window.jQuery?.(document).on('pfAjaxComplete', free);
