// Talks to /api/v1. Two ways to fail: Refused is the academy's word, and where it is final it stays
// so however often it is asked; Unreachable means that nobody knows, so the same message is sent again.
const PATIENCE = 12_000;
const TRY_LATER = new Set([408, 425, 429]);
const FINAL = new Set([400, 409]);

export class Unreachable extends Error {}

/** More begin at this moment than the academy carries; it says after how long to ask again. */
export class Crowded extends Unreachable {
  constructor(text, seconds) {
    super(text);
    this.seconds = seconds;
  }
}

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.text ?? String(status));
    this.status = status;
    this.reason = (problem.key ?? '').split('.').pop();
  }

  /** Nobody is signed in in this browser, or somebody whose it is not: it is still owed. */
  get barred() {
    return this.status === 401 ? 'signedOut' : this.status === 403 || this.status === 404 ? 'stranger' : '';
  }

  /** What was sent will never be taken as it is. */
  get final() {
    return FINAL.has(this.status) && this.reason !== 'changedMeanwhile';
  }
}

/** About sittings. */
export const call = (method, path, body) => ask(method, '/sittings' + path, body);

/** What Safe Exam Browser says of its settings, where it cannot add it to requests by itself. */
const pageKey = () => window.SafeExamBrowser?.security?.configKey;
const shown = () => (pageKey() ? { 'X-Exam-Page-Key': pageKey() } : {});

/** A line of events; a page can add no header to it. */
export const events = (path) => new EventSource(`/api/v1${path}${pageKey() ? `?pageKey=${pageKey()}` : ''}`);

window.SafeExamBrowser?.security?.updateKeys?.(() => {});

export async function ask(method, path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch('/api/v1' + path, {
      method,
      signal: stop.signal,
      cache: 'no-store',
      headers: { Accept: 'application/json', ...shown(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text);
    const said = problem(text);
    if (said.key?.endsWith('.startCrowded')) throw new Crowded(said.text, Number(answer.headers.get('Retry-After')) || 1);
    // the academy names its reason; without one it was a proxy, or a server that is not up yet
    if (!said.key || answer.status >= 500 || TRY_LATER.has(answer.status)) throw new Unreachable(String(answer.status));
    throw new Refused(answer.status, said);
  } catch (failure) {
    if (failure instanceof Refused || failure instanceof Crowded) throw failure;
    throw new Unreachable(failure.message);
  } finally {
    clearTimeout(timer);
  }
}

function problem(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
