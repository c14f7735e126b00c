import type { Answer, SectionResult } from './search-results.ts'
import { isCommandLike } from './search-results.ts'
import { commandItem, group, make, pageHeading, sectionItem, severityMark } from './search-view.ts'

/** So many sections come before the commands that match. */
const beforeCommands = 3
/** So many pages are listed at first, and so many sections of one page: of the only one, of one among several. */
const listed = { pages: 12, ofOnly: 12, ofOne: 6 }

/**
 * The results as a list: sections by page, the best first, and the commands that match as a group of their own, above
 * where a command was asked for, else below the best sections.
 *
 * @param start Whether nothing was asked for: then they are the book's runbooks, by severity.
 */
export function resultList(answer: Answer, base: string, start: boolean): HTMLElement[] {
  if (start) return runbookGroups(answer, base)
  const pages = byPage(answer.sections)
  const item = (result: SectionResult): HTMLLIElement => sectionItem(result, answer.query, base)
  const groups: HTMLElement[] = []
  const commandsFirst = answer.sections[0]?.section === answer.commands[0]?.section && isCommandLike(answer.asked, answer.commands)
  let links = 0
  /** Where the commands stand: among the groups. */
  let cut = 0
  pages.slice(0, listed.pages).forEach((results, place) => {
    const next = pages[place + 1]?.[0]?.score ?? 0
    const most = pages.length === 1 ? listed.ofOnly : listed.ofOne
    // A page does not hide the next one: what answers worse than that one's best waits behind a button.
    const shown = results.slice(0, most).filter(({ score }, index) => index === 0 || score >= next)
    const rest = results.slice(shown.length)
    const heading = (results[0] as SectionResult).page
    const early = commandsFirst ? 0 : Math.max(0, beforeCommands - links)
    const parts = answer.commands.length > 0 && early > 0 && early < shown.length
      ? [shown.slice(0, early), shown.slice(early)]
      : [shown]
    for (const [index, part] of parts.entries()) {
      const title = index === 0 ? pageHeading(heading) : [document.createTextNode(`More in ${heading.title}`)]
      groups.push(group(title, part.map(item)))
      if (links < beforeCommands) cut = groups.length
      links += part.length
      if (index === parts.length - 1 && rest.length > 0) groups.at(-1)?.append(moreButton(rest, item))
    }
  })
  if (pages.length > listed.pages) groups.push(morePages(pages.slice(listed.pages), item))
  if (answer.commands.length === 0) return groups
  const commands = group([document.createTextNode('Commands')], answer.commands.map((result) => commandItem(result, answer.query, base)))
  commands.classList.add('result-commands')
  groups.splice(commandsFirst ? 0 : cut, 0, commands)
  return groups
}

/** Sections by page, the page with the best one first; a very long page is found in parts. */
function byPage(sections: SectionResult[]): SectionResult[][] {
  const pages = new Map<string, SectionResult[]>()
  for (const result of sections) {
    const found = pages.get(result.page.url)
    if (found) found.push(result)
    else pages.set(result.page.url, [result])
  }
  return [...pages.values()]
}

/** Further sections of a page, shown on demand; the first of them then has the focus. */
function moreButton(rest: SectionResult[], item: (result: SectionResult) => HTMLLIElement): HTMLButtonElement {
  const button = make('button', 'result-more', `${rest.length} more on this page`)
  button.type = 'button'
  button.addEventListener('click', () => {
    const items = rest.map(item)
    button.parentElement?.querySelector('ul')?.append(...items)
    button.remove()
    items[0]?.querySelector('a')?.focus()
  })
  return button
}

function morePages(pages: SectionResult[][], item: (result: SectionResult) => HTMLLIElement): HTMLButtonElement {
  const button = make('button', 'result-more', `${pages.length} more ${pages.length === 1 ? 'page' : 'pages'}`)
  button.type = 'button'
  button.addEventListener('click', () => {
    const groups = pages.map((results) => group(pageHeading((results[0] as SectionResult).page), results.slice(0, listed.ofOne).map(item)))
    button.replaceWith(...groups)
    groups[0]?.querySelector('a')?.focus()
  })
  return button
}

function runbookGroups({ sections, query }: Answer, base: string): HTMLElement[] {
  const groups = new Map<string, SectionResult[]>()
  for (const result of sections) {
    const name = result.section.severity?.name ?? ''
    const alike = groups.get(name)
    if (alike) alike.push(result)
    else groups.set(name, [result])
  }
  return [...groups].map(([name, results]) => {
    const rank = results[0]?.section.severity?.rank ?? 4
    const title = name === '' ? document.createTextNode(groups.size === 1 ? 'Runbooks' : 'Without a severity') : severityMark(name, rank)
    const made = group([title], results.map((result) => sectionItem({ ...result, section: { ...result.section, severity: null } }, query, base)))
    made.classList.add('result-runbooks')
    return made
  })
}
