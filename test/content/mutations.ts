/** Single mistakes made to a runbook, one at a time: which piece is replaced by what, and which rules are to notice. */
import type { Inventory } from '../../src/inventory/types.ts'

export interface Mutation {
  /** Offset of what is replaced. */
  at: number
  old: string
  text: string
}

export interface Kind {
  name: string
  /** Of which one has to report it on its very line. */
  rules: readonly string[]
  /** The share of all that has to be found. */
  share: number
  mutations(page: Runbook): Mutation[]
  /** Why a mutation cannot be told from what is right; `null` where it can. `line` is the line as it is then. */
  undetectable?(line: string, mutation: Mutation): string | null
}

type Zone = 'shell' | 'comment' | 'inline' | 'other'

/** A page's text, and what each place of it is. */
export class Runbook {
  readonly text: string
  readonly lines: ReadonlyArray<{ start: number; text: string; zone: Exclude<Zone, 'inline'> | 'fence' }>

  constructor(text: string) {
    this.text = text
    let at = 0
    let language: string | null = null
    this.lines = text.split('\n').map((line) => {
      const start = at
      at += line.length + 1
      const fence = /^\s*```(\w*)/.exec(line)
      if (fence) {
        language = language === null ? fence[1] ?? '' : null
        return { start, text: line, zone: 'fence' as const }
      }
      const shell = language === 'bash'
      return { start, text: line, zone: shell ? (/^\s*#/.test(line) ? 'comment' as const : 'shell' as const) : 'other' as const }
    })
  }

  /** The line that an offset is in. */
  lineAt(offset: number): Runbook['lines'][number] {
    const line = this.lines.findLast(({ start }) => start <= offset)
    if (!line) throw new Error(`no line at ${offset}`)
    return line
  }

  zoneAt(offset: number): Zone | 'fence' {
    const { start, zone } = this.lineAt(offset)
    if (zone !== 'other') return zone
    return this.text.slice(start, offset).split('`').length % 2 === 0 ? 'inline' : zone
  }

  /** Every place that matches, replaced in each way. */
  replace(pattern: RegExp, ways: (old: string) => string[], ...zones: Zone[]): Mutation[] {
    return [...this.text.matchAll(pattern)].flatMap(({ 0: old, index: at }) => {
      const zone = this.zoneAt(at)
      if (zone === 'fence' || (zones.length > 0 && !zones.includes(zone))) return []
      return [...new Set(ways(old))].flatMap((text) => (text === old ? [] : [{ at, old, text }]))
    })
  }

  /** Every line in certain places, with something put in front. */
  insertLines(isPlace: (line: Runbook['lines'][number], before: string) => boolean, texts: readonly string[]): Mutation[] {
    const places = this.lines.filter((line, index) => isPlace(line, this.lines[index - 1]?.text ?? ''))
    return texts.flatMap((text, index) => {
      const place = places[index * 7 % places.length]
      return place ? [{ at: place.start, old: '', text: `${/^\s*/.exec(place.text)?.[0] ?? ''}${text}\n` }] : []
    })
  }
}

const NEIGHBOURS = 'qwertyuiop asdfghjkl zxcvbnm'

/** A word with a letter swapped, missing, doubled, replaced, or one more at its end. */
function slips(word: string): string[] {
  const middle = Math.floor(word.length / 2)
  const letter = word[middle] ?? ''
  const neighbour = NEIGHBOURS[NEIGHBOURS.indexOf(letter.toLowerCase()) + 1]?.trim() || 'x'
  const swap = (at: number): string => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return [
    swap(middle - 1), swap(0), word.slice(0, middle) + word.slice(middle + 1), word.slice(0, middle) + letter + word.slice(middle),
    word.slice(0, middle) + neighbour + word.slice(middle + 1), ...(word.length > 3 ? [word.slice(1), word.slice(0, -1)] : []),
    word + (word.at(-1) ?? ''),
  ]
}

function oneOf(words: readonly string[], before = '(?<![\\w./@-])', behind = '(?![\\w/@-]|\\.\\w)'): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return new RegExp(`${before}(?:${longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})${behind}`, 'gm')
}

/** What the mutation generator takes from the inventory. */
export function kindsFor({ hosts, domains, compose, units, databases, scripts, ports }: Inventory): Kind[] {
  const services = compose.flatMap((project) => project.services.map(({ name }) => name))
  const unitNames = units.map(({ name }) => name)
  const databaseNames = databases.map(({ name }) => name)
  const isOther = (names: readonly string[]) => (word: string): boolean => !names.includes(word)
  const domainNames = domains.map(({ name }) => name)
  const own = domains.filter(({ external }) => !external).map(({ name }) => name)
  const names = (words: readonly string[], extra: (word: string) => string[]) => (word: string): string[] =>
    [...slips(word), ...extra(word)].filter(isOther(words))

  return [
    {
      name: 'an address', rules: ['wrong-host'], share: 1,
      mutations: (page) => page.replace(oneOf(hosts.flatMap(({ addresses }) => addresses.map(({ name }) => name))), (address) => {
        const [a, b, c, d] = address.split('.')
        return [
          address.slice(0, -1), `${address}9`, `${a}.${b}.${d}.${c}`, `${a}.${b}.${c?.split('').reverse().join('')}.${d}`, `${a}.${b}.${c}`,
          address.replace(/\d$/, 'O'), address.replace('.', ''), address.replace('.', '..'), address.replace('.', ','), '2a01:4f8:c17:1234::1',
        ]
      }),
    },
    {
      name: 'a domain', rules: ['unknown-domain'], share: 1,
      mutations: (page) => page.replace(oneOf(own), (domain) => {
        const labels = domain.split('.')
        const [name = '', top = ''] = labels.slice(-2)
        const under = labels.slice(0, -2)
        const ends = [...slips(name).map((other) => `${other}.${top}`), `${name}.eu`, `${name}.de`, `${name}..${top}`, `${name},${top}`]
        const heads = under.flatMap((label) => slips(label).map((other) => `${other}.${name}.${top}`))
        return [...ends.map((end) => [...under, end].join('.')), ...heads, domain.replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е' })[letter] ?? 'о')]
          .filter(isOther(domainNames))
      }),
    },
    {
      name: 'a user', rules: ['wrong-user'], share: 1,
      mutations: (page) => page.replace(/samir(?=@)/g, names(['samir'], (user) => ['root', 'admin', 'ubuntu', `${user}a`])),
    },
    {
      name: 'a port', rules: ['unknown-port'], share: 1,
      mutations: (page) => page.replace(/(?<=localhost:|grep |-L )\d{2,5}\b/g, (port) => [
        port.slice(0, -1), `${port}1`, `${port.slice(0, -1)}${(Number(port.at(-1)) + 3) % 10}`, `${port[0]}${port}`,
      ].filter((other) => !ports.some(({ number }) => String(number) === other)), 'shell'),
    },
    {
      name: 'an anchor', rules: ['broken-anchor', 'broken-link', 'empty-link'], share: 1,
      mutations: (page) => page.replace(/(?<=\]\()#[^)\s]+(?=\))/g, (anchor) => [
        ...slips(anchor.slice(1)).map((other) => `#${other}`), anchor.replace(/\d/, (digit) => String(Number(digit) % 8 + 1)),
        anchor.replace('-', '--'), anchor.replace('-', '_'), anchor.replace('-', '–'), anchor.replace(/-[^-]*$/, ''), anchor.toUpperCase(),
        anchor.slice(1), '', `#${anchor}`, `${anchor}-1`,
      ]),
    },
    {
      name: 'a service', rules: ['unknown-service'], share: 1,
      mutations: (page) => page.replace(
        oneOf(services, '(?<=docker compose --profile full (?:ps|up -d|up -d --build|restart|exec|logs|logs --tail=\\d+) )'),
        names(services, (service) => [service.replace('-', '_'), service.replace('-', ''), 'app', 'database', `${service}s`]), 'shell'),
    },
    {
      name: 'a profile', rules: ['unknown-profile'], share: 1,
      mutations: (page) => page.replace(/(?<=compose --profile )full/g, names(['full'], () => ['Full', 'prod', 'all'])),
    },
    {
      name: 'a unit', rules: ['unknown-unit'], share: 1,
      mutations: (page) => page.replace(oneOf(unitNames, '(?<=systemctl (?:status|start|stop|reload|restart|list-timers) |journalctl -u )'),
        names(unitNames, (unit) => [unit.replace('-', '_'), `${unit.split('.')[0]}.servce`, `${unit}d`])),
    },
    {
      name: 'a database', rules: ['unknown-database', 'wrong-user'], share: 1,
      mutations: (page) => [
        ...page.replace(oneOf(databaseNames, '(?<=-d )'), names(databaseNames, (name) => ['wizard', name.replace('_', '-'), `${name}_prod`])),
        ...page.replace(oneOf(databases.flatMap(({ users }) => users.map(({ name }) => name)), '(?<=-U )'), names([], (user) => ['root', user.replace('_', '-')])),
      ],
    },
    {
      name: 'a script', rules: ['unknown-script'], share: 1,
      mutations: (page) => scripts.flatMap(({ name: path }) => {
        const file = path.slice(path.lastIndexOf('/') + 1)
        const stem = file.replace(/\.\w+$/, '')
        return [
          ...page.replace(oneOf([file], '(?<=[/ ])'), () => [...slips(stem).map((other) => `${other}.sh`), stem, `${stem}.py`], 'shell'),
          ...page.replace(/(?:~\/apps\/orion\/)?scripts(?=\/)/g, (folder) => [
            folder.replace('scripts', 'script'), folder.replace('scripts', 'scrpits'), folder.replace('apps', 'app'), folder.replace('orion', 'oiron'),
          ], 'shell'),
        ]
      }),
    },
    {
      name: 'a program', rules: ['unknown-program', 'not-shell'], share: 0.97,
      mutations: (page) => page.replace(
        /(?<=^ *|&& |\| |sudo |exec db |exec redis |exec api )(?:ssh|sudo|docker|dig|curl|python3|grep|tail|git|sleep|pg_isready|psql|systemctl|journalctl|bash|redis-cli|truncate|find|source|aws|celery)(?= )/gm,
        slips, 'shell'),
      undetectable: (line) => (/(?:^|\s)(?:ash|rep|ail|ource)\s/.test(line) ? 'is a program, too, or a word' : null),
    },
    {
      name: 'a subcommand', rules: ['unknown-subcommand', 'unknown-program'], share: 0.97,
      mutations: (page) => page.replace(
        /(?<=docker |compose |--profile full |systemctl |git |system |builder |image |container |aws |s3 |caddy |ufw |apt |alembic |redis-cli |celery_app )(?:compose|ps|logs|up|restart|exec|down|status|start|stop|reload|list-timers|log|checkout|stats|system|builder|image|container|df|prune|s3|sync|validate|clean|upgrade|ping|llen|purge)(?= |$|`)/gm,
        slips, 'shell'),
      undetectable: (line) => (/\b(?:rogs|stas)\b/.test(line) ? 'is near to nothing' : null),
    },
    {
      name: 'an option', rules: ['unknown-flag', 'unknown-subcommand'], share: 0.97,
      mutations: (page) => [
        ...page.replace(/(?<= )--[a-z][a-z-]+(?=[ =]|$)/gm, (option) => [
          ...slips(option.slice(2)).map((other) => `--${other}`), option.slice(1), `-${option}`, option.replace(/(?<=\w)-(?=\w)/, '_'),
        ], 'shell'),
        ...page.replace(/(?<= )-[a-zA-Z](?= |$)/gm, (option) => [`-${option}`], 'shell'),
      ],
      undetectable: (line) => {
        if (/--?(?:\w*up\w*lo\w*|plu?oad|pload|upl\w+|uload)/.test(line) && /backup\.sh/.test(line)) return 'nobody knows the options of the team’s own script'
        return null
      },
    },
    {
      name: 'a dash', rules: ['non-ascii-command'], share: 0.97,
      mutations: (page) => page.replace(/(?<= )--?(?=[a-z])|(?<=\w)-(?=\w)/gi, (dash) => ['–', '—', '−', '‑', '‐'].map((other) => other + dash.slice(1)), 'shell'),
    },
    {
      name: 'a hidden character', rules: ['hidden-character', 'non-ascii-command'], share: 1,
      mutations: (page) => page.lines.flatMap(({ start, text }) => {
        if (text.trim() === '') return []
        const first = text.length - text.trimStart().length
        const places = [start, start + first, start + Math.floor((first + text.length) / 2), start + text.length]
        return places.flatMap((at) => ['\u200b', '\u200c', '\ufeff', '\u202e', '\u00ad', '\u2060', '\u0008'].map((hidden) => ({ at, old: '', text: hidden })))
      }),
      undetectable: (_, { at, text }) => (at === 0 && text === '\ufeff' ? 'is a file’s byte order mark' : null),
    },
    {
      name: 'a no-break space', rules: ['non-ascii-command', 'hidden-character'], share: 0.97,
      mutations: (page) => [
        ...page.replace(/(?<=\S) (?=\S)/g, () => ['\u00a0', '\u202f', '\u3000'], 'shell'),
        ...page.replace(/(?<=^ *(?:#{1,6}|-|\d+\.|!!!|===)) /gm, () => ['\u00a0'], 'other'),
      ],
    },
    {
      name: 'a continuation', rules: ['bad-continuation', 'shell-syntax'], share: 0.97,
      mutations: (page) => [
        ...page.replace(/ \\(?=\n)/g, () => [' \\ ', ' \\\t', '', ' \\\\', ' /', '\\', ' \\ # the rest'], 'shell'),
        ...page.replace(/\\\n/g, () => ['\\\n\n', '\\\n# the rest\n'], 'shell'),
        ...page.lines.flatMap(({ start, text, zone }, index) =>
          (zone === 'shell' && /^(?:comment|fence)$/.test(page.lines[index + 1]?.zone ?? '') && !text.endsWith('\\') ? [{ at: start + text.length, old: '', text: ' \\' }] : [])),
      ],
    },
    {
      name: 'a quote', rules: ['shell-syntax', 'non-ascii-command', 'not-shell', 'bad-continuation'], share: 0.97,
      mutations: (page) => page.replace(/(?<!\\)["']/g, (quote) => ['', quote + quote, quote === '"' ? '“' : '’', quote === '"' ? "'" : '"'], 'shell'),
      undetectable: (line) => (/grep -c '.*health/.test(line) ? 'is text that is searched for' : null),
    },
    {
      name: 'a severity', rules: ['unknown-severity'], share: 0.97,
      mutations: (page) => page.replace(/\bSEV-[1-3]\b/g, (level) => [
        'SEV-0', 'SEV-4', `${level}1`, level.replace('-', ''), level.toLowerCase(), level.replace('-', '–'), level.replace('-', '_'),
        level.replace('SEV', 'SVE'), level.replace('SEV', 'SE'), level.replace('SEV', 'SEVV'), level.slice(0, -1),
      ]),
    },
    {
      name: 'a number', rules: ['step-number', 'dead-end-step', 'unreachable-step', 'broken-anchor', 'duplicate-anchor'], share: 0.97,
      mutations: (page) => page.replace(/(?<=^### (?:Step )?|(?:to|at|by) Step |\[Runbook |^ *# |^)\d{1,2}(?=[.:\]]| *$)/gm,
        (number) => [1, -1, 3, 10].map((by) => Number(number) + by).filter((other) => other >= 0).map(String)),
    },
    {
      name: 'a password', rules: ['secret'], share: 0.97,
      mutations: (page) => [
        ...page.insertLines(({ zone }) => zone === 'comment', PASSWORDS_IN_COMMANDS.map((line) => line.replace('%', 'Tr0ub4dor3'))),
        ...page.insertLines(({ zone, text }) => zone === 'other' && /^#{2,3} /.test(text), PASSWORDS_IN_PROSE.map((line) => `${line.replace('%', 'Tr0ub4dor3')}\n`)),
      ],
    },
  ]
}

const PASSWORDS_IN_COMMANDS = [
  'export PGPASSWORD=%', "PGPASSWORD='%' psql -h localhost", 'curl -u admin:% https://git.wizard.lu/', 'curl https://admin:%@git.wizard.lu/', 'redis-cli -a % ping',
  'REDISCLI_AUTH=% redis-cli ping', 'redis-cli -u redis://:%@localhost ping', 'docker login -u samir -p % git.wizard.lu', 'mysql -u root -p%',
  'mysql --password=% -e "SELECT 1;"', 'psql "postgresql://orion_user:%@localhost/orion_db"', "sshpass -p '%' ssh samir@91.99.65.229", 'export SECRET_KEY="%"',
  'docker run -e POSTGRES_PASSWORD=% postgres:16', "echo '%' | sudo -S true", 'openssl rsa -in key.pem -passin pass:%', 'helm upgrade app . --set db.password=%',
  'kubectl create secret generic db --from-literal=password=%', 'htpasswd -b /etc/nginx/.htpasswd admin %', 'wget --password=% https://git.wizard.lu/',
  'mongosh -u admin -p %', 'rabbitmqctl change_password guest %', '# password: %', '# the admin password is %', "psql -c \"ALTER USER orion_user PASSWORD '%';\"",
  'git clone https://samir:%@git.wizard.lu/orion.git', 'curl -H "Authorization: Bearer %%%%" https://git.wizard.lu/',
]

const PASSWORDS_IN_PROSE = [
  'The password is `%`.', 'Log in as admin with the password %.', 'Password: %', '- **Password**: `%`', '(user admin, password %)', 'Log in with `admin` / `%`.',
  'The passphrase is “%”.', 'DB_PASSWORD=%', 'Credentials: admin:%', 'pw: %', 'The API key is 9f8e7d6c5b4a39281706f5e4d3c2b1a0.',
]

/** A sample that is the same each time. */
export function sample(all: readonly Mutation[], size: number): Mutation[] {
  let seed = 0x5eed
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const left = [...all]
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)).flat()
}
