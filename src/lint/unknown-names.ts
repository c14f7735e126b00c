import { cite } from '../inventory/cite.ts'
import type { Fact } from '../inventory/types.ts'
import type { Range } from '../model/types.ts'
import type { Finding } from './types.ts'

/** A name that the inventory does not confirm. */
export interface UnknownName {
  /** What is remembered, so that a name is remarked on once. */
  name: string
  /** Says that it is unknown: a sentence. */
  message: string
  range: Range
  /** The name most likely meant, or `null`. */
  suggestion: string | null
  /** Where the suggested name is declared. */
  fact?: Fact | undefined
  /** Whether the suggestion is the one name that can be meant, and the range exactly what it replaces. */
  certain?: boolean
  /** What to do about a name that is near none, or `''`. */
  advice?: string
  /** Whether it is worth a remark where it is near none; `true` by default. */
  remark?: boolean
}

/** What an unknown name counts as: an error with a near miss to suggest, else a remark, once a name in the book. */
export class UnknownNames {
  private readonly mentioned = new Set<string>()

  report(report: (finding: Finding) => boolean, unknown: UnknownName): void {
    const { name, message, range, suggestion, fact, certain = false, advice = '', remark = true } = unknown
    if (suggestion !== null) {
      const meant = fact ? `${suggestion} (${cite(fact)})` : suggestion
      const related = fact && [{ path: fact.path, range: fact.range, message: `${suggestion} is declared here.` }]
      report({ message: `${message} Did you mean ${meant}?`, range, suggestion, ...(certain ? { fix: true } : {}), ...(related && { related }) })
    } else if (remark && !this.mentioned.has(name)) {
      // What a comment suppresses in one place is still worth a remark in another.
      if (report({ message: advice === '' ? message : `${message} ${advice}`, range, severity: 'info' })) this.mentioned.add(name)
    }
  }
}
