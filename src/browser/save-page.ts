/**
 * One page as one file that needs nothing else: no script, no network, no other file. It opens from a disk or from a
 * mail when the site does not, with every tab and every collapsed block open.
 */
import { download } from './download.ts'
import { utc } from './utc.ts'

/** Saves the page as it is shown now, and says the file's name. */
export async function savePage(): Promise<string> {
  const name = fileName(pageTitle())
  download(await pageAsFile(), name, 'text/html')
  return name
}

async function pageAsFile(): Promise<string> {
  const style = await styles()
  const copy = document.implementation.createHTMLDocument(document.title)
  const root = copy.documentElement
  root.lang = document.documentElement.lang
  root.toggleAttribute('data-overdue', 'overdue' in document.documentElement.dataset)
  const article = await standingAlone()
  copy.head.prepend(
    meta(copy, { charset: 'utf-8' }),
    meta(copy, { 'http-equiv': 'Content-Security-Policy', content: `default-src 'none'; img-src data:; style-src ${await sourceOf(style)}; base-uri 'none'; form-action 'none'` }),
    meta(copy, { name: 'referrer', content: 'no-referrer' }),
    meta(copy, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta(copy, { name: 'color-scheme', content: 'light dark' }),
  )
  copy.body.append(make('div', { class: 'shell-page' }, make('main', {}, note(), ...filledIn(), ...contentsOf(article), article)))
  // As text: to a style element this page's own policy would apply.
  return `<!doctype html>\n${root.outerHTML.replace('</head>', () => `<style>${style}</style></head>`)}\n`
}

function meta(copy: Document, attributes: Record<string, string>): HTMLElement {
  const element = copy.createElement('meta')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

function make(tag: string, attributes: Record<string, string>, ...children: Array<Node | string>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

function pageTitle(): string {
  return document.querySelector('article h1')?.textContent.trim() || document.title
}

/** `Disk full / inodes` on the first of March becomes `disk-full-inodes-2026-03-01.html`. */
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join('-').slice(0, 80) || 'page'
  return `${words}-${now().slice(0, 10)}.html`
}

function now(): string {
  return new Date().toISOString()
}

/** Says what the file is: without it nobody could tell an old copy from the runbook. */
function note(): HTMLElement {
  const { origin, pathname } = location
  const built = document.querySelector('.foot-built')?.textContent.replace(/\s+/g, ' ').trim()
  const time = make('time', { datetime: now() }, utc(new Date()))
  return make('p', { class: 'saved-note', role: 'note' },
    make('strong', {}, 'This is a copy'), ', saved ', time, ' from ', make('a', { href: origin + pathname }, origin + pathname),
    built ? ` (${built.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}).` : '.', ' It does not change when the page does.')
}

/** The values of the page's fields, which stand in its commands, without secrets. */
function filledIn(): HTMLElement[] {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')]
  const values = fields.filter(({ dataset }) => dataset.type !== 'secret').flatMap((field): Array<[string, string]> => {
    const value = field.querySelector('input, select')
    const text = value instanceof HTMLInputElement || value instanceof HTMLSelectElement ? value.value : ''
    return text === '' ? [] : [[field.dataset.field ?? '', text]]
  })
  if (values.length === 0) return []
  return [make('p', { class: 'saved-values' }, 'Filled in: ', ...values.flatMap(([name, value], index) => [
    index === 0 ? '' : ', ', `${name} = `, make('code', {}, value),
  ]))]
}

/** Links to the page's sections, for a long page. */
function contentsOf(article: HTMLElement): HTMLElement[] {
  const headings = [...article.querySelectorAll<HTMLElement>('h2[id]')]
  if (headings.length < 3) return []
  return [make('details', { class: 'saved-contents' }, make('summary', {}, 'On this page'),
    make('ul', {}, ...headings.map((heading) =>
      make('li', {}, make('a', { href: `#${encodeURIComponent(heading.id)}` }, heading.textContent.trim())))))]
}

/** What does nothing without a script, and what the copy says itself. */
const furniture = 'script, style, link, template, button, rp-fields, .ask, dialog, datalist, [popover], .permalink, .copy, .tab-list, .for-scripts'

/** The page's content with all of it open and nothing left in it that leads to another file unless somebody clicks. */
async function standingAlone(): Promise<HTMLElement> {
  const article = (document.querySelector('main article') as HTMLElement).cloneNode(true) as HTMLElement
  for (const element of article.querySelectorAll(furniture)) element.remove()
  // A saved page is passed on.
  for (const secret of article.querySelectorAll<HTMLElement>("[data-placeholder][data-type='secret']")) {
    secret.textContent = secret.dataset.written ?? `<${secret.dataset.placeholder}>`
    delete secret.dataset.written
    for (const name of ['title', 'aria-label', 'aria-description']) secret.removeAttribute(name)
  }
  for (const details of article.querySelectorAll('details')) details.open = true
  for (const element of [article, ...article.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (/^(?:style|srcset|on|data-(?:pagefind|text$|holes$)|ping$|popovertarget)/.test(name)) element.removeAttribute(name)
    }
  }
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isHere = link.hash !== '' && link.origin === location.origin && link.pathname === location.pathname
    link.setAttribute('href', isHere ? link.hash : link.href)
  }
  for (const media of article.querySelectorAll<HTMLMediaElement>('video, audio')) {
    const from = media.src || (media.querySelector('source')?.src ?? '')
    media.replaceWith(from === '' ? '' : make('a', { href: from }, media.getAttribute('aria-label') || from))
  }
  for (const other of article.querySelectorAll('iframe, object, embed, source')) other.remove()
  await Promise.all([...article.querySelectorAll('img')].map(takeImage))
  return article
}

/** Puts an image of this site into the page; one of another site, and one that does not come, becomes a link. */
async function takeImage(image: HTMLImageElement): Promise<void> {
  image.removeAttribute('loading')
  if (image.src.startsWith('data:')) return
  const data = new URL(image.src, location.href).origin === location.origin ? await asData(image.src) : null
  if (data !== null) image.src = data
  else if (image.closest('a')) image.replaceWith(image.alt || image.src)
  else image.replaceWith(make('a', { href: image.src }, image.alt || image.src))
}

async function asData(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: 'force-cache' })
    if (!response.ok) return null
    const blob = await response.blob()
    if (!blob.type.startsWith('image/')) return null
    return await new Promise((done, fail) => {
      const reader = new FileReader()
      reader.onload = () => done(String(reader.result))
      reader.onerror = () => fail(reader.error as DOMException)
      reader.readAsDataURL(blob)
    })
  } catch {
    return null
  }
}

/** The site's style sheets as they were written, or else as this browser has understood them. */
async function styles(): Promise<string> {
  const texts = await Promise.all([...document.styleSheets].map(async (sheet) => {
    return await textAt(sheet.href) ?? [...sheet.cssRules].map((rule) => rule.cssText).join('\n')
  }))
  return texts.join('\n').replace(/\r\n?/g, '\n').replaceAll('</', '<\\/')
}

async function textAt(url: string | null): Promise<string | null> {
  if (url === null) return null
  return fetch(url, { cache: 'force-cache' }).then((response) => (response.ok ? response.text() : null), () => null)
}

/** Allows this very style sheet. Browsers tell a hash only over HTTPS; where nothing else may load, any style is harmless. */
async function sourceOf(style: string): Promise<string> {
  if (!isSecureContext) return "'unsafe-inline'"
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}
