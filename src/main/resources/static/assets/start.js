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

// On a phone a list begins with the list: its filters are opened by a button. Those that are chosen stay in sight.
if (matchMedia('(max-width: 40.0525em)').matches) {
  for (const [nth, options] of document.querySelectorAll('.app-filter .moj-filter__options').entries()) {
    options.id ||= 'filters-' + nth;
    options.hidden = !options.querySelector('.govuk-error-message');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary app-filter__show';
    button.setAttribute('aria-controls', options.id);
    const told = () => {
      button.textContent = options.hidden ? 'Show filters' : 'Hide filters';
      button.setAttribute('aria-expanded', String(!options.hidden));
    };
    button.addEventListener('click', () => { options.hidden = !options.hidden; told(); });
    told();
    options.before(button);
  }
}
