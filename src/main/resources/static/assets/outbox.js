// What was written on this phone and is not sent yet. Each entry is sealed to the outbox's public key, so that it can be
// written without a signal; what opens it is the private key, which lies here only wrapped, under a key that the server makes
// for whoever is signed in and that stays in memory. See docs/decisions/outbox.md.
const NAME = 'saferhub-outbox';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const words = new TextEncoder();

function request(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function store(mode, name, work) {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('entries', { keyPath: 'id' });
    opening.result.createObjectStore('pair', { keyPath: 'name' });
  };
  const database = await request(opening);
  try {
    const change = database.transaction(name, mode);
    // What a full phone cannot keep is known when the whole is written, and not before.
    const written = new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onabort = () => reject(change.error ?? new Error('not kept'));
    });
    const [answer] = await Promise.all([request(work(change.objectStore(name))), written]);
    return answer;
  } finally {
    database.close();
  }
}

const entries = () => store('readonly', 'entries', (all) => all.getAll());
const pair = () => store('readonly', 'pair', (all) => all.get('pair'));
export const keep = (entry) => store('readwrite', 'entries', (all) => all.put(entry));
export const drop = (id) => store('readwrite', 'entries', (all) => all.delete(id));
export const waiting = entries;

/** Asks the server for the key of this outbox. Null where nobody is signed in; throws where there is no signal. */
export async function unlock() {
  const kept = await pair();
  const outbox = kept ? kept.outbox : crypto.randomUUID();
  const answer = await fetch('/outbox/key?outbox=' + outbox, { credentials: 'same-origin', cache: 'no-store' });
  const json = (answer.headers.get('Content-Type') || '').includes('json');
  if (!answer.ok || !json) return null;
  const { key, token, once } = await answer.json();
  const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const wrapping = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
  if (!kept) return { token, once, opener: await make(outbox, wrapping) };
  const cipher = { name: 'AES-GCM', iv: kept.iv };
  try {
    const opener = await crypto.subtle.unwrapKey('pkcs8', kept.wrapped, wrapping, cipher, CURVE, false, ['deriveBits']);
    return { token, once, opener };
  } catch {
    // Made by somebody else. With nothing in it, it is made anew for this person.
    if ((await entries()).length > 0) return { token, once, opener: null };
    return { token, once, opener: await make(outbox, wrapping) };
  }
}

async function make(outbox, wrapping) {
  const made = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.wrapKey('pkcs8', made.privateKey, wrapping, { name: 'AES-GCM', iv });
  const open = await crypto.subtle.exportKey('raw', made.publicKey);
  await store('readwrite', 'pair', (all) => all.put({ name: 'pair', outbox, open, wrapped, iv }));
  return made.privateKey;
}

/** Whether entries can be sealed: there is a pair. */
export async function ready() {
  return (await pair()) !== undefined;
}

async function shared(own, other, use) {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: words.encode('saferhub outbox') };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/**
 * Seals an entry and keeps it. Its name is the key by which the server knows it again. A photograph is an entry of its own, sealed
 * with its picture, that names the entry which it follows.
 */
export async function seal(path, body, id = crypto.randomUUID(), picture = null, follows = undefined) {
  const { open } = await pair();
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const receiver = await crypto.subtle.importKey('raw', open, CURVE, false, []);
  const key = await shared(once.privateKey, receiver, 'encrypt');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = words.encode(JSON.stringify({ path, body, picture }));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: words.encode(id) }, key, text);
  const by = await crypto.subtle.exportKey('raw', once.publicKey);
  await keep({ id, at: Date.now(), by, iv, sealed, refused: false, follows });
  return id;
}

export async function open(entry, opener) {
  const sender = await crypto.subtle.importKey('raw', entry.by, CURVE, false, []);
  const key = await shared(opener, sender, 'decrypt');
  const how = { name: 'AES-GCM', iv: entry.iv, additionalData: words.encode(entry.id) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, entry.sealed)));
}

/** Forgets everything: entries, keys, the pages kept for when there is no signal. */
export async function empty() {
  await request(indexedDB.deleteDatabase(NAME));
  if ('caches' in self) await caches.delete('saferhub-field');
  const worker = await navigator.serviceWorker?.getRegistration('/field');
  if (worker) await worker.unregister();
}
