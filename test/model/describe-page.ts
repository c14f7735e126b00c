import type { DecisionTarget, Page, Range } from '../../src/model/types.ts'

const at = ({ start, end }: Range): string => `${start.line}:${start.column}-${end.line}:${end.column}`
const quote = (text: string): string => JSON.stringify(text)

/** A page's model as lines a person can check against the Markdown beside it. */
export function describePage(page: Page): string {
  const lines = [
    `page ${page.path} ${page.url} ${quote(page.title)}`,
    ...(page.summary === '' ? [] : [`summary ${quote(page.summary)}`]),
    ...Object.entries(page.frontmatter).map(([key, value]) => `frontmatter ${key} ${JSON.stringify(value)}`),
    ...page.headings.map((h) => `heading ${at(h.range)} h${h.depth} #${h.id} ${quote(h.text)} text ${at(h.textRange)}`),
    ...page.admonitions.map((a) => {
      const fold = a.collapsible ? ` ${a.open ? 'open' : 'closed'}` : ''
      return `admonition ${at(a.range)} ${a.classes.join('.')} ${quote(a.title)}${fold}`
    }),
    ...page.tabSets.flatMap((set) => [
      `tab set ${at(set.range)}`,
      ...set.tabs.map((tab) => `  tab ${at(tab.range)} #${tab.id} ${quote(tab.label)}${tab.selected ? ' selected' : ''}`),
    ]),
    ...page.codeBlocks.flatMap((block) => [
      `code ${at(block.range)} ${block.lang || '-'}${block.shell ? ' shell' : ''}${block.closed ? '' : ' unclosed'} under #${block.section}`,
      ...block.commands.map((command) => {
        const fields = command.placeholders.map(({ text, range }) => ` ${text}@${at(range)}`).join('')
        return `  command ${at(command.range)} ${quote(command.text)} ${command.programs.join(',')} ${command.risk}${fields}`
      }),
    ]),
    ...page.links.map((link) => {
      const target = link.target ? ` → ${link.target.page}#${link.target.anchor}` : ''
      const problem = link.problem
        ? ` ${link.problem.kind}${link.problem.suggestion === null ? '' : ` (${link.problem.reason}: ${link.problem.suggestion})`}`
        : ''
      return `${link.kind} ${at(link.range)} ${quote(link.text)} ${link.href}@${at(link.hrefRange)}${target}${problem}`
    }),
    ...page.anchors.filter(({ source }) => source === 'html').map((anchor) => `anchor ${at(anchor.range)} #${anchor.id}`),
    ...page.severityLevels.map((level) => {
      const fields = level.fields.map(({ name, value }) => ` ${name}=${quote(value)}`).join('')
      return `severity ${at(level.range)} ${level.name}${fields}`
    }),
    ...page.runbooks.flatMap((runbook) => [
      `runbook ${at(runbook.range)} ${runbook.number ?? '-'} #${runbook.anchor} ${quote(runbook.title)} ${runbook.severity ?? '-'}`,
      ...(runbook.symptoms === '' ? [] : [`  symptoms ${quote(runbook.symptoms)}`]),
      ...runbook.sections.map((part) => `  part ${at(part.range)} ${part.role ?? '-'} ${quote(part.title)}`),
      ...runbook.causes.map((cause) => `  cause #${cause.anchor} ${quote(cause.label)}`),
    ]),
    ...(page.decisionTree?.steps ?? []).flatMap((step) => [
      `step ${at(step.range)} ${step.number} #${step.id} ${quote(step.question)} code ${step.codeBlocks.join(',') || '-'}`,
      ...step.answers.map((answer) => `  answer ${at(answer.range)} ${quote(answer.label)} ${quote(answer.text)}${describeTarget(answer.to)}`),
    ]),
    ...page.notes.map((note) => `note ${at(note.range)} ${note.kind} ${note.detail}`),
  ]
  return lines.join('\n') + '\n'
}

function describeTarget(target: DecisionTarget | null): string {
  if (target === null) return ''
  return 'step' in target ? ` → step #${target.step}` : ` → ${target.page}#${target.anchor}`
}
