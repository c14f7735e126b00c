import type { Element, ElementContent, Root } from 'hast'
import type { PageFacts } from '../freshness.ts'
import { element } from './element.ts'

/** Puts under a page's title what is known of its freshness, and a warning where its review is overdue. */
export function insertFacts(root: Root, facts: PageFacts): void {
  const parts = [factsLine(facts), overdueNotice(facts)].filter((part) => part !== null)
  if (parts.length === 0) return
  const title = root.children.findIndex((child) => child.type === 'element' && isTitle(child))
  root.children.splice(title + 1, 0, ...parts.flatMap((part) => [{ type: 'text', value: '\n' } as const, part]))
}

function isTitle({ tagName, properties, children: [first] }: Element): boolean {
  if (tagName === 'h1') return true
  const names = properties.className
  return Array.isArray(names) && names.includes('heading') && first?.type === 'element' && first.tagName === 'h1'
}

function factsLine(facts: PageFacts): Element | null {
  const items = [changedFact(facts), reviewFact(facts), ownerFact(facts)].filter((item) => item !== null)
  if (items.length === 0) return null
  return element('ul', { className: ['facts'], ariaLabel: 'About this page' },
    ...items.map((item) => element('li', {}, ...item)))
}

type Said = Array<ElementContent | string>

function changedFact({ changed, changedSince }: PageFacts): Said | null {
  if (!changed) return null
  const { time, commit, href } = changed
  const hash = element('code', {}, commit.slice(0, 7))
  return [
    'Last changed ', moment(time, time.slice(0, 10)), ' (', href === null ? hash : element('a', { href }, hash), ')',
    ...(changedSince ? [', with uncommitted changes since'] : []),
  ]
}

function reviewFact({ reviewed, due, unreviewed }: PageFacts): Said | null {
  if (unreviewed) return ['No review recorded']
  if (reviewed === null && due === null) return null
  const next: Said = due === null ? [] : [reviewed === null ? 'Review due ' : ', due again ', moment(due, due)]
  return reviewed === null ? next : ['Reviewed ', moment(reviewed, reviewed), ...next]
}

function ownerFact({ owners }: PageFacts): Said | null {
  return owners.length === 0 ? null : ['Owner ', ...named(owners)]
}

/** In the page whenever a review falls due at all: it shows from the day after, whenever the site was built. */
function overdueNotice({ due, owners }: PageFacts): Element | null {
  if (due === null) return null
  return element('div', { className: ['overdue'], role: 'note', ariaLabel: 'Review overdue' },
    element('p', {}, element('strong', {}, 'Review overdue since ', moment(due, due), '.'),
      ' The systems may have changed: check each command before you run it.',
      ...(owners.length === 0 ? [] : [' In doubt ask ', ...named(owners), '.'])))
}

function named(owners: PageFacts['owners']): Said {
  return owners.flatMap(({ text, href }, index): Said => [
    ...(index === 0 ? [] : [', ']),
    href === null ? text : element('a', { href }, text),
  ])
}

function moment(time: string, shown: string): Element {
  return element('time', { dateTime: time }, shown)
}
