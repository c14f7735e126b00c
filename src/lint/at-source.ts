import { sourcePlace } from '../model/source-ranges.ts'
import type { Page } from '../model/types.ts'
import type { Finding, Fix, Problem, RelatedPlace } from './types.ts'

/** What a finding says, in the words of a problem. */
export type Said = Pick<Problem, 'message' | 'range' | 'suggestion' | 'fix' | 'masked' | 'related'>

/**
 * A finding where the page's author sees it. What is wrong in an included file is said at the line that includes it.
 *
 * @param pages By path, for what it is related to.
 */
export function atSource(page: Page, finding: Finding, pages: ReadonlyMap<string, Page>): Said {
  const { range, included } = sourcePlace(page, finding.range)
  if (included === null) {
    const fix = fixOf(finding)
    return said({ ...finding, range }, fix && fixAtSource(page, fix), pages)
  }
  // What to write instead belongs into the other file, so it cannot replace this line.
  return said({ message: `${finding.message} (In ${included.path}, line ${included.line}.)`, range, related: finding.related }, null, pages)
}

/** A finding in a file that is read as it is, and never changed. */
export function asFound(finding: Finding, pages: ReadonlyMap<string, Page>): Said {
  return said(finding, null, pages)
}

function fixOf({ range, suggestion, fix }: Finding): Fix | null {
  if (fix !== true) return fix ?? null
  return suggestion === undefined ? null : { range, text: suggestion }
}

function said({ message, range, suggestion, masked, related }: Finding, fix: Fix | null, pages: ReadonlyMap<string, Page>): Said {
  return {
    message,
    range,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(fix === null ? {} : { fix }),
    ...(masked && { masked }),
    ...(related && { related: related.map((place) => ({ ...place, range: placeOf(place, pages) })) }),
  }
}

function placeOf({ path, range }: RelatedPlace, pages: ReadonlyMap<string, Page>): RelatedPlace['range'] {
  const page = pages.get(path)
  return page ? sourcePlace(page, range).range : range
}

/** A fix of the page's own source, or `null` where what it replaces is included, be it in part. */
function fixAtSource(page: Page, fix: Fix): Fix | null {
  const { range, included } = sourcePlace(page, fix.range)
  const isWhole = range.end.offset - range.start.offset === fix.range.end.offset - fix.range.start.offset
  return included === null && isWhole ? { range, text: fix.text } : null
}
