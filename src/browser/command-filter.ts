/** What of the index of commands the reader wants to see. An empty value leaves nothing out. */
export interface CommandFilter {
  q: string
  program: string
  service: string
  risk: string
}

/** A command as a filter looks at it. */
export interface Filtered {
  /** Everything that is said of it, in lower case. */
  words: string
  programs: readonly string[]
  services: readonly string[]
  risk: string
}

/** What a filter is set to, by the names of its form’s fields and of the address’s parameters. */
export const filterNames = ['q', 'program', 'service', 'risk'] as const

/** Whether a command is what a filter asks for; each of its words may stand anywhere. */
export function matches(command: Filtered, { q, program, service, risk }: CommandFilter): boolean {
  return (program === '' || command.programs.includes(program))
    && (service === '' || command.services.includes(service))
    && (risk === '' || command.risk === risk)
    && wordsOf(q).every((word) => command.words.includes(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word !== '')
}

/** How many commands are shown, in words. */
export function countLabel(shown: number, total: number): string {
  const commands = total === 1 ? 'command' : 'commands'
  return shown === total ? `${total} ${commands}` : `${shown} of ${total} ${commands}`
}
