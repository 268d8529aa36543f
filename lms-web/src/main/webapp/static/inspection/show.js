// Shows the exam only as long as it is open: asks four times a minute, leaves when it is not, and
// covers it while nobody answers, and from its end on by this page's own clock.
const EVERY = 15_000;
const seen = document.querySelector('.seen');
const { inspection: id, left } = document.getElementById('until').dataset;
const end = Date.now() + Number(left);
const over = () => Date.now() >= end;

function cover(whether) {
  seen.hidden = whether;
  if (whether) for (const sound of seen.querySelectorAll('audio')) sound.pause();
}

async function ask() {
  if (over()) cover(true);
  try {
    const answer = await fetch(`/api/v1/inspections/${id}`, { cache: 'no-store' });
    if (!answer.ok && answer.status < 500) location.replace('/inspection/mine.xhtml');
    cover(!answer.ok || over());
  } catch {
    cover(true);
  }
}

setInterval(ask, EVERY);
setTimeout(ask, Number(left));
document.addEventListener('visibilitychange', () => document.hidden || ask());
