import type { Range, SyntaxNote } from './types.ts'

/** Notes of one kind for a page: one for each construct, at its first place, saying how often the page has it. */
export class NoteCollector {
  private readonly found = new Map<string, { detail: string; range: Range; count: number }>()
  private readonly kind: SyntaxNote['kind']

  constructor(kind: SyntaxNote['kind']) {
    this.kind = kind
  }

  /** @param detail The same for every place of a construct, or the first one's is used. */
  add(construct: string, detail: string, range: Range): void {
    const found = this.found.get(construct)
    if (found) found.count++
    else this.found.set(construct, { detail, range, count: 1 })
  }

  notes(): SyntaxNote[] {
    return [...this.found.values()].map(({ detail, range, count }) => ({
      kind: this.kind,
      detail: count === 1 ? detail : `${detail} This page has ${count} of these.`,
      range,
    }))
  }
}
