/** The micromark extension for the Material for MkDocs dialect. */
import type { Construct, Extension } from 'micromark-util-types'
import { codes } from 'micromark-util-symbol'
import { noLazyLine } from './body.ts'
import { definition } from './definition.ts'
import { fenceIndent } from './fence.ts'
import { tightHeading } from './heading.ts'
import { listAfterCode } from './list-after-code.ts'
import { admonition, details, tab } from './opener.ts'

const listMarkers = [
  codes.asterisk, codes.plusSign, codes.dash, codes.digit0, codes.digit1, codes.digit2, codes.digit3, codes.digit4,
  codes.digit5, codes.digit6, codes.digit7, codes.digit8, codes.digit9
]
const whiteSpace = [codes.space, codes.virtualSpace, codes.horizontalTab]

/** Nearly all constructs are containers: they see each line first, and the text is never rewritten. */
export function materialSyntax(): Extension {
  const document: Record<string, Construct> = {
    [codes.exclamationMark]: admonition,
    [codes.questionMark]: details,
    [codes.equalsTo]: tab,
    [codes.colon]: definition,
    null: noLazyLine
  }
  for (const code of whiteSpace) document[String(code)] = fenceIndent
  for (const code of listMarkers) document[String(code)] = listAfterCode
  return { document, flow: { [codes.numberSign]: tightHeading } }
}
