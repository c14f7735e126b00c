import type { Rule } from '../types.ts'
import { unknownArguments } from '../unknown-arguments.ts'

export const unknownSubcommand: Rule = {
  id: 'unknown-subcommand',
  summary: 'A program is given a command that it does not have.',
  rationale:
    'A program that answers “unknown command” has done nothing, and prints a page of help instead. Who reads that in ' +
    'haste may believe that the service was restarted. Programs whose commands Runpress lists in full are checked; a team ' +
    'describes its own in the inventory.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'commands of programs, behind wrappers and behind options',
      markdown:
        '```bash\nsudo systemctl restart caddy\ndocker compose --profile full ps\ndocker system prune -f\nsudo apt clean\nkubectl get pods\n```\n',
      expect: [],
    },
    {
      title: 'a misspelling',
      markdown: '```bash\nsudo systemctl restrat caddy\ndocker compose --profile full pss\n```\n',
      expect: [
        { line: 2, column: 16, severity: 'error', suggestion: 'restart' },
        { line: 3, column: 31, severity: 'error', suggestion: 'ps' },
      ],
      fixed: '```bash\nsudo systemctl restart caddy\ndocker compose --profile full ps\n```\n',
    },
    {
      title: 'in a command that a comment proposes, in one that runs elsewhere, and in inline code',
      markdown: '```bash\ndocker ps\n# If not: sudo systemctl strat docker\nssh web \'docker compsoe ps\'\n```\n\nSee `docker compose lgos api`.\n',
      expect: [
        { line: 3, column: 26, severity: 'error', suggestion: 'start' },
        { line: 4, column: 17, severity: 'error', suggestion: 'compose' },
        { line: 7, column: 21, severity: 'error', suggestion: 'logs' },
      ],
      fixed: '```bash\ndocker ps\n# If not: sudo systemctl start docker\nssh web \'docker compose ps\'\n```\n\nSee `docker compose logs api`.\n',
    },
    {
      title: 'one that is near to none may be newer than what is known here, so it is a remark, once a book',
      markdown: '```bash\ndocker frobnicate\ndocker frobnicate --all\n```\n',
      expect: [{ line: 2, column: 8, severity: 'info' }],
    },
    {
      title: 'a slip in what may have other names, too: commands of Redis, kinds of objects',
      markdown: '```bash\nredis-cli -h cache pign\nkubectl get pdos -A\nkubectl get certificates\nredis-cli ft.info index\n```\n',
      expect: [{ line: 2, column: 20, severity: 'error', suggestion: 'ping' }, { line: 3, column: 13, severity: 'error', suggestion: 'pods' }],
      fixed: '```bash\nredis-cli -h cache ping\nkubectl get pods -A\nkubectl get certificates\nredis-cli ft.info index\n```\n',
    },
    {
      title: 'of two that are equally near, the one that the page uses elsewhere',
      markdown: '```bash\nsystemctl stop api\nsystemctl sto api\n```\n',
      expect: [{ line: 3, column: 11, severity: 'error', suggestion: 'stop' }],
      fixed: '```bash\nsystemctl stop api\nsystemctl stop api\n```\n',
    },
    {
      title: 'values to be filled in, and programs whose commands are not all known',
      markdown: '```bash\ndocker <command>\nsystemctl $ACTION caddy\nkubectl whoami\n```\n',
      expect: [],
    },
    {
      title: 'a program that the inventory describes',
      markdown: '```bash\norionadm statsu\norionadm restart api\n```\n',
      inventory:
        'programs:\n  - name: orionadm\n    complete: true\n    subcommands:\n      status: {}\n      restart: { risk: change, positionals: service }\n',
      expect: [{ line: 2, column: 10, severity: 'error', suggestion: 'status' }],
      fixed: '```bash\norionadm status\norionadm restart api\n```\n',
    },
  ],
  create: () => unknownArguments('subcommand', (program, name) => `${program} has no command ${name}.`),
}
