/**
 * Loads the style sheet of something that is shown only on demand. It waits for it, so that nothing shows without its
 * looks; where it does not come, what was asked for shows all the same.
 */
export function loadStyleSheet(href: string): Promise<void> {
  return new Promise((done) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.addEventListener('load', () => done())
    link.addEventListener('error', () => done())
    document.head.append(link)
  })
}
