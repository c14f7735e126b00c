/** The looks that admonitions come in. */
export type Family = 'note' | 'tip' | 'success' | 'question' | 'warning' | 'danger' | 'example' | 'quote' | 'details'

const members: Record<Family, string> = {
  note: 'note info abstract summary tldr important todo',
  tip: 'tip hint',
  success: 'success check done',
  question: 'question help faq',
  warning: 'warning caution attention',
  danger: 'danger error bug failure fail missing critical',
  example: 'example',
  quote: 'quote cite',
  details: 'details secondary',
}

const byKind = new Map(Object.entries(members).flatMap(([family, kinds]) => kinds.split(' ').map((kind) => [kind, family as Family])))

/** The look of a kind; one that nobody knows looks like a note. */
export function family(kind: string): Family {
  return byKind.get(kind) ?? 'note'
}
