// How large words are and how strong they stand out, as it was chosen in this browser; before anything is drawn.
// Without a choice both are as the browser and the system say.
(() => {
  const KEY = 'looks';
  const root = document.documentElement;
  const sheet = document.getElementById('contrast');

  function chosen() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      return {}; // storage that is not to be had, or holds something else
    }
  }

  function apply({ size, contrast }) {
    root.style.fontSize = /^1[0-9]{2}$/.test(size) && size !== '100' ? `${size}%` : '';
    sheet.media = contrast ? 'all' : '(prefers-contrast: more)';
  }

  apply(chosen());
  addEventListener('storage', ({ key }) => key === KEY && apply(chosen()));
  addEventListener('DOMContentLoaded', () => {
    const form = document.getElementById('looks');
    if (!form) return;
    const box = form.closest('details');
    const { size = '100', contrast = false } = chosen();
    form.elements.size.value = size;
    form.elements.contrast.checked = contrast;
    form.addEventListener('change', () => {
      const look = { size: form.elements.size.value, contrast: form.elements.contrast.checked };
      apply(look);
      try {
        localStorage.setItem(KEY, JSON.stringify(look));
      } catch {
        // it holds for this page
      }
    });
    document.addEventListener('click', ({ target }) => box.contains(target) || (box.open = false));
    box.addEventListener('keydown', (e) => {
      if (e.key !== 'Escape' || !box.open) return;
      box.open = false;
      box.querySelector('summary').focus();
    });
  });
})();
