import { domainToUnicode } from 'node:url'

/** Letters of other alphabets that look like Latin ones, in small letters. */
const LATIN = new Map(Object.entries({
  // Cyrillic
  а: 'a', в: 'b', е: 'e', ё: 'e', һ: 'h', н: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', п: 'n', р: 'p', ԛ: 'q', г: 'r',
  ѕ: 's', с: 'c', т: 't', у: 'y', ү: 'y', ѵ: 'v', ԝ: 'w', х: 'x', ԁ: 'd',
  // Greek
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ω: 'w', γ: 'y',
  // Armenian
  ո: 'n', օ: 'o', ս: 'u', հ: 'h', ց: 'g', յ: 'j',
  // Latin of other languages and phonetics
  ı: 'i', ɩ: 'i', ɑ: 'a', ɡ: 'g', ʟ: 'l', ƅ: 'b', ɗ: 'd', ŀ: 'l', ł: 'l', ø: 'o', đ: 'd', ꜱ: 's', ʀ: 'r', ᴢ: 'z', ᴀ: 'a',
}))

/** What a name looks like at a glance: in small Latin letters without marks, punycode decoded. */
export function looksLike(name: string): string {
  const plain = decoded(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...plain].map((letter) => LATIN.get(letter) ?? letter).join('')
}

/** A name as it is shown: punycode is ASCII that stands for other letters. */
function decoded(name: string): string {
  return PUNYCODE.test(name) ? domainToUnicode(name) || name : name
}

const PUNYCODE = /(?:^|\.)xn--/i

/** Whether a name needs to be looked at as `looksLike` has it. */
export function hasForeignLetters(name: string): boolean {
  return /[^\x00-\x7f]/.test(name) || PUNYCODE.test(name)
}

/** Whether one label of a name has Latin letters beside those of an alphabet that has the same shapes. */
export function mixesScripts(name: string): boolean {
  return decoded(name).split('.').some((label) => /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(label))
}
