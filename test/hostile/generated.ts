/** Hostile pages that are too big, or too little text, to lie in a repository. */

export interface Generated {
  category: string
  /** Named by what it tries. */
  name: string
  make(): string | Uint8Array
  /** Every error and warning as `line<TAB>column<TAB>rule`; `-` for none. */
  expected: string[]
}

export const generated: readonly Generated[] = [
  { category: 'found', name: 'long-line-of-words', make: () => `# T\n\n${'word '.repeat(40_000)}\n\n## After\n\nStill here.\n`, expected: ['-'] },
]
