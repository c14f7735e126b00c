import type { Inventory } from '../../inventory/types.ts'
import { partOf } from '../../model/ranges.ts'
import type { Page, Range } from '../../model/types.ts'
import { referencesOf } from '../commands.ts'
import { findMentions } from '../mentions.ts'
import { ownPaths, wrongPath } from '../own-paths.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'compose:\n  - name: orion\n    directory: ~/apps/orion\n    services: [api]\n' +
  'scripts:\n  - ~/apps/orion/scripts/backup.sh\n  - ~/apps/orion/scripts/deploy.sh\n  - ~/apps/orion/scripts/restore.sh\n'

/** Paths from the root or a home, wherever they stand; behind a host's colon too, never inside a URL. */
const ROOTED = /(?<![\w./~$}>@-])(?:~|\$HOME|\$\{HOME\})?(?:\/[\w.@%+-]+)+/g
/** Paths and names of scripts, relative to somewhere. */
const RELATIVE = /(?<![\w./~$}>@:-])(?:\.\/)?[A-Za-z\d][\w-]*(?:\.[\w-]+)*(?:\/[\w.-]+)*\.[a-z]{1,4}(?![\w/(-]|\.\w)/g

export const unknownScript: Rule = {
  id: 'unknown-script',
  summary: 'A path misspells one of the team’s scripts, or the directory of a compose project, or is a script that the inventory does not have.',
  rationale:
    '“No such file or directory” halfway through a restore costs the minutes that count, and a `cd` that fails leaves the ' +
    'rest of the block running where it should not. The paths of the team’s own scripts and projects are few: the page ' +
    'can be held to them.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared scripts by their whole path, relative to the directory in force, and with values to fill in behind them',
      markdown:
        'The script is `restore.sh`.\n\n```bash\nbash ~/apps/orion/scripts/restore.sh orion ~/backups/orion/daily/<latest>.sql.gz\n' +
        'cd ~/apps/orion && bash scripts/deploy.sh\ncd scripts\n./backup.sh --upload\nsource ~/apps/orion/.env\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt scripts',
      markdown:
        '```bash\nbash ~/apps/orion/scripts/restor.sh orion\ncd ~/apps/orion && bash scripts/depoy.sh\n' +
        'bash $HOME/apps/orion/script/backup.sh\n```\n\nSee `scripts/bakcup.sh`, or restore.sg.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 6, severity: 'error', suggestion: '~/apps/orion/scripts/restore.sh' },
        { line: 3, column: 25, severity: 'error', suggestion: 'scripts/deploy.sh' },
        { line: 4, column: 6, severity: 'error', suggestion: '$HOME/apps/orion/scripts/backup.sh' },
        { line: 7, column: 6, severity: 'error', suggestion: 'scripts/backup.sh' },
        { line: 7, column: 29, severity: 'error', suggestion: 'restore.sh' },
      ],
      fixed:
        '```bash\nbash ~/apps/orion/scripts/restore.sh orion\ncd ~/apps/orion && bash scripts/deploy.sh\nbash $HOME/apps/orion/scripts/backup.sh\n```\n\nSee `scripts/backup.sh`, or restore.sh.\n',
    },
    {
      title: 'a misspelt directory of a compose project, in a command, in running text, and before further parts',
      markdown: 'Run all of this in `~/apps/orin`:\n\n```bash\ncd ~/app/orion\nls ~/apps/oriom/logs/*\ncat /srv/apps/orion/x\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 21, severity: 'error', suggestion: '~/apps/orion' },
        { line: 4, column: 4, severity: 'error', suggestion: '~/apps/orion' },
        { line: 5, column: 4, severity: 'error', suggestion: '~/apps/orion' },
      ],
      fixed:
        'Run all of this in `~/apps/orion`:\n\n```bash\ncd ~/apps/orion\nls ~/apps/orion/logs/*\ncat /srv/apps/orion/x\n```\n',
    },
    {
      title: 'directories of every system, of which one is declared',
      markdown: '```bash\nls /usr/local/bin/db-backup\n```\n',
      inventory: 'scripts: [/usr/local/sbin/drain.sh]\n',
      expect: [],
    },
    {
      title: 'a script beside the declared ones, and one of their names elsewhere, once',
      markdown: '```bash\nbash ~/apps/orion/scripts/migrate.sh\nbash ~/apps/orion/scripts/migrate.sh\nbash /usr/local/bin/backup.sh\nbash /opt/other/run.sh\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 6, severity: 'info' }, { line: 4, column: 6, severity: 'info' }],
    },
    {
      title: 'a folder left out, an ending, and a home directory without its tilde',
      markdown: '```bash\nbash ~/apps/scripts/restore.sh\nbash ~/apps/orion/scripts/restore orion\ncd ~/apps/orion && bash scripts/deploy\ncd /apps/orion\ncat /usr/apps/orion/x\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 6, severity: 'error', suggestion: '~/apps/orion/scripts/restore.sh' },
        { line: 3, column: 6, severity: 'error', suggestion: '~/apps/orion/scripts/restore.sh' },
        { line: 4, column: 25, severity: 'error', suggestion: 'scripts/deploy.sh' },
        { line: 5, column: 4, severity: 'error', suggestion: '~/apps/orion' },
      ],
      fixed: '```bash\nbash ~/apps/orion/scripts/restore.sh\nbash ~/apps/orion/scripts/restore.sh orion\ncd ~/apps/orion && bash scripts/deploy.sh\ncd ~/apps/orion\ncat /usr/apps/orion/x\n```\n',
    },
    {
      title: 'paths inside a container and in URLs',
      markdown: '```bash\ndocker compose exec api bash ~/app/orion/x\ncurl https://wizard.lu/apps/orin\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const paths = ownPaths(inventory)
      if (paths.scripts.size + paths.directories.size === 0) return
      for (const { text, range, directory, remark } of pathsOn(page, inventory)) {
        const found = wrongPath(text, directory, paths)
        if (found === null) continue
        const near = found.near[0]
        unknown.report(report, {
          name: found.path,
          message: `${text.slice(0, found.length)} is not ${found.what} in the inventory.`,
          range: found.length === text.length ? range : partOf(range, 0, found.length),
          suggestion: near?.text ?? null,
          fact: near?.fact,
          certain: found.near.length === 1,
          remark,
        })
      }
    }
  },
}

interface WrittenPath {
  text: string
  range: Range
  /** That it is relative to, where the page says. */
  directory: string | null
  remark: boolean
}

/** The paths on a page: arguments that are one, then whatever reads like one. */
function* pathsOn(page: Page, inventory: Inventory): Generator<WrittenPath> {
  const seen = new Set<number>()
  const inside = new Set<number>()
  for (const kind of ['script', 'directory', 'file'] as const) {
    for (const { value, range, directory, context, invocation } of referencesOf(page, inventory, kind)) {
      if (invocation?.context.container !== undefined) {
        inside.add(range.start.offset)
        continue
      }
      seen.add(range.start.offset)
      yield { text: value, range, directory: directory ?? context?.directory?.path ?? null, remark: kind === 'script' }
    }
  }
  for (const { text, range, place } of [...findMentions(page, ROOTED), ...findMentions(page, RELATIVE)]) {
    if (place === 'link' || seen.has(range.start.offset) || inside.has(range.start.offset)) continue
    yield { text, range, directory: null, remark: false }
  }
}
