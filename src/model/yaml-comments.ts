import { CST, Lexer } from 'yaml'

/** A comment of a YAML text. */
export interface YamlComment {
  /** From its `#` to the end of the line. */
  text: string
  start: number
}

/** The comments of a YAML text, valid or not. What looks like one in a block of text or in quotes is none. */
export function yamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = []
  let start = 0
  // A mark of the lexer, which stands nowhere in the text, says that the next token is a value, whatever it looks like.
  let isValue = false
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isValue ? null : CST.tokenType(token)
    isValue = type === 'scalar'
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue
    if (type === 'comment') comments.push({ text: token, start })
    start += token.length
  }
  return comments
}
