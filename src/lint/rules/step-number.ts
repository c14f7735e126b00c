import type { Link } from '../../model/types.ts'
import { numberedComments, type NumberedLine, numberedLists } from '../numbered-lines.ts'
import { type NumberedMention, numberedMentions } from '../numbered-mentions.ts'
import { type Fault, type Numbered, numberedSiblings, numberIn, outOfSequence, sectionOf } from '../numbering.ts'
import { pageOf } from '../page-of.ts'
import type { Finding, Rule, RuleContext } from '../types.ts'

export const stepNumber: Rule = {
  id: 'step-number',
  summary: 'A heading, comment or list item is numbered out of sequence, or a link says another number than what it leads to.',
  rationale:
    '“Turn to runbook 4” is read over the phone, and followed by the number. Two runbooks of one number, a step that ' +
    'comes twice or a link that says 7 and leads to 4 cost the minutes in which somebody finds out which one was meant. ' +
    'A number that contradicts its neighbours or its target is an error; a gap, which a deleted step leaves, a warning.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'headings, comments and lists in order, and links that say where they lead',
      markdown:
        '## Runbooks\n\n### 1. Disk full\n\n```bash\n# 1. Look\ndf -h\n# 2. Clean\nsudo apt clean\n# 3. Look again\ndf -h\n```\n\n' +
        'Leave number 2 out when in doubt, and turn to [Runbook 2](#2-memory).\n\n### 2. Memory\n\n1. Look\n2. Restart\n',
      expect: [],
    },
    {
      title: 'a heading’s number that is there twice, and one that is left out',
      markdown: '## Runbooks\n\n### 1. Disk\n\n### 2. Memory\n\n### 2. Network\n\n### 4. DNS\n\n### 6. TLS\n\n### 7. Mail\n',
      expect: [
        { line: 7, column: 5, severity: 'error', suggestion: '3' },
        { line: 11, column: 5, severity: 'warning' },
      ],
      fixed: '## Runbooks\n\n### 1. Disk\n\n### 2. Memory\n\n### 3. Network\n\n### 4. DNS\n\n### 6. TLS\n\n### 7. Mail\n',
    },
    {
      title: 'the first number and the last',
      markdown: '### 0. Disk\n\n### 2. Memory\n\n### 3. Network\n\n### 1. DNS\n\n```bash\n# 1. Look\nls\n# 2. Clean\nls\n# 1. Look again\nls\n```\n',
      expect: [
        { line: 1, column: 5, severity: 'error', suggestion: '1' },
        { line: 7, column: 5, severity: 'error', suggestion: '4' },
        { line: 14, column: 3, severity: 'error', suggestion: '3' },
      ],
      fixed: '### 1. Disk\n\n### 2. Memory\n\n### 3. Network\n\n### 4. DNS\n\n```bash\n# 1. Look\nls\n# 2. Clean\nls\n# 3. Look again\nls\n```\n',
    },
    {
      title: 'a comment’s number',
      markdown: '```bash\n# 1. Look\ndf -h\n# 3. Clean\nsudo apt clean\n# 3. Look again\ndf -h\n```\n',
      expect: [{ line: 4, column: 3, severity: 'error', suggestion: '2' }],
      fixed: '```bash\n# 1. Look\ndf -h\n# 2. Clean\nsudo apt clean\n# 3. Look again\ndf -h\n```\n',
    },
    {
      title: 'an item’s number, which the site would show as it should be',
      markdown: '1. Stop the API\n2. Restore\n9. Start the API\n4. Look\n',
      expect: [{ line: 3, column: 1, severity: 'warning', suggestion: '3' }],
      fixed: '1. Stop the API\n2. Restore\n3. Start the API\n4. Look\n',
    },
    {
      title: 'a link that says another number than what it leads to',
      markdown: 'Turn to [Runbook 1: Memory](#2-memory).\n\n## 1. Disk full\n\n## 2. Memory\n',
      expect: [{ line: 1, column: 18, severity: 'error', suggestion: '2' }],
    },
    {
      title: 'a number of a list that has no such number',
      markdown: 'Take care with number 7, and with the number 8 file descriptor.\n\n```bash\n# 1. Look\ndf -h\n# 2. Clean\nsudo apt clean\n# 3. Look again\ndf -h\n```\n',
      expect: [{ line: 1, column: 23, severity: 'error' }],
    },
    {
      title: 'numbers of other things, and sequences that begin again',
      markdown: '### 404 errors\n\n### 2 nodes down\n\n1. One\n\n    1. Inner\n    2. Inner\n\n2. Two\n\n## 3.2 Release\n\n## 3.1 Release\n\n1. All\n1. alike\n1. here\n',
      expect: [],
    },
  ],
  create() {
    return (context) => {
      const { page, text, report } = context
      for (const group of numberedSiblings(page, text)) reportFaults(outOfSequence(group, { lastMayRestart: false }), 'heading', report)
      const comments = numberedComments(page, text)
      for (const group of comments) reportFaults(outOfSequence(group, { lastMayRestart: !areInOneBlock(group) }), 'comment', report)
      const lists = numberedLists(page, text)
      for (const list of lists) {
        // What is written otherwise is shown in order all the same, but for the first number.
        const slips = outOfSequence(list).filter(({ expected }) => expected !== null && list.length > 2)
        reportFaults(slips, 'item', (finding) => report({ ...finding, severity: 'warning' }))
      }
      const counted = Map.groupBy([...comments, ...lists].flat(), ({ section }) => section)
      for (const mention of numberedMentions(page, text)) {
        const finding = mention.kind === 'number'
          ? uncounted(mention, counted.get(sectionOf(page, mention.range)) ?? [], text)
          : mention.link && contradiction(mention, mention.link, context)
        if (finding) report(finding)
      }
    }
  },
}

/** Whether the last of the comments and the one before it stand in the same block. */
function areInOneBlock(comments: readonly NumberedLine[]): boolean {
  const [above, last] = comments.slice(-2)
  return above?.block !== undefined && above.block === last?.block
}

function reportFaults(faults: ReadonlyArray<Fault<Numbered>>, what: string, report: RuleContext['report']): void {
  for (const { item: { number, range }, after, expected } of faults) {
    const follows = after === null ? `This ${what} is number ${number}, and ${Number(expected) + 1} follows it.` : `This ${what} is number ${number} and follows number ${after}.`
    if (expected === null) report({ message: `${follows} Was something left out?`, range, severity: 'warning' })
    else report({ message: `${follows} Did you mean ${expected}?`, range, suggestion: String(expected), fix: true })
  }
}

/** “Number 7”, where what the section counts ends at 5. */
function uncounted({ number, range }: NumberedMention, counted: readonly Numbered[], text: string): Finding | null {
  if (counted.length < 3 || counted.some((one) => one.number === number)) return null
  // “the number 7 file descriptor” says a number of what.
  if (/\b(?:the|an?)\s{1,3}number\s{1,3}$/i.test(text.slice(Math.max(0, range.start.offset - 20), range.start.offset))) return null
  const numbers = counted.map((one) => one.number)
  return { message: `Nothing in this section is number ${number}: it counts from ${Math.min(...numbers)} to ${Math.max(...numbers)}.`, range }
}

/** “Runbook 7” as the text of a link to runbook 4. */
function contradiction({ number, kind, range }: NumberedMention, { target }: Link, { book }: RuleContext): Finding | null {
  if (!target || target.anchor === '') return null
  const heading = pageOf(book, target.page)?.headings.find(({ id }) => id === target.anchor)
  const numbered = heading && numberIn(heading.text)
  if (!numbered || numbered.number === number) return null
  return {
    message: `The link says ${kind} ${number} and leads to “${heading.text}”. Did you mean ${numbered.number}, or another link?`,
    range,
    suggestion: String(numbered.number),
  }
}
