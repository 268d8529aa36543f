// One box ticks all, and shows by itself whether all are ticked.
const all = document.getElementById('all');
if (all) {
  const boxes = [...document.querySelectorAll('#waiting tbody input[type=checkbox]')];
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
    show();
  });
  for (const box of boxes) box.addEventListener('change', show);
  show();
}
