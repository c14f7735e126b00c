// Sees to the offline copy once the page is there and nothing else is to be done.
const notice = document.querySelector<HTMLElement>('.offline')
const worker = notice?.dataset.worker

function start(): void {
  // The part itself may not come where the network has just gone.
  void import('./offline-copy.ts').then(({ keepCopy }) => keepCopy(notice as HTMLElement, worker as string)).catch(() => {})
}

// Not every browser has a service worker, and none over plain HTTP but on the reader's own machine.
if (worker !== undefined && 'serviceWorker' in navigator) {
  // A copy says at once how old it is.
  if (document.documentElement.dataset.offline) start()
  else {
    addEventListener('load', () => {
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2_000 })
      else setTimeout(start, 300)
    })
  }
}
