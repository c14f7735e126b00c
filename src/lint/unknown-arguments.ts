/** What complete specifications do not list: options and commands of programs, in blocks, in comments and in inline code. */
import { isOneSlip } from '../names/near.ts'
import type { Invocation, UnknownArgument } from '../model/types.ts'
import { commandsOf, inlineCommandsOf } from './commands.ts'
import { isSwap, nearMisses } from './near-miss.ts'
import type { RuleContext } from './types.ts'
import { UnknownNames } from './unknown-names.ts'

/** Programs that small images have from BusyBox, with options of its own. */
const BUSYBOX: ReadonlySet<string> = new Set(`ash base64 cat chmod chown cp cut date df dmesg du find free grep gzip head hostname id
  kill killall less ln ls lsof md5sum mkdir mktemp mount mv pgrep pidof pkill ps readlink realpath rm sed sha256sum sleep sort
  stat sync sysctl tail tar tee top touch tr umount uname uniq uptime w wc who`.split(/\s+/))

function isBusyBox({ name, context, wrappers }: Invocation): boolean {
  return wrappers.includes('busybox') || (context.container !== undefined && BUSYBOX.has(name))
}

/** Reports those of one kind. */
export function unknownArguments(kind: UnknownArgument['kind'], message: (program: string, name: string) => string) {
  const unknown = new UnknownNames()
  return ({ page, inventory, report }: RuleContext): void => {
    const inBlocks = commandsOf(page).flatMap(({ invocations }) => invocations)
    const inline = inlineCommandsOf(page, inventory).flatMap(({ invocations }) => invocations)
    const blocks = new Set(inBlocks)
    for (const invocation of [...inBlocks, ...inline]) {
      for (const argument of invocation.unknown) {
        if (argument.kind !== kind) continue
        const program = [invocation.name, ...invocation.subcommands.map(({ value }) => value)].join(' ')
        const near = kind === 'flag' ? meantOptions(argument) : meantCommands(argument, inBlocks, invocation)
        if (argument.open && !near.some((word) => word.length > 3 && isOneSlip(argument.name, word))) continue
        unknown.report(report, {
          name: `${program} ${argument.name}`,
          message: message(program, argument.name),
          range: argument.range,
          suggestion: near[0] ?? null,
          certain: near.length === 1,
          advice: 'If yours has it, describe the program in the inventory.',
          // Running text names things that only look like commands.
          remark: blocks.has(invocation) && !isBusyBox(invocation),
        })
      }
    }
  }
}

/**
 * What a misspelt option may mean, as it is to be written in its place. One slip is enough to make a long one unknown; a
 * letter is near to itself in the other case only.
 */
function meantOptions({ name, known, range }: UnknownArgument): string[] {
  const bare = withoutDashes(name)
  const sameName = known.filter((option) => option !== name && withoutDashes(option) === bare)
  if (bare.length > 1 && sameName.length > 0) return sameName
  if (bare.length === 1) {
    const other = bare === bare.toLowerCase() ? bare.toUpperCase() : bare.toLowerCase()
    // A letter within others stands for itself, without a dash.
    const within = range.end.offset - range.start.offset === 1
    const near = known.filter((option) => withoutDashes(option) === other && (within ? option.length <= 2 : option.length === name.length))
    return [...sameName, ...near].map((option) => (within ? withoutDashes(option) : option))
  }
  const long = new Map(known.filter((option) => withoutDashes(option).length > 1).map((option) => [withoutDashes(option), option]))
  return nearMisses(bare, long.keys()).flatMap((option) => long.get(option) ?? [])
}

function withoutDashes(option: string): string {
  return option.replace(/^(?:-{1,3}|\+)/, '')
}

/** The commands that a misspelt one may mean; of those equally near, the ones that the page runs elsewhere. */
function meantCommands({ name, known }: UnknownArgument, invocations: readonly Invocation[], { name: program, subcommands }: Invocation): string[] {
  const all = nearMisses(name, known)
  const swaps = all.filter((candidate) => isSwap(name, candidate))
  const slips = all.filter((candidate) => isOneSlip(name, candidate))
  const near = [swaps, slips, all].find((group) => group.length > 0) ?? []
  if (near.length < 2) return near
  const used = new Set(invocations.filter((other) => other.name === program).flatMap((other) =>
    other.subcommands.slice(subcommands.length, subcommands.length + 1).map(({ value }) => value)))
  const familiar = near.filter((candidate) => used.has(candidate))
  return familiar.length > 0 ? familiar : near
}
