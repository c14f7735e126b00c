// Runs before the first paint, so that neither colours nor tabs change under the reader's eyes.
(() => {
  const root = document.documentElement
  // Scripts come from this site only, and text becomes no HTML; see src/site/policy.ts.
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  })
  // Style sheets show what needs a script only where one runs …
  root.dataset.js = ''
  // … what only a script can find by the address waits for it …
  if (location.hash.length > 1) root.dataset.hash = ''
  // … and where the page's own script cannot be loaded, everything is there as it is without one.
  addEventListener('error', (event) => {
    if (event.target instanceof HTMLScriptElement) delete root.dataset.js
  }, true)
  // What the address asks for is shown at once, not after everything else; see styles/commands.css.
  if (location.search !== '') root.dataset.asked = ''
  // A page may have been built long ago: whether its review is overdue, the reader's day decides.
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  if (root.dataset.due) root.toggleAttribute('data-overdue', root.dataset.due < today)
  try {
    const theme = localStorage.getItem('runpress:theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage is switched off: the system's choice holds.
  }
})()
