import type { Severity } from '../types.ts'

/** “1 error”, “2 warnings”, “3 info”. */
export function plural(count: number, severity: Severity): string {
  return severity === 'info' ? `${count} info` : `${count} ${severity}${count === 1 ? '' : 's'}`
}

/** “1 file”, “2 files”. */
export function pluralFiles(count: number): string {
  return `${count} ${count === 1 ? 'file' : 'files'}`
}
