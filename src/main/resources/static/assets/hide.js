// Covers the page at once when somebody comes to the desk: by the button, by Escape pressed twice, or after ten minutes in which
// nothing was touched. The words stay where they are and come back with "Show the page". Paper says who printed it and when.
const TWICE = 600;
const IDLE = 10 * 60 * 1000;
const own = document.title;
const cover = document.createElement('dialog');
cover.className = 'app-cover';
cover.setAttribute('aria-label', 'The page is hidden');
cover.innerHTML = '<button type="button" class="govuk-button">Show the page</button>';
// One may hide by Escape, so it must not show again by a third.
cover.addEventListener('cancel', (event) => event.preventDefault());
cover.addEventListener('close', () => { document.title = own; });
// The title at once: the event of closing comes a moment later.
cover.firstChild.addEventListener('click', () => { document.title = own; cover.close(); });
document.body.append(cover);

function hide() {
  if (cover.open) return;
  document.title = 'SaferHub';
  cover.showModal();
}

// Never, rather than nought: on a fast machine the first press can come within those milliseconds of the page itself.
let escaped = -Infinity;
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (event.timeStamp - escaped < TWICE) hide();
  escaped = event.timeStamp;
});

let idle = setTimeout(hide, IDLE);
for (const touched of ['keydown', 'pointerdown', 'scroll'])
  document.addEventListener(touched, () => { clearTimeout(idle); idle = setTimeout(hide, IDLE); }, { passive: true });

for (const button of document.querySelectorAll('[data-hide]')) {
  button.hidden = false;
  button.addEventListener('click', hide);
}

addEventListener('beforeprint', () => {
  for (const place of document.querySelectorAll('[data-printed]')) place.textContent = ', ' + new Date().toLocaleString('en-GB');
});
