// A second copy of what the plain storage of the browser holds. That reaches the disk seconds later,
// so a browser that is killed forgets what was typed last; what is here has been flushed.
const STORE = 'kept';
const waiting = new Map();
let writing = null;
let opening;

function database() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open('exam-queues', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opening;
}

async function within(mode, act) {
  const db = await database();
  return new Promise((done, failed) => {
    const work = db.transaction(STORE, mode, { durability: 'strict' });
    const asked = act(work.objectStore(STORE));
    work.oncomplete = () => done(asked?.map((one) => one.result));
    work.onerror = work.onabort = () => failed(work.error);
  });
}

/**
 * Keeps a value under a key, behind those that were kept before. A browser that cannot has the plain
 * storage alone.
 *
 * @param value null to forget it
 * @returns {Promise<void>} when it has reached the disk, or cannot
 */
export function keep(key, value) {
  waiting.set(key, value);
  writing ??= write();
  return writing;
}

async function write() {
  try {
    while (waiting.size) {
      const all = [...waiting];
      waiting.clear();
      await within('readwrite', (store) => {
        for (const [key, value] of all)
          if (value === null) store.delete(key);
          else store.put(value, key);
      });
    }
  } catch {
    waiting.clear();
  }
  writing = null;
}

/** Everything that is kept, by key; nothing where the browser cannot. */
export async function everything() {
  try {
    const [keys, values] = await within('readonly', (store) => [store.getAllKeys(), store.getAll()]);
    return new Map(keys.map((key, n) => [key, values[n]]));
  } catch {
    return new Map();
  }
}
