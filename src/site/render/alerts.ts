import type { Element, ElementContent, Root } from 'hast'
import type { ShownAlert } from '../alerts.ts'
import { breakable } from '../templates.ts'
import { copyButton } from './code-block.ts'
import { copiedCode } from './copied-code.ts'
import { element } from './element.ts'

/** More alerts than these stand behind a line of their own: what the runbook says first has to stay in sight. */
const fewAlerts = 3

/**
 * Puts the alerts that lead to a page under its title, and those that lead to one of its runbooks under that runbook's
 * heading. What alerts say is text: nothing in it is read as Markdown or HTML.
 */
export function insertAlerts(root: Root, alerts: readonly ShownAlert[]): void {
  const byAnchor = Map.groupBy(alerts, ({ anchor }) => anchor)
  if (byAnchor.size === 0) return
  const rest: ShownAlert[] = []
  for (const [anchor, group] of byAnchor) {
    if (anchor === '' || !insertAfter(root, (heading) => heading.properties.id === anchor, group)) rest.push(...group)
  }
  if (rest.length === 0 || insertAfter(root, ({ tagName }) => tagName === 'h1', rest)) return
  root.children.unshift(alertList(rest))
}

/** Whether the heading was found. */
function insertAfter(parent: Root | Element, isMeant: (heading: Element) => boolean, alerts: readonly ShownAlert[]): boolean {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const inner = child.properties.className
    const isWrapped = Array.isArray(inner) && inner.includes('heading')
    const heading = isWrapped ? child.children[0] : child
    if (heading?.type === 'element' && /^h[1-6]$/.test(heading.tagName) && isMeant(heading)) {
      parent.children.splice(index + 1, 0, alertList(alerts))
      return true
    }
    if (!isWrapped && insertAfter(child, isMeant, alerts)) return true
  }
  return false
}

function alertList(alerts: readonly ShownAlert[]): Element {
  const items = alerts.flatMap((alert) => ['\n', alertItem(alert)])
  const named = { className: ['alerts'], role: 'group', ariaLabel: alerts.length === 1 ? 'Alert' : 'Alerts' }
  if (alerts.length <= fewAlerts) return element('div', named, ...items)
  return element('details', named,
    element('summary', {}, `${alerts.length} alerts lead here`), ...items)
}

function alertItem({ name, severity, rank, for: pending, summary, description, expression }: ShownAlert): Element {
  return element('details', { className: ['alert'] },
    element('summary', {},
      element('span', { className: ['alert-name'] }, ...withBreaks(name)),
      // Without the spaces the index would take all three for one word.
      ' ', severity === '' ? null : element('span', { className: ['severity'], dataSeverity: String(rank) }, severity),
      ' ', pending === '' ? null : element('span', { className: ['alert-for'] }, `for ${pending}`)),
    element('div', { className: ['alert-body'] },
      summary === '' ? null : element('p', {}, summary),
      description === '' || description === summary ? null : element('p', { className: ['alert-description'] }, description),
      expression === '' ? null : code(name, expression)))
}

function code(name: string, expression: string): Element {
  return element('div', { className: ['code', 'bare'], translate: 'no' },
    element('pre', { tabIndex: 0, role: 'group', ariaLabel: `Expression of ${name}` }, element('code', copiedCode(expression), expression)),
    copyButton(`Copy the expression of ${name}`))
}

function withBreaks(name: string): ElementContent[] {
  return breakable(name).flatMap((part, index): ElementContent[] => [
    ...(index > 0 ? [element('wbr', {})] : []),
    { type: 'text', value: part },
  ])
}
