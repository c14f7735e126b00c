/** The kinds of admonition that the dialects agree on. */
import type { AdmonitionTitle } from './nodes.ts'

/** Material's kinds with their aliases, GitHub's, and those of other documentation tools. */
export const knownKinds: ReadonlySet<string> = new Set([
  'note', 'abstract', 'summary', 'tldr', 'info', 'todo', 'tip', 'hint', 'important', 'success', 'check', 'done',
  'question', 'help', 'faq', 'warning', 'caution', 'attention', 'failure', 'fail', 'missing', 'danger', 'error',
  'critical', 'bug', 'example', 'quote', 'cite', 'details', 'secondary', 'admonition'
])

/** Whether a kind, in lower case, is one that readers know. */
export function isKnownKind(kind: string): boolean {
  return knownKinds.has(kind)
}

/** The title of an admonition that names none: its kind, capitalised. It has no position, as nobody wrote it. */
export function defaultTitle(kind: string): AdmonitionTitle {
  const value = kind.charAt(0).toUpperCase() + kind.slice(1)
  return { type: 'admonitionTitle', children: [{ type: 'text', value }] }
}
