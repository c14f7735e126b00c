/** Quotes inside the SQL that a command passes on: the shell takes them as they are, the database does not. */
import type { Invocation, ShellSyntaxError } from './types.ts'

/** Programs that are given SQL in an argument. */
export const SQL_CLIENTS: ReadonlySet<string> = new Set(['psql', 'mysql', 'mariadb', 'sqlite3', 'clickhouse-client', 'cockroach'])
const STATEMENT = /^["']?\s*(?:SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|DROP|WITH|GRANT|REVOKE|TRUNCATE|EXPLAIN|SET|SHOW|CALL|VACUUM)\s/i

/** Whether a text, its opening quote with it or not, begins like a statement. */
export function isSqlStatement(text: string): boolean {
  return STATEMENT.test(text)
}

/** The first statement in double quotes whose own single quotes do not pair up, at the line that has one too many or too few. */
export function unpairedSqlQuote(invocations: readonly Invocation[], block: string): ShellSyntaxError | null {
  for (const { name, args } of invocations) {
    if (!SQL_CLIENTS.has(name)) continue
    for (const { start, end } of args) {
      const text = block.slice(start, end)
      if (text[0] !== '"' || !STATEMENT.test(text) || !text.includes("'") || text.includes('--') || text.includes('$')) continue
      const at = unpaired(text)
      if (at < 0) continue
      const message = "A ' is missing or too many in this SQL: the database would take what follows for part of the text."
      return { start: start + at, end: start + at + 1, kind: 'syntax', message }
    }
  }
  return null
}

/** The last quote of the first line on which they do not pair up, where they do not in the whole text; else `-1`. */
function unpaired(text: string): number {
  if (text.split("'").length % 2 === 1) return -1
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.split("'").length % 2 === 0) return offset + line.lastIndexOf("'")
    offset += line.length + 1
  }
  return -1
}
