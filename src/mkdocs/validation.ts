import type { Validation, WrittenLevel } from './types.ts'
import type { Value } from './values.ts'

const levels: readonly string[] = ['warn', 'info', 'ignore', 'relative_to_docs'] satisfies Array<WrittenLevel['level']>

/** Reads `validation`. A level directly in it holds for `nav` and `links` both, unless they set their own. */
export function readValidation(validation: Value | null): Validation {
  const level = (group: string, key: string): WrittenLevel | null => {
    const value = validation?.get(group)?.get(key) ?? validation?.get(key) ?? null
    const text = value?.text()
    return value && text && levels.includes(text) ? { level: text as WrittenLevel['level'], ...value.place } : null
  }
  return {
    navOmittedFiles: level('nav', 'omitted_files'),
    navNotFound: level('nav', 'not_found'),
    linksNotFound: level('links', 'not_found'),
    linksAnchors: level('links', 'anchors'),
  }
}
