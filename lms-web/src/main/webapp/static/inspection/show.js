// Shows the exam only as long as it is open: asks four times a minute, and leaves when it is not.
const EVERY = 15_000;
const id = document.getElementById('until').dataset.inspection;

async function ask() {
  try {
    const answer = await fetch(`/api/v1/inspections/${id}`, { cache: 'no-store' });
    if (!answer.ok && answer.status < 500) location.replace('/inspection/mine.xhtml');
  } catch {
    document.body.classList.toggle('unheard', true); // the next time asks again
  }
}

setInterval(ask, EVERY);
document.addEventListener('visibilitychange', () => document.hidden || ask());
