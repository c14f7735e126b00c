import { commandsOf } from '../commands.ts'
import { knowledgeOf } from '../knowledge.ts'
import { oddOptions } from '../odd-options.ts'
import type { Rule } from '../types.ts'
import { unknownArguments } from '../unknown-arguments.ts'

export const unknownFlag: Rule = {
  id: 'unknown-flag',
  summary: 'A program is given an option that it does not have.',
  rationale:
    'Most programs refuse an option they do not know and do nothing at all; some read it as a name and do something else. ' +
    'Both cost minutes during an incident. Programs whose options Runpress lists in full are checked; a team describes ' +
    'its own in the inventory.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'options in all the ways they are written',
      markdown:
        '```bash\ndocker compose --profile full logs -f --tail=100 api\nsudo journalctl -u caddy --since "30 minutes ago" --no-pager\n' +
        'ps aux --sort=-%mem | head -15\ntar xzf backup.tgz -C /tmp\nrm --rec --force build\n' +
        'find ~/backups -name "*.gz" -mtime +14 -delete\ndd if=/dev/zero of=swapfile bs=1M count=64\ngit log -5 --no-merges\n```\n',
      expect: [],
    },
    {
      title: 'a misspelling',
      markdown: '```bash\ndocker compose logs --tial=100 api\nsudo journalctl -u caddy --no-pagr\nfind /srv -nmae core\n```\n',
      expect: [
        { line: 2, column: 21, severity: 'error', suggestion: '--tail' },
        { line: 3, column: 26, severity: 'error', suggestion: '--no-pager' },
        { line: 4, column: 11, severity: 'error', suggestion: '-name' },
      ],
      fixed: '```bash\ndocker compose logs --tail=100 api\nsudo journalctl -u caddy --no-pager\nfind /srv -name core\n```\n',
    },
    {
      title: 'a dash too few, and a letter in the wrong case',
      markdown: '```bash\ndocker logs -tail 10 api\ndocker ps -qA\n```\n',
      expect: [
        { line: 2, column: 13, severity: 'error', suggestion: '--tail' },
        { line: 3, column: 13, severity: 'error', suggestion: 'a' },
      ],
      fixed: '```bash\ndocker logs --tail 10 api\ndocker ps -qa\n```\n',
    },
    {
      title: 'one that is near to none, once a program',
      markdown: '```bash\ndocker ps --colour\ndocker ps --colour\n```\n',
      expect: [{ line: 2, column: 11, severity: 'info' }],
    },
    {
      title: 'values, what another program is given, and what is filled in later',
      markdown: '```bash\ngrep -e --foo app.log\nsudo docker exec api frobnicate --bar\ndocker ps $OPTIONS <options>\nxargs -n 1 docker stop --time 5\n```\n',
      expect: [],
    },
    {
      title: 'of a program that is not known so well, one that is a slip away from what the page gives it elsewhere',
      markdown: '```bash\n./backup.sh --upload --target s3\n./backup.sh --uplaod\n./backup.sh --upload --dry-run\n./backup.sh --targets a\n```\n',
      expect: [{ line: 3, column: 13, severity: 'error', suggestion: '--upload' }],
      fixed: '```bash\n./backup.sh --upload --target s3\n./backup.sh --upload\n./backup.sh --upload --dry-run\n./backup.sh --targets a\n```\n',
    },
    {
      title: 'in inline code, where a remark would be too much',
      markdown: 'Follow with `docker compose logs --folow api`, or `docker ps --colour`.\n',
      expect: [{ line: 1, column: 34, severity: 'error', suggestion: '--follow' }],
      fixed: 'Follow with `docker compose logs --follow api`, or `docker ps --colour`.\n',
    },
  ],
  create() {
    const check = unknownArguments('flag', (program, name) => `${program} has no option ${name}.`)
    return (context) => {
      check(context)
      const invocations = commandsOf(context.page).flatMap((command) => command.invocations)
      for (const { program, name, range, suggestion } of oddOptions(invocations, knowledgeOf(context.inventory))) {
        const message = `${program} is not known to have an option ${name}. Did you mean ${suggestion}?`
        context.report({ message, range, suggestion, fix: true })
      }
    }
  },
}
