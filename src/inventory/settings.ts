import type { SlugStyle } from '../model/types.ts'
import { readFields } from './fields.ts'
import type { InventoryProblem } from './types.ts'
import { YamlFile } from './yaml-file.ts'

/** How a content folder wants to be read, from `runpress.yaml`. */
export interface Settings {
  /** How headings become anchors: `mkdocs` (the default) or `github`. */
  slugs: SlugStyle
}

export const defaultSettings: Readonly<Settings> = { slugs: 'mkdocs' }

const slugStyles: readonly string[] = ['mkdocs', 'github'] satisfies SlugStyle[]

/**
 * Reads `runpress.yaml`. It never throws: what is wrong becomes a problem, and the default stands in its place.
 *
 * @param path Relative to the content folder, for messages.
 */
export function parseSettings(text: string, path: string): { settings: Settings; problems: InventoryProblem[] } {
  const settings = { ...defaultSettings }
  const file = new YamlFile(text, path)
  const slugs = file.root && readFields(file, file.root, 'The configuration', Object.keys(settings))?.text('slugs')
  if (slugs && slugStyles.includes(slugs.value)) settings.slugs = slugs.value as SlugStyle
  else if (slugs) file.report(slugs.node, `“${slugs.value}” is not a slug style. Write ${slugStyles.join(' or ')}.`)
  return { settings, problems: file.problems }
}
