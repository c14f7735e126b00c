import { withCodes } from '../../characters/hidden.ts'
import { sourcePlace } from '../../model/source-ranges.ts'
import type { RefusedPage } from '../../model/types.ts'
import { element } from './element.ts'
import { printHtml } from './print-html.ts'

/**
 * What the site shows of a page that could not be understood: why, where, and its source as plain text, so that whoever
 * needs the runbook now can still read it.
 *
 * @param source As its author wrote it; `''` where there is none.
 */
export function renderRefusedPage(page: RefusedPage, source: string): string {
  const { line, column } = sourcePlace(page, page.refusal.range).range.start
  const shown = source.trim() !== ''
  const why = element('div', { className: ['admonition', 'refused'], dataKind: 'danger', role: 'note', ariaLabel: 'Not understood' },
    element('p', { className: ['admonition-title'] }, 'This page could not be understood'),
    element('div', { className: ['admonition-body'] },
      element('p', {}, page.refusal.message),
      element('p', {}, 'In ', element('code', {}, `${page.path}:${line}:${column}`), '. ', shown
        ? 'Its source follows as plain text, with hidden characters by their codes: read commands with care before you copy them.'
        : 'There is no text of it that could be shown.')))
  const text = element('pre', { className: ['source'], tabIndex: 0, role: 'group', ariaLabel: `Source of ${page.path}`, translate: 'no' },
    element('code', {}, withCodes(source)))
  return printHtml({ type: 'root', children: shown ? [why, text] : [why] })
}
