import { sourcePlace } from '../model/source-ranges.ts'
import type { Page } from '../model/types.ts'
import type { Finding, Fix, Problem } from './types.ts'

/** What a finding says, in the words of a problem. */
export type Said = Pick<Problem, 'message' | 'range' | 'suggestion' | 'fix' | 'masked'>

/** A finding where the page's author sees it. What is wrong in an included file is said at the line that includes it. */
export function atSource(page: Page, finding: Finding): Said {
  const { range, included } = sourcePlace(page, finding.range)
  if (included === null) {
    const fix = fixOf(finding)
    return withFix({ ...finding, range }, fix && fixAtSource(page, fix))
  }
  // What to write instead belongs into the other file, so it cannot replace this line.
  return { message: `${finding.message} (In ${included.path}, line ${included.line}.)`, range }
}

/** A finding in a file that is read as it is. */
export function asFound(finding: Finding): Said {
  return withFix(finding, fixOf(finding))
}

function fixOf({ range, suggestion, fix }: Finding): Fix | null {
  if (fix !== true) return fix ?? null
  return suggestion === undefined ? null : { range, text: suggestion }
}

function withFix({ message, range, suggestion, masked }: Finding, fix: Fix | null): Said {
  return { message, range, ...(suggestion === undefined ? {} : { suggestion }), ...(fix === null ? {} : { fix }), ...(masked && { masked }) }
}

/** A fix of the page's own source, or `null` where what it replaces is included, be it in part. */
function fixAtSource(page: Page, fix: Fix): Fix | null {
  const { range, included } = sourcePlace(page, fix.range)
  const isWhole = range.end.offset - range.start.offset === fix.range.end.offset - fix.range.start.offset
  return included === null && isWhole ? { range, text: fix.text } : null
}
