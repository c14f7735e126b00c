/** What a text looks like that stands in a shell block and is none. */

const LANGUAGES: ReadonlyArray<readonly [name: string, shape: RegExp]> = [
  ['LogQL', /^\{[^{}"]{0,80}=~?\s?"[^}]*\}\s*(?:\||!=|$)/],
  ['JSON', /^[{[]\s*(?:$|["{[\]}])/],
  ['XML or HTML', /^<[!?/]?[a-zA-Z][^>]*>/],
  ['PromQL', /^(?:(?:sum|avg|min|max|count|i?rate|increase|histogram_quantile|topk|bottomk|quantile|group|absent|delta|changes|predict_linear|label_replace|\w+_over_time)\b[^|]*\(|\(*[a-zA-Z_:][\w:]*\s?\{[^}]*\}|\(*[a-z]+(?:_[a-z\d]+)+\s*(?:[-+*/<>=!]=?\s|$))/],
  ['SQL', /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|WITH|GRANT|VACUUM|EXPLAIN)\s/i],
  ['a log', /^(?:\[?\d{4}-\d{2}-\d{2}[T ]|\[?\d{2}:\d{2}:\d{2}|[A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}|[IWEF]\d{4} |level=|time=|ts=|INFO|WARN|ERROR|DEBUG|FATAL)/],
  ['YAML', /^(?:---\s*$|- [\w.-]+:(?:\s|$)|["']?[\w./-]+["']?:(?:\s|$))/],
  ['Python', /^(?:def \w+\(.*:\s*$|import \w+$|from \w+ import |class \w.*:\s*$)/],
  ['a tree of files', /^[├└│]|^[\w./-]+\/$/],
  ['a table', /^(?:[|+][ -]|\S+(?: \S+)*(?:[ \t]{2,}|\t)\S)/],
  ['output', /^(?:error|warning|fatal)\b|^\d|^[-=]{3,}/i],
]

/** The language or kind of text, by its first line that is no comment; `null` where there is none, or options of a command. */
export function otherLanguage(text: string): string | null {
  const line = text.split('\n').map(content => content.slice(0, 400).trim()).find(content => content !== '' && !content.startsWith('#'))
  if (line === undefined || /^--?[A-Za-z]/.test(line)) return null
  return LANGUAGES.find(([, shape]) => shape.test(line))?.[0] ?? 'text'
}
