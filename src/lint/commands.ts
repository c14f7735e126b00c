import type { Command, Page, ProposedCommand } from '../model/types.ts'

/** What a page tells its reader to run, block by block: its commands, then those that comments propose. */
export function commandsOf(page: Page): Array<Command | ProposedCommand> {
  return page.codeBlocks.flatMap(({ commands, proposed }) => [...commands, ...proposed])
}
