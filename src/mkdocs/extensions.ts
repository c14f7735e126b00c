import type { SlugStyle } from '../model/types.ts'
import type { SnippetSettings, TocSettings } from './types.ts'
import type { Value } from './values.ts'

/** The Markdown extensions of a project: their names, and what is set of those that Runpress follows. */
export interface Extensions {
  names: string[]
  toc: TocSettings
  snippets: SnippetSettings
}

/** Slug functions by the name they are set by, which never runs. Those of pymdownx lowercase by their arguments. */
const slugFunctions: Record<string, SlugStyle> = {
  'markdown.extensions.toc.slugify': 'mkdocs',
  'markdown.extensions.toc.slugify_unicode': 'unicode',
  'pymdownx.slugs.uslugify': 'pymdownx',
  'pymdownx.slugs.uslugify_cased': 'pymdownx',
  'pymdownx.slugs.slugify': 'pymdownx',
  'pymdownx.slugs.gfm': 'pymdownx',
}

/** Reads `markdown_extensions`, a list of names and of names with settings, or a mapping of them. */
export function readExtensions(value: Value | null): Extensions {
  const settings = new Map<string, Value | null>()
  for (const item of value?.isMap() ? [value] : (value?.items() ?? [])) {
    const name = item.text()
    if (name !== null) settings.set(name, null)
    for (const entry of item.entries()) settings.set(entry.key, entry.value)
  }
  const of = (...names: string[]): Value | null => names.map((name) => settings.get(name)).find((found) => found) ?? null
  return {
    names: [...settings.keys()],
    toc: readToc(of('toc', 'markdown.extensions.toc')),
    snippets: readSnippets(of('pymdownx.snippets')),
  }
}

function readToc(toc: Value | null): TocSettings {
  const permalink = toc?.get('permalink') ?? null
  const slugify = toc?.entries().findLast(({ key }) => key === 'slugify') ?? null
  const style = slugify && slugStyle(slugify.value)
  return {
    slugs: style?.nearest ?? 'mkdocs',
    slugsProblem: slugify && style && !style.isExact ? {
      rule: 'invalid-mkdocs', severity: 'warning', ...slugify.keyPlace,
      message: `How this function names headings is not known, so they are named in the style ${style.nearest}. If another fits better, `
        + 'set “slugs” in runpress.yaml: mkdocs, github, unicode or pymdownx.',
    } : null,
    separator: toc?.get('separator')?.text() ?? '-',
    depth: readDepth(toc?.get('toc_depth')?.text() ?? ''),
    permalink: permalink?.flag() ?? permalink?.text() ?? null,
  }
}

function slugStyle(slugify: Value): { nearest: SlugStyle; isExact: boolean } {
  // `!!python/name:function` with nothing after it, `!!python/object/apply:function` with its arguments.
  const name = /^tag:yaml\.org,2002:python\/[a-z/]+:(.+)$/.exec(slugify.tag)?.[1] ?? slugify.text() ?? ''
  const nearest = Object.hasOwn(slugFunctions, name) ? (slugFunctions[name] as SlugStyle) : null
  const keepsCase = name.endsWith('_cased') || (name === 'pymdownx.slugs.slugify' && slugify.get('kwds')?.get('case')?.text() !== 'lower')
  return { nearest: nearest ?? 'mkdocs', isExact: nearest !== null && !keepsCase }
}

/** `3`, or `2-3`, or `0` for none; all levels where nothing is said. */
function readDepth(text: string): [number, number] {
  const match = /^([0-6])(?:-([0-6]))?$/.exec(text)
  if (!match) return [1, 6]
  return match[2] === undefined ? [1, Number(match[1])] : [Number(match[1]), Number(match[2])]
}

function readSnippets(snippets: Value | null): SnippetSettings {
  const paths = texts(snippets?.get('base_path') ?? null)
  // Without a setting names are looked up where MkDocs is run: beside mkdocs.yml.
  return { basePaths: paths.length === 0 ? ['.'] : paths, autoAppend: texts(snippets?.get('auto_append') ?? null) }
}

/** A text or a list of texts. `!relative $config_dir/x` is a path from the folder of `mkdocs.yml`, as is one without a tag. */
function texts(value: Value | null): string[] {
  const items = value?.isList() ? value.items() : value ? [value] : []
  return items.flatMap((item) => item.text()?.replace(/^\$config_dir(?:\/|$)/, './') ?? [])
}
