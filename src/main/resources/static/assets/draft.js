// Keeps what is being typed: a few seconds after the last key the form's words go to the server as a draft, and
// "Saved 09:14" stands at the form's end. Without this script, or when the line is down, a form is sent as usual.
const QUIET = 3000;

function watch(form) {
  const said = document.createElement('p');
  said.className = 'govuk-hint app-saved';
  said.setAttribute('role', 'status');
  form.append(said);
  let timer;
  let sent = '';

  function words() {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !isSecret(name)) data.append(name, value);
    }
    data.set('_form', form.dataset.draft);
    return data;
  }

  function isSecret(name) {
    const field = form.elements[name];
    return field instanceof HTMLInputElement && field.type === 'password';
  }

  async function save() {
    const body = words();
    if (body.toString() === sent) return;
    try {
      const answer = await fetch('/drafts', { method: 'POST', body, credentials: 'same-origin', redirect: 'error' });
      if (!answer.ok) throw new Error(String(answer.status));
      sent = body.toString();
      said.textContent = 'Saved ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    } catch {
      said.textContent = 'Not saved yet: what you type is on this page only. Trying again.';
      timer = setTimeout(save, QUIET * 3);
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
}

document.querySelectorAll('form[data-draft]').forEach(watch);
