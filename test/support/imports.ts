/**
 * Reads which modules a source file imports: statically, dynamically and for types only; in TypeScript files and in the
 * front matter and scripts of Astro components.
 */
import { Visitor, parseSync } from 'vite'

export interface Import {
  /** As written: `../model/types.ts`; for a dynamic import whose address is computed, the whole expression. */
  from: string
  computed: boolean
  /** Only types: gone at run time. */
  typeOnly: boolean
  /** `import(…)`: loaded where it is called, not where the file is. */
  dynamic: boolean
  /** Runs in the reader's browser, not in Node: a component's `<script>`. */
  client: boolean
  line: number
}

/**
 * Imports of a file, in order.
 * @throws where the file cannot be parsed
 */
export function importsOf(path: string, text: string): Import[] {
  if (!path.endsWith('.astro')) return importsOfScript(path, text, { client: false, line: 1 })
  return astroScripts(text).flatMap(script => importsOfScript(`${path}.ts`, script.text, script))
}

interface Script {
  text: string
  client: boolean
  line: number
}

/** The front matter and the scripts of an Astro component; a `<script src>` reads like an import of it. */
function astroScripts(text: string): Script[] {
  const scripts: Script[] = []
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const frontmatter = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text)
  if (frontmatter) scripts.push({ text: frontmatter[1] ?? '', client: false, line: lineOf(frontmatter.index) + 1 })
  const body = frontmatter ? frontmatter.index + frontmatter[0].length : 0
  for (const match of text.slice(body).matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const attributes = match[1] ?? ''
    const line = lineOf(body + match.index)
    const source = /\bsrc=["']([^"']+)["']/.exec(attributes)?.[1]
    if (source?.startsWith('.')) scripts.push({ text: `import '${source}'`, client: true, line })
    else if (!/\btype=["'](?!module)/.test(attributes)) scripts.push({ text: match[2] ?? '', client: true, line })
  }
  return scripts
}

function importsOfScript(path: string, text: string, { client, line }: Omit<Script, 'text'>): Import[] {
  const { program, errors } = parseSync(path.replace(/\.mjs$/, '.js'), text)
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`)
  const found: Array<Import & { start: number }> = []
  const add = (start: number, from: string, typeOnly: boolean, dynamic = false, computed = false) => {
    found.push({ from, computed, typeOnly, dynamic, client, line: line - 1 + text.slice(0, start).split('\n').length, start })
  }
  const everyIs = (kind: string, specifiers: Array<{ importKind?: string; exportKind?: string }>) =>
    specifiers.length > 0 && specifiers.every(one => (one.importKind ?? one.exportKind) === kind)
  new Visitor({
    ImportDeclaration(node) {
      const types = node.importKind === 'type' || everyIs('type', node.specifiers as Array<{ importKind?: string }>)
      add(node.start, node.source.value, types)
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.start, node.source.value, node.exportKind === 'type' || everyIs('type', node.specifiers))
    },
    ExportAllDeclaration(node) {
      add(node.start, node.source.value, node.exportKind === 'type')
    },
    TSImportType(node) {
      add(node.start, node.source.value, true)
    },
    ImportExpression(node) {
      const { source } = node
      const known = source.type === 'Literal' && typeof source.value === 'string' ? source.value
        : source.type === 'TemplateLiteral' && source.expressions.length === 0 ? source.quasis[0]?.value.cooked : undefined
      if (known === undefined || known === null) add(node.start, text.slice(node.start, node.end), false, true, true)
      else add(node.start, known, false, true)
    },
  }).visit(program)
  return found.sort((a, b) => a.start - b.start).map(({ start: _, ...rest }) => rest)
}
