/** A short form of what was read, for fixtures that people read. */
import type { Invocation, ShellBlock, ShellReference } from '../../src/shell/types.ts'

function invocation(entry: Invocation): string {
  const where = [...entry.context.hosts.map(host => `@${host}`), ...(entry.context.container ? [`in ${entry.context.container}`] : [])]
  return [
    ...entry.wrappers.map(wrapper => `${wrapper}:`), entry.name, ...entry.subcommands.map(word => word.value),
    `(${entry.risk}${entry.known ? '' : ', not known'})`, ...where,
  ].join(' ')
}

function reference(entry: ShellReference): string {
  const more = entry.kind === 'service' ? ` [${entry.profiles?.join(',') ?? ''}] ${entry.directory ?? '-'}` : ''
  return `${entry.kind} ${entry.value}${more}`
}

export function summary(text: string, block: ShellBlock): object {
  const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end)
  if (!block.shell) return { shell: false }
  return {
    commands: block.commands.map(command => ({
      text: command.text.split('\n'),
      risk: command.risk,
      ...(command.directory === undefined ? {} : { directory: command.directory }),
      runs: command.invocations.map(invocation),
      ...(command.references.length > 0 ? { references: command.references.map(reference) } : {}),
      ...(command.placeholders.length > 0 ? { placeholders: command.placeholders.map(hole => `${hole.form} ${hole.text}`) } : {}),
      ...(command.comments.length > 0 ? { comments: command.comments.map(comment => `${comment.place}: ${comment.text}`) } : {}),
    })),
    ...(block.proposed.length > 0
      ? { proposed: block.proposed.map(entry => ({ text: entry.text, runs: entry.invocations.map(invocation), references: entry.references.map(reference) })) }
      : {}),
    ...(block.output.length > 0 ? { output: block.output.map(slice) } : {}),
    ...(block.prompts.length > 0 ? { prompts: block.prompts.map(slice) } : {}),
    ...(block.errors.length > 0 ? { errors: block.errors.map(error => `${error.message} at ${JSON.stringify(slice(error))}`) } : {}),
  }
}
