// Turns the vendored components on. Pages work without it: it only adds what helps.
import { initAll } from '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
