/** Prompts in front of commands, as terminals and authors of runbooks write them. */

export type PromptKind = 'shell' | 'host' | 'root' | 'continuation' | 'client' | 'client-continuation'

/** What a line starts with before what is typed. */
export interface Prompt {
  kind: PromptKind
  /** Length with the space behind it. */
  length: number
}

const ENVIRONMENT = String.raw`(?:\([\w.-]{1,30}\) )?`
const END = String.raw`(?:[ \t]+|$)`

/** `$ `, `% `, `❯ `, `(venv) $ `. */
const SIMPLE = new RegExp(`^${ENVIRONMENT}[$%❯➜»]${END}`)
/** `➜  ~ `, `➜  shop git:(main) ✗ `. */
const THEMED = /^(?:\([\w.-]{1,30}\) )?➜(?: {2}[^\s]{1,80} (?:git:\([^)\s]{0,80}\) )?| [^\s]{1,80} git:\([^)\s]{0,80}\) )(?:✗ )?/
/** `user@host:~$ `, `[root@host dir]# `, `user@host ~ % `. */
const USER_HOST = new RegExp(
  `^${ENVIRONMENT}\\[?[\\w.-]{1,40}@[\\w.-]{1,80}(?:[: ][^\\s$#%>\\]]{0,80})?(?: \\([^()\\s]{1,60}\\))?\\]? ?[$#%>]${END}`)
/** `bash-4.4$ `, `sh-5.1# `. */
const VERSIONED = new RegExp(`^(?:bash|sh|ksh|zsh|ash|dash)-\\d[\\d.]{0,8}[$#]${END}`)
/** `/ # `, `/app $ `, `~ $ `, `web-1:~ # `. */
const DIRECTORY = new RegExp(`^(?:[A-Za-z][\\w.-]{0,60}:)?(?:~|/)[\\w./-]{0,60} ?[$#]${END}`)
/** `web-1$ `, `mac% `, `db01# `, `workstation  $ `, `shop/bin$ `. */
const HOST = /^[A-Za-z][\w./-]{0,60}(?:[$%#]|[ \t]{1,20}[$#])[ \t]+/
/** A host whose name no word of prose has: `db-01 $ `. */
const NUMBERED_HOST = /^[a-z][a-z-]{0,30}-?\d[\w.-]{0,60}[ \t]{0,20}[$#][ \t]+/
/** Ruby's `irb(main):001:0> `, `[1] pry(main)> `, Rails' `shop(prod)> ` and `[ shop ] production> `. */
const RUBY = String.raw`irb\([\w:#]{1,40}\):\d{1,4}(?::\d{1,3})?[>*"']|(?:\[\d{1,4}\] )?pry\([^()]{1,60}\)[>*]|` +
  String.raw`[\w-]{1,30}\((?:prod|dev|test)\)(?::\d{1,4})?>|\[ ?[\w.-]{1,20} ?\] (?:production|staging|development|test)>`
/** `mysql> `, `sftp> `, `cqlsh:shop> `. */
const NAMED = '(?:mysql|mariadb|sqlite|mongo|mongosh|redis|test|sql|SQL|influx|ksql|cqlsh|trino|presto|hive|spark-sql|' +
  String.raw`s?ftp|OpenSSL|nslookup|virsh|duckdb|jshell|scala)(?::\w{1,40})?>`
/** MongoDB's `rs0:PRIMARY> ` and `rs0 [primary] shop> `, ZooKeeper's `[zk: localhost:2181(CONNECTED) 0] `. */
const CLUSTERED = String.raw`[\w-]{1,40}:(?:PRIMARY|SECONDARY)>|[\w-]{1,40} \[(?:direct: )?\w{1,20}\] [\w-]{1,40}>|\[zk: [^\]]{1,80}\]`
/** Of debuggers, and of Elixir: `(gdb) `, `(Pdb) `, `iex(1)> `. */
const DEBUGGER = String.raw`\((?:gdb|lldb|dlv|i?[Pp]db|Cmd)\)|iex\(\d{1,4}\)>`
/** `postgres=# `, `orion_db=> `, `MariaDB [(none)]> `, `127.0.0.1:6379> `, Python's `>>> `. */
const CLIENT = new RegExp(
  `^(?:[A-Za-z]\\w{0,40}[=(!^][#>]|${NAMED}|(?:MariaDB|MySQL|mysql) \\[[^\\]]{0,40}\\]>|` +
  `[\\w.-]{1,60}:\\d{2,5}>|>>>|${RUBY}|${CLUSTERED}|${DEBUGGER})${END}`)
/** A client of a language, not of a database. */
export const LANGUAGE_CLIENT = new RegExp(`^\\s*(?:>>>|${RUBY}|${DEBUGGER})`)
const CLIENT_CONTINUATION = new RegExp(`^(?:[A-Za-z]\\w{0,40}[-'"*][#>]|    ->|\\.\\.\\.)${END}`)
/** `C:\> `, `PS C:\shop> `. */
const WINDOWS = new RegExp(String.raw`^(?:PS )?[A-Z]:\\[^<>|"\s]{0,80}>${END}`)
/** Of programs that nobody knows, `crosh> `: a file is not written to in this way, and has one word. */
const OTHER_CLIENT = /^[a-z][\w-]{1,20}>[ \t]+(?=[a-z][\w-]*[ \t]+[^\s<>|&])/
/** One space only: what follows it is the line's own indent. */
const CONTINUATION = /^>(?:[ \t]|$)/
const ROOT = new RegExp(`^#[ \\t]+`)

/**
 * The prompt a line starts with. `web-1$ ` comes back as `host`, `# ` as `root` and `> ` as `continuation`: whether they
 * are prompts at all depends on the rest of the line and of the block.
 */
export function readPrompt(line: string): Prompt | null {
  const shell = THEMED.exec(line) ?? SIMPLE.exec(line) ?? USER_HOST.exec(line) ?? VERSIONED.exec(line) ??
    DIRECTORY.exec(line) ?? NUMBERED_HOST.exec(line) ?? WINDOWS.exec(line)
  if (shell) return { kind: 'shell', length: shell[0].length }
  const client = CLIENT.exec(line) ?? OTHER_CLIENT.exec(line)
  if (client) return { kind: 'client', length: client[0].length }
  const clientContinuation = CLIENT_CONTINUATION.exec(line)
  if (clientContinuation) return { kind: 'client-continuation', length: clientContinuation[0].length }
  const host = HOST.exec(line)
  if (host) return { kind: 'host', length: host[0].length }
  const root = ROOT.exec(line)
  if (root) return { kind: 'root', length: root[0].length }
  const continuation = CONTINUATION.exec(line)
  return continuation ? { kind: 'continuation', length: continuation[0].length } : null
}
