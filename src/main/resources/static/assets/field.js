// The forms for the street: what is recorded goes to the phone's outbox first and from there to the server, at once or when
// the signal is back. Where the browser lacks what this takes, the form is sent as any other.
import * as outbox from '/assets/outbox.js';
import { chosen, bytes } from '/assets/pictures.js';

const AGAIN = 15000;
const NOON = 12;
// What sending once more cannot mend: wrong words, a right that ended, a refusal, a record that is not there, a file that is not taken.
const REFUSED = [400, 403, 404, 409, 413, 415];
const box = document.getElementById('outbox');
const part = (name) => document.getElementById('outbox-' + name);
const able = 'serviceWorker' in navigator && 'indexedDB' in self && self.crypto?.subtle && 'locks' in navigator;
let news = '';
let problem = '';
let lost = '';
const KEEPING = 'saferhub-outbox-keeping';
const LOST = 'The page was closed before what you last wrote was kept on this phone. Write it again, with its photographs.';

const count = (number) => number + (number === 1 ? ' entry is' : ' entries are') + ' waiting to be sent';

async function show() {
  const all = await outbox.waiting();
  const unsent = all.filter((entry) => !entry.refused && !entry.follows && !entry.recorded);
  const pictures = all.filter((entry) => !entry.refused && entry.follows);
  const refused = all.filter((entry) => entry.refused);
  const said = [lost, news];
  if (unsent.length) said.push(count(unsent.length) + '.');
  if (pictures.length) said.push(pictures.length + (pictures.length === 1 ? ' photograph waits' : ' photographs wait') + ' with it.');
  if (unsent.length || pictures.length) said.push(problem);
  else if (problem === PROBLEMS.full) said.push(problem);
  if (refused.length) said.push(refused.length + (refused.length === 1 ? ' was' : ' were') + ' not accepted.');
  box.hidden = said.every((sentence) => sentence === '');
  box.dataset.waiting = String(unsent.length);
  box.dataset.refused = String(refused.length);
  part('words').textContent = said.filter((sentence) => sentence).join(' ');
  part('sign-in').hidden = problem !== PROBLEMS.signIn;
  part('send').hidden = unsent.length + pictures.length === 0;
  part('empty').hidden = problem !== PROBLEMS.other;
  part('refused').replaceChildren(...refused.map(line));
}

const PROBLEMS = {
  full: 'There is no room left on this phone, so this was not kept. Your words are still in the form: send it where there is a signal, or without photographs.',
  signal: 'There is no signal: they go when it is back. Leave this page open or come back to it.',
  signIn: 'You are signed out.',
  other: 'They were written by somebody else, who must sign in on this phone to send them.',
  fault: 'SaferHub did not answer as it should; this phone tries again.',
};

function line(entry) {
  const item = document.createElement('li');
  const at = new Date(entry.at).toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const first = entry.follows ? button('Send again', () => again(entry)) : button('Open and correct', () => correct(entry.id));
  item.append((entry.follows ? 'Photograph taken ' : 'Written ') + at + ' ', first, ' ', button('Throw away', () => discard(entry)));
  return item;
}

function button(label, work) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'govuk-button govuk-button--secondary';
  made.textContent = label;
  made.addEventListener('click', work);
  return made;
}

async function discard(entry) {
  if (!confirm(entry.follows ? 'Throw this photograph away?' : 'Throw this entry away? It was never recorded.')) return;
  for (const one of await outbox.waiting()) if (one.follows === entry.id) await outbox.drop(one.id);
  await outbox.drop(entry.id);
  await finished(entry.follows);
  await show();
}

async function again(entry) {
  await outbox.keep({ ...entry, refused: false });
  await send();
}

// An entry is kept until its photographs are sent too: sent once more, it says the reference that they go to.
async function finished(id) {
  const all = await outbox.waiting();
  if (all.some((entry) => entry.id === id && entry.recorded) && !all.some((entry) => entry.follows === id)) await outbox.drop(id);
}

async function post(entry, keys, record = '') {
  const { path, body, picture } = await outbox.open(entry, keys.opener);
  const all = picture ? new FormData() : new URLSearchParams(body);
  if (picture) {
    for (const [name, value] of new URLSearchParams(body)) all.set(name, value);
    all.set('record', record);
    all.set('photo', bytes(picture), 'photograph.jpg');
  }
  all.set('_csrf', keys.token);
  all.set('_once', keys.once + '.' + entry.id);
  return fetch(path, { method: 'POST', body: all, credentials: 'same-origin', cache: 'no-store' });
}

// Sent once and answered with the page that follows; told apart from a page of errors by where it ends up.
async function send() {
  await navigator.locks.request('saferhub-outbox', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const all = await outbox.waiting();
    const due = (entry) => !entry.recorded || all.some((one) => one.follows === entry.id && !one.refused);
    const unsent = all.filter((entry) => !entry.refused && !entry.follows && due(entry)).sort((a, b) => a.at - b.at);
    if (unsent.length === 0) return;
    problem = '';
    const sent = [];
    try {
      const keys = await outbox.unlock();
      if (!keys) problem = PROBLEMS.signIn;
      else if (!keys.opener) problem = PROBLEMS.other;
      else for (const entry of unsent) await one(entry, keys, sent);
    } catch {
      problem = PROBLEMS.signal;
    }
    news = sent.length > 0 ? 'Sent: ' + sent.join(', ') + '.' : '';
  });
  await show();
}

const recorded = (answer) => answer.redirected && new URL(answer.url).pathname === '/field';

async function one(entry, keys, sent) {
  const answer = await post(entry, keys);
  const where = new URL(answer.url);
  if (recorded(answer)) {
    const record = where.searchParams.get('sent');
    if (!entry.recorded) sent.push(record);
    await outbox.keep({ ...entry, recorded: true });
    for (const picture of (await outbox.waiting()).filter((one) => one.follows === entry.id && !one.refused)) {
      const taken = await post(picture, keys, record);
      if (recorded(taken)) await outbox.drop(picture.id);
      else if (taken.status < 500 && !new URL(taken.url).pathname.startsWith('/sign-in')) await outbox.keep({ ...picture, refused: true });
      else problem = PROBLEMS.fault;
    }
    await finished(entry.id);
  } else if (REFUSED.includes(answer.status)) {
    await outbox.keep({ ...entry, refused: true });
  } else problem = where.pathname.startsWith('/sign-in') ? PROBLEMS.signIn : PROBLEMS.fault;
}

// The server's own page with the words and what is wrong with them, in place of this one's.
async function correct(id) {
  try {
    const entry = (await outbox.waiting()).find((kept) => kept.id === id);
    const keys = await outbox.unlock();
    if (!keys?.opener) problem = keys ? PROBLEMS.other : PROBLEMS.signIn;
    else {
      const answer = await post(entry, keys);
      if (recorded(answer)) {
        await outbox.keep({ ...entry, refused: false });
        return send();
      } else {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const form = page.querySelector('main form');
        if (form) return replace(page, id);
        news = page.querySelector('main')?.textContent.trim() ?? '';
        await tell(entry, keys);
      }
    }
  } catch {
    problem = PROBLEMS.signal;
  }
  return show();
}

// There is no form any more to put the words into: they are shown as they are, since nobody else has them.
async function tell(entry, keys) {
  const { body } = await outbox.open(entry, keys.opener);
  const told = document.createElement('p');
  told.id = 'outbox-told';
  told.className = 'govuk-body app-lines';
  const facts = [...new URLSearchParams(body)].filter(([, value]) => value).map(([name, value]) => name + ': ' + value);
  told.textContent = ['What you wrote. Copy it before you throw it away:', ...facts].join('\n');
  part('told')?.remove();
  box.append(told);
}

function replace(page, id) {
  const form = page.querySelector('main form');
  const errors = page.querySelector('.govuk-error-summary');
  const old = document.querySelector('main .app-field form');
  if (old) old.replaceWith(document.adoptNode(form));
  else box.after(document.adoptNode(form));
  document.querySelector('main .govuk-error-summary')?.remove();
  if (errors) document.querySelector('main').prepend(document.adoptNode(errors));
  watch(document.querySelector('main .app-field form'), id);
  const summary = document.querySelector('main .govuk-error-summary') ?? form;
  summary.tabIndex = -1;
  summary.focus();
  return show();
}

// Photographs take an old phone seconds to shrink. Whoever presses again meanwhile means the same entry, and a notice served twice is two.
function watch(form, id) {
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const kept = await keep(form, id ?? crypto.randomUUID()).finally(() => { busy = false; });
    if (!kept) return full();
    news = 'Kept on this phone.';
    lost = '';
    problem = '';
    form.reset();
    fill(form);
    document.querySelector('main .govuk-error-summary')?.remove();
    await show();
    await send();
    const entry = (await outbox.waiting()).find((left) => left.id === kept);
    if (entry?.refused) await correct(kept);
    else part('words').focus();
  });
}

// The photographs first: where the phone is full, nothing of it is kept, and the form keeps its words. Null where that was so.
function keep(form, id) {
  return navigator.locks.request(KEEPING, { mode: 'shared' }, () => keepAll(form, id));
}

async function keepAll(form, id) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (!name.startsWith('_') && typeof value === 'string') body.append(name, value);
  const where = form.elements._pictures?.value ?? '/field/pictures';
  const kept = [];
  try {
    for (const picture of await chosen(form)) {
      const taken = new Date().toLocaleDateString('en-CA');
      kept.push(await outbox.seal(where, new URLSearchParams({ taken }).toString(), crypto.randomUUID(), picture, id));
    }
    return await outbox.seal(new URL(form.action).pathname, body.toString(), id);
  } catch {
    for (const picture of kept) await outbox.drop(picture);
    return null;
  }
}

// Photographs of an entry that never came to be kept, since the page was closed in between: nobody could send them.
async function sweep() {
  await navigator.locks.request(KEEPING, async () => {
    const all = await outbox.waiting();
    const left = all.filter((one) => one.follows && !all.some((entry) => entry.id === one.follows));
    for (const picture of left) await outbox.drop(picture.id);
    if (left.length) lost = LOST;
  });
  if (lost) await show();
}

async function full() {
  news = '';
  problem = PROBLEMS.full;
  await show();
  part('words').focus();
}

// The page may have been kept for days: the day and the time are the phone's.
function fill(form) {
  const set = (name, value) => {
    const field = form.elements[name];
    if (field) field.value = value;
  };
  const { fieldDay, fieldTime, fieldNight } = document.querySelector('.app-field').dataset;
  const now = new Date();
  // What is written at the end of a night belongs to the evening on which that began.
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (fieldNight && now.getHours() < NOON ? 1 : 0));
  set(fieldDay + '-day', day.getDate());
  set(fieldDay + '-month', day.getMonth() + 1);
  set(fieldDay + '-year', day.getFullYear());
  if (fieldTime) set(fieldTime, now.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
}

async function begin() {
  sweep();
  await navigator.serviceWorker.register('/field-worker.js', { scope: '/field' });
  navigator.serviceWorker.ready.then(() => { document.documentElement.dataset.offline = 'ready'; });
  try {
    await outbox.unlock();
  } catch {
    problem = PROBLEMS.signal;
  }
  const form = document.querySelector('main .app-field form');
  const clean = !document.querySelector('main .govuk-error-summary');
  if (form && clean && (await outbox.ready())) {
    fill(form);
    watch(form);
  }
  part('send').addEventListener('click', send);
  part('empty').addEventListener('click', async () => {
    if (!confirm('Throw away what somebody else wrote on this phone? It was never recorded.')) return;
    await outbox.empty();
    location.reload();
  });
  addEventListener('online', send);
  setInterval(send, AGAIN);
  await send();
  document.documentElement.dataset.outbox = 'ready';
}

if (able && box) begin();
