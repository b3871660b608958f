// Turns the vendored components on. Pages work without it: it only adds what helps.
import { initAll } from '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// Signing out empties the outbox of the phone forms. What waits in it would be lost, so one is asked first.
async function emptied() {
  try {
    const outbox = await import('/assets/outbox.js');
    const left = (await outbox.waiting()).filter((entry) => !entry.follows).length;
    const lost = left + (left === 1 ? ' entry on this phone was' : ' entries on this phone were') + ' not sent and would be lost. Sign out all the same?';
    if (left > 0 && !confirm(lost)) return false;
    await outbox.empty();
  } catch {
    // No outbox in this browser, so nothing to lose.
  }
  return true;
}

for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await emptied()) form.submit();
  });
}

// Pages for the phone bear no form's key: their link leads to the page with the button, and was asked already.
for (const link of document.querySelectorAll('a[href="/sign-out"]')) {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    if (!(await emptied())) return;
    sessionStorage.setItem('signing-out', 'asked');
    location.href = link.href;
  });
}
const asked = document.querySelector('main form[action="/sign-out"]');
if (asked && sessionStorage.getItem('signing-out')) {
  sessionStorage.removeItem('signing-out');
  asked.submit();
}
