import { editDistance } from './edit-distance.ts'
import type { Query, QueryWord } from './query.ts'

/**
 * What was probably meant by a query whose words do not all stand in the texts that were found: each word that stands
 * nowhere becomes the nearest one that does. `null` where nothing is near.
 */
export function correct(query: Query, texts: string[]): string | null {
  const isKnown = ({ pattern, also }: QueryWord): boolean =>
    [pattern, ...also].some((name) => texts.some((text) => text.search(name) >= 0))
  let known: Map<string, number> | undefined
  let corrected = false
  const words = query.words.map((word) => {
    const { text } = word
    if (!/^[a-z]{4,}$/.test(text) || isKnown(word)) return text
    known ??= wordsOf(texts)
    const nearest = nearestWord(text, known)
    corrected ||= nearest !== null
    return nearest ?? text
  })
  return corrected ? words.join(' ') : null
}

/** The words of the texts that are nearest to those of a query, at most three. */
export function nearestWords({ words }: Query, texts: string[]): string[] {
  const known = wordsOf(texts)
  const near = words.flatMap(({ text }) => {
    if (!/^[a-z]{3,30}$/.test(text)) return []
    return [...known.keys()].filter((word) => Math.abs(word.length - text.length) <= 3)
      .map((word) => ({ word, distance: editDistance(text, word) }))
      .filter(({ distance }) => distance <= Math.max(2, text.length / 2))
  })
  near.sort((a, b) => a.distance - b.distance || (known.get(b.word) ?? 0) - (known.get(a.word) ?? 0))
  return [...new Set(near.map(({ word }) => word))].slice(0, 3)
}

/** The words of texts, and how often each stands there. */
function wordsOf(texts: string[]): Map<string, number> {
  const known = new Map<string, number>()
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[a-z][a-z0-9]{3,}/g) ?? []) known.set(word, (known.get(word) ?? 0) + 1)
  }
  return known
}

/** The nearest word, of equally near ones the most frequent. Two letters may be wrong, in short words one. */
function nearestWord(word: string, known: Map<string, number>): string | null {
  let best: { word: string; distance: number; times: number } | null = null
  const most = word.length < 6 ? 1 : 2
  for (const [candidate, times] of known) {
    if (Math.abs(candidate.length - word.length) > most) continue
    const distance = editDistance(word, candidate)
    if (distance > most) continue
    if (!best || distance < best.distance || (distance === best.distance && times > best.times)) best = { word: candidate, distance, times }
  }
  return best?.word ?? null
}
