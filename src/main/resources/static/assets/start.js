// Turns the vendored components on. Pages work without it: it only adds what helps.
import { initAll } from '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// Signing out empties the outbox of the phone forms. What waits in it would be lost, so one is asked first.
for (const link of document.querySelectorAll('a[href="/sign-out"]')) {
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    try {
      const outbox = await import('/assets/outbox.js');
      const left = (await outbox.waiting()).length;
      const lost = left + (left === 1 ? ' entry on this phone was' : ' entries on this phone were') + ' not sent and would be lost. Sign out all the same?';
      if (left > 0 && !confirm(lost)) return;
      await outbox.empty();
    } catch {
      // No outbox in this browser, so nothing to lose.
    }
    location.href = link.href;
  });
}
