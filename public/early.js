// Runs before the first paint, so that neither colours nor tabs change under the reader's eyes.
(() => {
  const root = document.documentElement
  // Style sheets show what needs a script only where one runs …
  root.dataset.js = ''
  // … and where the page's own script cannot be loaded, everything is there as it is without one.
  addEventListener('error', (event) => {
    if (event.target instanceof HTMLScriptElement) delete root.dataset.js
  }, true)
  try {
    const theme = localStorage.getItem('runpress:theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage is switched off: the system's choice holds.
  }
})()
