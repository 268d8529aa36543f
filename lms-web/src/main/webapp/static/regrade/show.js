// While the academy works on a regrade, the page follows; when it is done, it shows the outcome.
const EVERY = 1500;

async function follow() {
  const here = document.getElementById('progress');
  if (!here) return;
  try {
    const answer = await fetch(`/api/v1/regrades/${here.dataset.regrade}/progress`);
    if (answer.ok) {
      const now = await answer.json();
      if (!now.busy) {
        location.reload();
        return;
      }
      if (here.textContent !== now.words) here.textContent = now.words;
    }
  } catch {
    // the network is away for a moment; the next turn asks again
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);
