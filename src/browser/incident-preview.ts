import { writeText } from './clipboard.ts'
import { download } from './download.ts'
import { button, el } from './incident-dom.ts'
import type { Incident } from './incident-log.ts'
import { fillReport, reportFileName } from './incident-report.ts'
import { loadTemplate, shortForm } from './incident-template.ts'
import type { Template } from './incident-template.ts'

/** The report as it would be exported, with the ways to take it along. */
export function preview(incident: Incident, base: string, say: (text: string) => void, back: Node): HTMLElement {
  const code = el('code')
  const properties = { className: 'incident-report', tabIndex: 0, role: 'region', ariaLabel: 'Report as Markdown', translate: false }
  const frame = el('pre', properties, code)
  const source = el('p', { className: 'incident-hint' })
  const show = (template: Template, lacks: boolean): void => {
    code.textContent = fillReport(template.text, incident, new Date().toISOString())
    if (lacks) {
      const again = button('Try again', load, { className: 'button quiet incident-tool' })
      source.replaceChildren('The book’s template cannot be loaded now: this is a short form instead. ', again)
    } else if (template.url === '') {
      source.textContent = 'The book has no template for reports, so this is a short form.'
    } else {
      const own = el('a', { href: template.url }, template.title)
      source.replaceChildren('In the book’s own form: ', own, '. What the log does not know is left to you.')
    }
  }
  const load = (): void => {
    loadTemplate(base).then((template) => show(template, false), () => show(shortForm, true))
  }
  load()
  const text = (): string => code.textContent ?? ''
  const copy = button('Copy as Markdown', () => void writeText(text()).then((copied) => {
    say(copied ? 'Report copied' : 'Copying is not possible here. Select the report and copy it.')
  }), { className: 'button primary' })
  const save = button('Download .md', () => {
    download(text(), reportFileName(incident), 'text/markdown;charset=utf-8')
    say('Report downloaded')
  })
  return el('div', { className: 'incident-view' }, source, frame, el('div', { className: 'incident-buttons' }, copy, save, back))
}
