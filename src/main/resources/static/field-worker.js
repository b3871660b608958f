// Keeps the forms for the street, so that they open without a signal. It touches nothing else: no record, no list, no key.
// What it keeps is stripped of the form's keys; the pages themselves bear no name.
const CACHE = 'saferhub-field';
const START = '/field';
const PATIENCE = 4000;

async function stripped(answer) {
  const type = answer.headers.get('Content-Type') || '';
  if (!type.includes('text/html')) return answer;
  const text = (await answer.text()).replace(/(name="_(?:csrf|once)" value=")[^"]*/g, '$1');
  return new Response(text, { status: 200, headers: answer.headers });
}

async function keep(path) {
  const answer = await fetch(path, { credentials: 'same-origin' });
  // A form that is not for this person, whatever the page said that led to it, keeps none of the others away.
  if (path.startsWith(START + '/') && [403, 404].includes(answer.status)) return new Response('');
  if (!answer.ok || answer.redirected) throw new Error(path + ' is not to be had now');
  const kept = await stripped(answer);
  await (await caches.open(CACHE)).put(path, kept.clone());
  return kept;
}

// The forms that this person may fill in are those to which the first page leads.
async function keepForms() {
  const kept = new Set();
  const texts = [];
  let next = [START];
  while (next.length > 0) {
    next.forEach((path) => kept.add(path));
    const found = await Promise.all(next.map(async (path) => (await keep(path)).text()));
    texts.push(...found);
    const links = found.flatMap((text) => [...text.matchAll(/href="(\/field\/[^"?#]+)"/g)].map((link) => link[1]));
    next = [...new Set(links)].filter((path) => !kept.has(path));
  }
  return texts;
}

// The pages, and what they name: style sheets, scripts and pictures.
async function keepAll() {
  const [page] = await keepForms();
  const named = [...page.matchAll(/(?:src|href)="(\/(?:assets|vendor)\/[^"]+)"/g)].map((found) => found[1]);
  const further = ['/assets/outbox.js', '/assets/pictures.js', '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'];
  await Promise.all([...new Set([...named, ...further])].map(keep));
}

async function freshOrKept(request, path, page) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  try {
    const asked = fetch(request);
    const answer = kept ? await Promise.race([asked, late()]) : await asked;
    if (answer.ok && !answer.redirected && !new URL(request.url).search && (page || kept)) {
      await cache.put(path, await stripped(answer.clone()));
    }
    return answer;
  } catch (gone) {
    if (kept) return kept;
    throw gone;
  }
}

function late() {
  return new Promise((resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE));
}

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  const page = pathname === START || pathname.startsWith(START + '/');
  if (page || /^\/(assets|vendor)\//.test(pathname)) event.respondWith(freshOrKept(event.request, pathname, page));
});
