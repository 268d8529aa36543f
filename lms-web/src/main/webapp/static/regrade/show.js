// While the academy works on a regrade, the page follows; when it is done, it shows the outcome.
const EVERY = 1500;

async function follow() {
  const here = document.getElementById('progress');
  if (!here) return;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const there = page.getElementById('progress');
      if (!there) {
        location.reload();
        return;
      }
      if (here.textContent !== there.textContent) here.textContent = there.textContent;
    }
  } catch {
    // the network is away for a moment; the next turn asks again
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);
