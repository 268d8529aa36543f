// A preview is of what the fields said when it was asked for: it goes as soon as one is changed.
document.addEventListener('input', (event) => {
  if (event.target.closest('#what-form')) document.getElementById('preview-form').hidden = true;
});
