/** Where command lines, configuration and prose have secrets. Offsets are those of the text. */
import { isNoWord, isRandom, standsForSecret } from './secret-values.ts'

export interface SecretPlace {
  /** What it is: “password”. */
  what: string
  value: string
  start: number
}

/** Whether a place is code, and so a value what a program gets; in prose it may be any word. */
export type IsCode = (offset: number) => boolean

/** Names that say what a value is. Behind the weak ones also stand names of Kubernetes objects, kinds and numbers. */
const NAME = /password|passwd|passphrase|pwd|api[-_ ]?key|secret[-_ ]?(?:access[-_ ]?)?key|client[-_ ]?secret|private[-_]?key|access[-_]?key|secret|token|auth|pass(?![a-z])/g
const WEAK = /^(?:secret|token|auth|pass|pwd|access[-_]?key|private[-_]?key)$/i
const STRONG_VARIABLE = /^(?:[A-Z][A-Z0-9_]*_)?(?:SECRET|TOKEN|PASS|PWD|AUTH|ACCESS_KEY)$/
/** Behind the name: what ties the value to it, and the value, quoted or not. */
const TIED = /(["'*`)\]]{0,3}[ \t]{0,3}(?:=|:=?|\|)[*`]{0,3}[ \t]{0,6}|[ \t](?:is|was|=>)[ \t]:?[ \t]?|[ \t]{1,2}\(?)(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|[`“]([^`”\n]{1,200})[`”]|([^\s"'`,;|<>(){}[\]“”]{1,200}))/y
const SPACED = /(?:=|[ \t]{1,4})(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'`,;|<>(){}[\]]{1,200}))/y
const BEFORE = 60

/** `PGPASSWORD=…`, `password: …`, `--token …`, “the password is …”. */
export function* namedSecrets(text: string, isCode: IsCode): Generator<SecretPlace> {
  // Much faster than to ignore case; the few letters that change their length with their case keep the text as it is.
  const lower = text.toLowerCase()
  for (const { 0: { length }, index } of (lower.length === text.length ? lower : text).matchAll(NAME)) {
    const end = index + length
    const name = text.slice(index, end)
    if (/[A-Za-z0-9_]/.test(text[end] ?? '')) continue
    const before = text.slice(Math.max(0, index - BEFORE), index)
    const [key = ''] = /(?<![\w.-])[\w.-]*$/.exec(before) ?? []
    const isFlag = /^--/.test(key)
    const code = isCode(index)
    const pattern = isFlag ? SPACED : TIED
    if ((isFlag && !code) || before[before.length - key.length - 1] === '$') continue
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (!match) continue
    const [all, ...groups] = match
    // A cell of a table, in prose; in code a pipe.
    if (code && all.includes('|')) continue
    const values = isFlag ? groups : groups.slice(1)
    const at = values.findIndex((group) => group !== undefined)
    const value = values[at] ?? ''
    const quoted = at < (isFlag ? 2 : 3)
    const bare = quoted ? value : value.replace(/(?:&&[^]*|(?<![.,;:)])[.,;:)]+)$/, '')
    const next = text[end + all.length] ?? ''
    const start = end + all.length - value.length - (quoted ? 1 : 0)
    // “`set password`: Change it.” In code is only what has its value there too.
    const inCode = code && isCode(start)
    // `rake shop:password:reset` is the name of a task.
    if (key === '' && before.endsWith(':') && all.startsWith(':') && !/^:\s/.test(all)) continue
    // A call, an index or a template is no literal.
    if (standsForSecret(bare, quoted) || (!quoted && /[([{<]/.test(next))) continue
    const written = `${key}${name}`
    const isVariable = STRONG_VARIABLE.test(written) && written === written.toUpperCase() && all.trimStart().startsWith('=')
    if (WEAK.test(name) && !isVariable && !isRandom(bare)) continue
    if (isFlag && bare.startsWith('-')) continue
    const marked = !isFlag && (all.startsWith('=') || (at === 2 && !/^[ \t]/.test(all) && !/\s/.test(bare)))
    if (!(inCode || marked) && !isNoWord(bare)) continue
    // “--from-literal=password x”: in code a value is tied to its name, in prose it may just follow.
    if (code && !isFlag && /^[ \t]+\(?$/.test(groups[0] ?? '')) continue
    if (code && !isFlag && !quoted && /^[\d.]{1,6}$/.test(bare) && WEAK.test(name)) continue
    yield { what: name.toLowerCase().replaceAll(/[-_]/g, ' '), value: bare, start }
  }
}

interface CommandPattern {
  /** Literal that has to be there, so that most pages are done at once. */
  literal: string
  pattern: RegExp
  what: string
  /** Whether it is looked for in prose as well. */
  prose?: true
  /** Whether a word could stand there just as well. */
  noWord?: true
}

const V = String.raw`["']?([^\s"'|;<>` + '`' + String.raw`]{1,200})`
/** A command line up to an option, within one line. */
const LINE = String.raw`[^\n|;&]{0,300}?`
const command = (program: string, rest: string, flags = 'g'): RegExp => new RegExp(String.raw`\b${program}\b${LINE}\s${rest}`, flags)

/** One group each: the secret. */
const COMMANDS: readonly CommandPattern[] = [
  { literal: '://', pattern: /:\/\/[^\s:/@"'`<>]{0,100}:([^\s@/"'`<>]{1,200})@/g, what: 'password', prose: true },
  { literal: 'uthorization', pattern: /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic|token)\s{1,3}([^\s"'`]{1,400})/gi, what: 'credentials', prose: true },
  { literal: 'earer ', pattern: /\bbearer ([\w+/=.~-]{16,400})/gi, what: 'token', prose: true },
  { literal: '-', pattern: /\b(?:x-[a-z-]{0,30}(?:key|token|secret)|private-token|api-key)["']?\s{0,2}:\s{0,3}["']?([^\s"'`]{1,400})/gi, what: 'key', prose: true },
  { literal: '(', pattern: /\((?:admin|root|guest|postgres|user) ?[/:] ?["'`]?([^\s()"'`]{1,100})/gi, what: 'password', prose: true, noWord: true },
  { literal: '`', pattern: /`(?:admin|root|guest|postgres)` ?[/:] ?`([^\s`]{1,100})`/gi, what: 'password', prose: true, noWord: true },
  { literal: 'redentials', pattern: /\bcredentials["'*`]{0,3}: {0,2}["'`]?[\w.@-]{1,60} ?[:/] ?["'`]?([^\s"'`|;<>()]{1,200})/gi, what: 'password', prose: true, noWord: true },
  { literal: 'pw', pattern: /\bpw["'*`]{0,3} ?[:=]["'*`]{0,3} {0,2}["'`]?([^\s"'`|;<>()]{1,200})/g, what: 'password', prose: true, noWord: true },
  { literal: 'smbclient', pattern: command('smbclient', String.raw`(?:-U|--user)[ =]?["']?[^\s%"'|;<>]{1,60}%([^\s"'|;<>]{1,200})`), what: 'password' },
  { literal: 'curl', pattern: command('curl', String.raw`(?:-[a-zA-Z]{0,6}u|--user|--proxy-user|-U)[ =]{0,2}["']?[^\s:"'<>$]{0,100}:([^\s"'|;<>]{1,200})`), what: 'password' },
  { literal: 'wget', pattern: command('wget', String.raw`--(?:http-|ftp-|proxy-)?password[ =]${V}`), what: 'password' },
  { literal: 'redis-cli', pattern: command('redis-cli', String.raw`(?:-a|--pass)[ =]${V}`), what: 'password' },
  { literal: 'my', pattern: command('(?:mysql(?:dump|admin|import|check|show)?|mycli)', String.raw`-p["']?([^\s"'|;<>]{1,200})`), what: 'password' },
  { literal: 'mariadb', pattern: command('mariadb(?:-[a-z]+)?', String.raw`-p["']?([^\s"'|;<>]{1,200})`), what: 'password' },
  { literal: 'mongo', pattern: command('mongo(?:sh|dump|restore|export|import)?', String.raw`(?:-p|--password)[ =]?${V}`), what: 'password' },
  { literal: 'docker', pattern: command('docker(?: [a-z-]+)? login', String.raw`(?:-p|--password)[ =]?${V}`), what: 'password' },
  { literal: 'login', pattern: command('(?:podman|nerdctl|skopeo|buildah|helm registry|oras|oc|az|cf|argocd) login', String.raw`(?:-p|--password)[ =]${V}`), what: 'password' },
  { literal: 'sshpass', pattern: command('sshpass', String.raw`-p[ ]?${V}`), what: 'password' },
  { literal: 'ldap', pattern: command('ldap(?:search|modify|add|delete|whoami|passwd)', String.raw`-w[ ]?${V}`), what: 'password' },
  { literal: 'openssl', pattern: command('openssl', String.raw`-pass(?:in|out)?[ =]["']?pass:([^\s"'|;<>]{1,200})`), what: 'password' },
  { literal: 'vault', pattern: /\bvault login (?:-[a-z-]+(?:=\S{1,80})? ){0,5}["']?([A-Za-z0-9][^\s"'|;<>=]{3,200})(?=["'\s]|$)/g, what: 'token' },
  { literal: 'aws_', pattern: /\bconfigure set (?:[\w.]{0,60}\.)?aws_(?:secret_access_key|session_token) ["']?([^\s"'|;<>]{1,400})/g, what: 'key' },
  { literal: 'rabbitmqctl', pattern: /\brabbitmqctl (?:-\S{1,40} ){0,3}(?:add_user|change_password|authenticate_user) \S{1,80} ["']?([^\s"'|;<>]{1,200})/g, what: 'password' },
  { literal: 'htpasswd', pattern: command('htpasswd', String.raw`-[a-zA-Z]{0,5}b[a-zA-Z]{0,5} (?:-\S{1,20} ){0,3}(?:\S{1,120} ){1,2}${V}\s*$`, 'gm'), what: 'password' },
  { literal: 'chpasswd', pattern: /\becho (?:-\w )?["']?[\w.-]{1,60}:([^\s"'|;<>]{1,200})["']? ?\| ?(?:sudo )?chpasswd/g, what: 'password' },
  { literal: 'sudo -S', pattern: /\becho (?:-\w )?["']?([^\s"'|;<>]{1,200})["']? ?\| ?sudo -S/g, what: 'password' },
  { literal: 'DENTIFIED ', pattern: /\bIDENTIFIED (?:WITH \w{1,40} )?BY ['"]([^'"\n]{1,200})['"]/g, what: 'password' },
  { literal: 'dentified ', pattern: /\bidentified (?:with \w{1,40} )?by ['"]([^'"\n]{1,200})['"]/g, what: 'password' },
  { literal: 'ASSWORD', pattern: /\b(?:user|role)\s[^\n;]{1,120}?\bpassword '([^'\n]{1,200})'/gi, what: 'password' },
  { literal: 'requirepass', pattern: /\brequirepass ["']?([^\s"'|;<>]{1,200})/g, what: 'password' },
  { literal: 'AUTH ', pattern: /\bAUTH (?:default )?["']?([^\s"'|;<>]{6,200})/g, what: 'password', noWord: true },
]

/** `curl -u user:…`, `redis-cli -a …`, `https://user:…@host` and their like. */
export function* commandSecrets(text: string, isCode: IsCode): Generator<SecretPlace> {
  for (const { literal, pattern, what, prose, noWord } of COMMANDS) {
    if (!text.includes(literal)) continue
    for (const match of text.matchAll(pattern)) {
      const [all, value = ''] = match
      const start = match.index + all.lastIndexOf(value)
      if (standsForSecret(value, true) || !(prose || isCode(start)) || value.startsWith('-')) continue
      if (noWord && !isNoWord(value)) continue
      yield { what, value, start }
    }
  }
}
