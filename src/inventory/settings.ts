import type { SlugStyle } from '../model/types.ts'
import { readFields, type TextField } from './fields.ts'
import { readRuleSettings, type RuleSettings } from './rule-settings.ts'
import type { InventoryProblem } from './types.ts'
import { anyOf, YamlFile } from './yaml-file.ts'

/** How a content folder wants to be read and shown, from `runpress.yaml`. `null` where it says nothing. */
export interface Settings {
  /** What the book is called. */
  title: string | null
  /** How headings become anchors. */
  slugs: SlugStyle | null
  /** The address the site is served at: `https://runbooks.example.com/`. */
  site: string | null
  /** The path below which it is served: `/runbooks/`. */
  base: string | null
  /** Where a page can be edited, with `{path}` in the place of its path. */
  edit: string | null
  /** How the linter's rules are set. */
  rules: RuleSettings[]
  /** Patterns, as in `.gitignore`, of pages that the linter leaves out. */
  ignore: string[]
}

export const defaultSettings: Readonly<Settings> = { title: null, slugs: null, site: null, base: null, edit: null, rules: [], ignore: [] }

const slugStyles: readonly string[] = ['mkdocs', 'github', 'unicode', 'pymdownx'] satisfies SlugStyle[]

/**
 * Reads `runpress.yaml`. It never throws: what is wrong becomes a problem, and the default stands in its place.
 *
 * @param path Relative to the content folder, for messages.
 */
export function parseSettings(text: string, path: string): { settings: Settings; problems: InventoryProblem[] } {
  const file = new YamlFile(text, path)
  const fields = file.root && readFields(file, file.root, 'The configuration', Object.keys(defaultSettings))
  /** A value that is what it should be; `null`, reported, where it is not. */
  const value = (key: Exclude<keyof Settings, 'rules' | 'ignore'>, isRight: (text: string) => boolean, wrong: (text: string) => string): string | null => {
    const field: TextField | null = fields?.text(key) ?? null
    if (!field || isRight(field.value)) return field?.value ?? null
    file.report(field.node, wrong(field.value))
    return null
  }
  const rules = fields?.get('rules')
  const settings: Settings = {
    title: value('title', () => true, String),
    slugs: value('slugs', (text) => slugStyles.includes(text),
      (text) => `“${text}” is not a slug style. Write ${anyOf(slugStyles)}.`) as SlugStyle | null,
    site: value('site', isWebAddress, (text) => `“${text}” is not an address. Write it whole: https://runbooks.example.com/.`),
    base: value('base', (text) => /^\/(?!\/)[^\s?#]*$/.test(text), (text) => `“${text}” is not a path. Begin it with a slash: /runbooks/.`),
    edit: value('edit', (text) => isWebAddress(text) && text.includes('{path}'),
      (text) => `“${text}” is not an address with {path} in it. Write it as in https://github.com/owner/repository/edit/main/docs/{path}.`),
    rules: rules ? readRuleSettings(file, rules) : [],
    ignore: fields?.strings('ignore') ?? [],
  }
  return { settings, problems: file.problems }
}

/** Whether a text is the address of a web site. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text)
}
