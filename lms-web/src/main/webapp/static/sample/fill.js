// A press on a sample person fills the sign-in form.
document.querySelectorAll('[data-fill]').forEach((button) =>
  button.addEventListener('click', () => {
    document.getElementById('name').value = button.dataset.fill;
    document.getElementById('password').value = document.getElementById('sample-password').textContent;
    document.getElementById('enter').focus();
  }),
);
