// Comfort that htmx does not give. Every page works without it.
(() => {
  /** Says in the place that keeps a form that it could not be kept. */
  function zegMislukt(event) {
    const plek = event.target instanceof Element ? event.target.closest('[data-mislukt]') : null;
    if (plek === null) return;
    const zin = plek.querySelector('span') ?? plek.appendChild(document.createElement('span'));
    zin.textContent = plek.dataset.mislukt;
  }
  document.addEventListener('htmx:error', zegMislukt);
  document.addEventListener('htmx:response:error', zegMislukt);

  // there is a connection again: keep what was typed in the meantime
  window.addEventListener('online', () => {
    for (const plek of document.querySelectorAll('[data-mislukt]')) {
      plek.closest('form')?.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });

  for (const knop of document.querySelectorAll('[data-afdrukken]')) {
    knop.hidden = false;
    knop.addEventListener('click', () => window.print());
  }
  for (const hint of document.querySelectorAll('[data-zonder-script]')) hint.hidden = true;
})();
