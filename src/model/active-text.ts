/** Whether a text would run or load anything when a browser shows it as a document. */
import { attributesOf, scanTags } from '../syntax/html-tags.ts'
import { runs } from './web-address.ts'

/** How what a browser takes for a page begins, where it is not told what it is. */
const pageStart = /^<(?:!doctype|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|svg)(?=[\s/>])|^<!--|^<\?xml/i

/** Whether a browser would take a text for a page. Byte order marks and blanks aside, it looks at how it begins. */
export function isActiveText(text: string): boolean {
  return pageStart.test(text.slice(0, 1500).replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s)+/, ''))
}

/** What pictures are made of and what draws nothing but itself; `a` leads somewhere only when it is pressed. */
const forbidden = /<(?:[\w.-]+:)?(?:script|iframe|object|embed|applet|frame|handler|listener|meta|base|link|form|input|button|audio|video|source|portal)(?=[\s/>])/i
/** What changes an address after the fact. */
const animation = /<(?:[\w.-]+:)?(?:animate|animatetransform|animatemotion|set)(?=[\s/>])(?:[^<>]|<(?!(?:[\w.-]+:)?(?:animate|set)))*\battributename\s*=\s*(?:["']\s*)?(?:xlink:)?(?:href|on)/i
/** Entities of its own, style sheets of its own, another encoding: nobody can say what it holds. */
const opaque = /<!entity|<!doctype(?:[^<>[]|<(?!!doctype))*\[|<\?xml-stylesheet|@import|\0|encoding\s*=\s*["'](?!utf-?8|us-ascii|iso-8859-1)/i
const styled = /url\(\s*["']?\s*(?!#|data:image\/(?:png|jpeg|gif|webp)[;,])/i

/** Whether an SVG file is a picture and nothing else. */
export function isCleanSvg(text: string): boolean {
  if (opaque.test(text) || forbidden.test(text) || animation.test(text) || styled.test(text)) return false
  return scanXml(text).every(({ element, name, value }) => {
    if (/^on/.test(name)) return false
    if (!/^(?:xlink:)?href$|^src$/.test(name)) return !runs(value)
    if (element === 'a') return !runs(value) && /^(?:https?:|#|mailto:|[^:]*$)/i.test(value.trim())
    return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(value)
  })
}

/** The attributes of all tags; what stands in comments and sections of text too, which is on the safe side. */
function scanXml(text: string): Array<{ element: string; name: string; value: string }> {
  const plain = text.replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, ' ').replace(/<(\/?)[\w.-]+:/g, '<$1')
  return scanTags(plain).filter(({ closing }) => !closing)
    .flatMap((tag) => attributesOf(plain, tag).map(({ name, value }) => ({ element: tag.name, name, value })))
}
