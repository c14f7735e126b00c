/** A value of an `.env` file and where it stands in the text. */
export interface EnvValue {
  name: string
  value: string
  start: number
  end: number
}

/** Reads `NAME=value` lines as Compose does: quotes, comments, `export`. What is none of these is passed over. */
export function readEnvFile(text: string): EnvValue[] {
  const values: EnvValue[] = []
  const line = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\r\n]*))/gm
  for (const match of text.matchAll(line)) {
    const [whole, name = '', double, single, bare = ''] = match
    const value = double ?? single ?? bare.replace(/(?:^|[ \t])#[^]*$/, '').trimEnd()
    const quote = double === undefined && single === undefined ? 0 : 1
    const start = match.index + whole.length - (double ?? single ?? bare).length - quote
    values.push({ name, value, start, end: start + value.length })
  }
  return values
}

/** The same as variables by their names; of those set twice the last counts. */
export function envVariables(text: string): Map<string, string> {
  return new Map(readEnvFile(text).map(({ name, value }) => [name, value]))
}
