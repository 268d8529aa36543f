// The server's clock, kept by this machine's steady one; the wall clock of the machine is never
// asked. A measurement replaces the last one when its journey was shorter, or when the server's
// clock has visibly moved.
const JITTER = 300;

export class ServerClock {
  base = null;
  journey = Infinity;

  /** @param {string} said the server's time; asked and heard are steady times around it */
  learn(said, asked, heard) {
    const journey = heard - asked;
    const base = Date.parse(said) - (asked + heard) / 2;
    const moved = this.base === null || Math.abs(base - this.base) > journey / 2 + JITTER;
    if (!moved && journey > this.journey) return;
    this.base = base;
    this.journey = journey;
  }

  now() {
    return this.base + performance.now();
  }
}

export function remaining(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
