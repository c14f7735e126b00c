import type { Section } from '../../model/types.ts'
import type { Rule } from '../types.ts'

/** How often a page is told of the same jump. */
const OFTEN = 2

export const headingSkip: Rule = {
  id: 'heading-skip',
  summary: 'A heading is more than one level below the heading above it.',
  rationale:
    'Readers, screen readers and the table of contents find their way by levels. A heading that skips one belongs to a ' +
    'part that is not there: most often a “#” too many, and the part it heads is filed under the wrong runbook. A ' +
    'page that makes the same jump throughout is told of it twice.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'one level at a time down, any number up',
      markdown: '# Orion\n\n## Disk full\n\n### Diagnose\n\n#### On the server\n\n## Memory\n',
      expect: [],
    },
    {
      title: 'a level left out',
      markdown: '# Orion\n\n### Diagnose\n\n### Fix\n',
      expect: [{ line: 3, column: 1, severity: 'warning' }],
    },
    {
      title: 'a level left out below an underlined heading',
      markdown: 'Disk full\n---------\n\n#### Diagnose\n',
      expect: [{ line: 4, column: 1, severity: 'warning' }],
    },
    {
      title: 'the same level left out throughout, said twice',
      markdown: '## `a()`\n\n#### Parameters\n\n## `b()`\n\n#### Parameters\n\n## `c()`\n\n#### Parameters\n',
      expect: [{ line: 3, column: 1, severity: 'warning' }, { line: 7, column: 1, severity: 'warning' }],
    },
    {
      title: 'a page whose title is not on it, and headings inside admonitions and tabs, which are no part of the outline',
      markdown: '### Diagnose\n\n!!! note\n    ##### Aside\n\n=== "Tab"\n\n    ###### Inside\n\n### Fix\n',
      expect: [],
    },
  ],
  create() {
    return ({ page, report }) => {
      let above = 0
      const times = new Map<string, number>()
      for (const { heading } of inOrder(page.sections)) {
        if (above > 0 && heading.depth > above + 1) {
          const jump = `${above} ${heading.depth}`
          times.set(jump, (times.get(jump) ?? 0) + 1)
          const message = `This heading is of level ${heading.depth} and the one above it of level ${above}: write it with ${'#'.repeat(above + 1)}, or add what stands between them.`
          // What a page does throughout is its style: it is said as often as it takes to be seen.
          if ((times.get(jump) ?? 0) <= OFTEN) report({ message, range: heading.range })
        }
        above = heading.depth
      }
    }
  },
}

function* inOrder(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section
    yield* inOrder(section.sections)
  }
}
