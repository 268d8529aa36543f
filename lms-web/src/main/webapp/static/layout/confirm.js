// A button that does what cannot be undone asks first: data-confirm holds the question. The press is
// held back before anybody else hears of it and made again once it was confirmed. Where a field that
// must be filled is empty nothing is asked: the server says what is missing, and nothing happens.
const dialog = document.getElementById('confirm');
let asked = null;
let sure = false;

const lacks = (form) =>
  [...(form?.querySelectorAll('[aria-required="true"]') ?? [])].some((f) => !f.value?.trim());

document.addEventListener(
  'click',
  (event) => {
    const button = event.target.closest?.('[data-confirm]');
    if (!button?.dataset.confirm || button.disabled || sure || lacks(button.form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
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
