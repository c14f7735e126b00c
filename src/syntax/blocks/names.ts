/** Which openers of blocks are known, and what they may say. */
import { isKnownKind } from '../kinds.ts'
import { readSelector } from './selector.ts'

/**
 * Whether `/// name | argument` opens a block. Any known kind may be a name, as sites configure their own kinds.
 *
 * @param argument - `undefined` where there is no bar.
 */
export function isBlockOpener(name: string, argument: string | undefined): boolean {
  switch (name) {
    case 'tab':
      return Boolean(argument)
    case 'html':
      return Boolean(argument) && readSelector(argument!) !== undefined
    case 'define':
      return !argument
    default:
      return isKnownKind(name)
  }
}

/**
 * Whether `::: name argument` opens a block. Without a space and without a title it is a directive, and so is what
 * brackets or braces follow: those are read elsewhere.
 */
export function isColonOpener(name: string, argument: string | undefined, spaced: boolean): boolean {
  if (argument?.startsWith('[') || argument?.startsWith('{')) return false
  return isKnownKind(name) && (spaced || Boolean(argument))
}
