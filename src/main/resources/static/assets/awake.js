// A session ends half an hour after the last request. Five minutes before, the page says so and offers to stay (WCAG 2.2.1). When the last
// page was opened is kept for all tabs, so that work in one of them keeps the others quiet.
const LAST = 30 * 60 * 1000;
const WARNED = 5 * 60 * 1000;
const KEY = 'seen';
const place = document.querySelector('main');
let banner = null;

function seen() {
  try { localStorage.setItem(KEY, Date.now()); } catch { /* A browser that keeps nothing warns by this tab alone. */ }
  here = Date.now();
}

function last() {
  try { return Math.max(here, Number(localStorage.getItem(KEY)) || 0); } catch { return here; }
}

function away() {
  if (banner) banner.remove();
  banner = null;
}

async function stay() {
  try {
    const answer = await fetch('/me/awake', { redirect: 'error' });
    if (!answer.ok) throw new Error(answer.status);
    seen();
    away();
  } catch {
    banner.querySelector('p').textContent = 'The session has ended, or there is no connection. What you typed is kept: sign in again on this page.';
  }
}

function warn() {
  banner = document.createElement('div');
  banner.className = 'govuk-notification-banner';
  banner.setAttribute('role', 'alert');
  banner.setAttribute('aria-labelledby', 'awake-title');
  banner.innerHTML = '<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="awake-title">Important</h2></div>'
    + '<div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">You will be signed out in 5 minutes. What you typed is kept.</p>'
    + '<button type="button" class="govuk-button govuk-button--secondary">Stay signed in</button></div>';
  banner.querySelector('button').addEventListener('click', stay);
  place.prepend(banner);
}

let here = Date.now();
seen();
setInterval(() => {
  const idle = Date.now() - last();
  if (idle < LAST - WARNED) away();
  else if (!banner) warn();
}, 15 * 1000);
