import type { Anchor, Page } from '../../model/types.ts'
import type { Rule } from '../types.ts'

export const duplicateAnchor: Rule = {
  id: 'duplicate-anchor',
  summary: 'Two places on a page have one anchor, of which links reach only the first.',
  rationale:
    'An anchor that an author wrote is there to be linked to. Where a page has it twice, every link lands on the first ' +
    'place: the second procedure cannot be reached, and nothing says so. It happens when a section is copied ' +
    'and when an anchor in HTML is what a heading further down is called anyway.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'headings of one name get anchors of their own',
      markdown: '## Diagnose\n\n## Diagnose\n\n## Fix {#fix}\n\n## Fix\n',
      expect: [],
    },
    {
      title: 'an old anchor beside the heading that is called the same leads to the same place',
      markdown: '<a name="disk-full"></a>\n\n## Disk full\n\n## <a id="oom"></a>OOM\n',
      expect: [],
    },
    {
      title: 'a section that was copied with its anchor',
      markdown: '## Disk full {#disk}\n\n## Disk slow {#disk}\n',
      expect: [{ line: 3, column: 1, severity: 'warning' }],
    },
    {
      title: 'an anchor in HTML far from the heading of that name',
      markdown: 'See <span id="disk-full">below</span>.\n\nFirst look around.\n\n## Disk full\n',
      expect: [{ line: 1, column: 5, severity: 'warning' }],
    },
    {
      title: 'paragraphs and links with one anchor',
      markdown: 'Call the DBA.\n{: #call }\n\nThen [call again](tel:+49){#call}.\n',
      expect: [{ line: 4, column: 6, severity: 'warning' }],
    },
    {
      title: 'an anchor in a code block is none',
      markdown: '## Fix {#fix}\n\nLater:\n\n```html\n<a id="fix"></a>\n```\n',
      expect: [],
    },
  ],
  create() {
    return ({ page, report }) => {
      const first = new Map<string, Anchor>()
      for (const anchor of page.anchors) {
        const other = first.get(anchor.id)
        if (!other) first.set(anchor.id, anchor)
        else if ((anchor.own || other.own) && !isSamePlace(other, anchor)) {
          const [reported, same] = anchor.own ? [anchor, other] : [other, anchor]
          const message = `#${anchor.id} is also the anchor of ${describe(same, page)} in line ${same.range.start.line}; ` +
            'links reach only the first. Rename one of them.'
          const related = [{ path: page.path, range: same.range, message: `#${anchor.id} is also here.` }]
          report({ message, range: reported.range, related })
        }
      }
    }
  },
}

/** Beside each other, with at most a blank line between: the reader sees both. */
function isSamePlace(first: Anchor, second: Anchor): boolean {
  return second.range.start.line - first.range.end.line <= 2 && (first.source === 'html') !== (second.source === 'html')
}

function describe({ source, range }: Anchor, page: Page): string {
  const heading = page.headings.find((candidate) => candidate.range.start.offset === range.start.offset)
  if (heading) return `the heading “${heading.text}”`
  return source === 'tab' ? 'a tab' : 'an element'
}
