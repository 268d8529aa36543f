// Shows the exam only as long as it is open: asks four times a minute, leaves when it is not, and
// covers it while nobody answers.
const EVERY = 15_000;
const seen = document.querySelector('.seen');
const id = document.getElementById('until').dataset.inspection;

async function ask() {
  try {
    const answer = await fetch(`/api/v1/inspections/${id}`, { cache: 'no-store' });
    if (!answer.ok && answer.status < 500) location.replace('/inspection/mine.xhtml');
    seen.hidden = !answer.ok;
  } catch {
    seen.hidden = true;
  }
}

setInterval(ask, EVERY);
document.addEventListener('visibilitychange', () => document.hidden || ask());
