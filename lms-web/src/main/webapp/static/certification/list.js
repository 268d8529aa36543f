// Asks for ZIPs of certificates, shows how far they are, and lets them be cancelled and fetched.
const board = document.getElementById('parcels');
const words = board.dataset;
const api = '/api/v1/certificates/parcels';
const PAUSE = 1500;

async function call(path, method = 'GET') {
  const answer = await fetch(api + path, { method, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
}

function element(name, text, settings = {}) {
  const made = Object.assign(document.createElement(name), settings);
  if (text) made.textContent = text;
  return made;
}

function button(text, id) {
  const made = element('button', text, { type: 'button', className: 'btn sm' });
  made.addEventListener('click', () => call('/' + id, 'DELETE').then(show).catch(refused));
  return made;
}

function line(parcel) {
  const row = element('div', null, { className: 'parcel' });
  const running = parcel.state === 'WAITING' || parcel.state === 'PACKING';
  const key = running ? 'packing' : parcel.state === 'READY' ? 'ready' : 'failed';
  row.append(element('b', words[key]));
  const figures = words.of.replace('%done', parcel.done).replace('%total', parcel.total);
  if (running) {
    const bar = element('progress', null, { className: 'bar', max: parcel.total, value: parcel.done });
    bar.setAttribute('aria-label', figures);
    row.append(bar);
  }
  row.append(element('span', figures), element('span', running ? words.leave : '', { className: 'muted small grow' }));
  if (parcel.state === 'READY')
    row.append(element('a', words.download, { className: 'btn sm primary', href: `${api}/${parcel.id}/zip` }));
  row.append(button(running ? words.cancel : words.drop, parcel.id));
  return row;
}

function refused() {
  board.replaceChildren(element('p', words.refused, { className: 'alert' }));
}

let timer;
async function show() {
  clearTimeout(timer);
  const parcels = await call('');
  board.replaceChildren(...parcels.map(line));
  if (parcels.some((p) => p.state === 'WAITING' || p.state === 'PACKING'))
    timer = setTimeout(() => show().catch(refused), PAUSE);
}

document.getElementById('pack')?.addEventListener('click', async (event) => {
  event.target.disabled = true;
  await call('?' + (event.target.dataset.filter ?? ''), 'POST').then(show).catch(refused);
  event.target.disabled = false;
});
show().catch(refused);
