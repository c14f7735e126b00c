import { editDistance } from './edit-distance.ts'
import type { Query } from './query.ts'

/**
 * What was probably meant by a query whose words do not all stand in the texts that were found: each word that stands
 * nowhere becomes the nearest one that does. `null` where nothing is near.
 */
export function correct(query: Query, texts: string[]): string | null {
  const known = new Map<string, number>()
  for (const word of texts.join(' ').toLowerCase().match(/[a-z][a-z0-9]{3,}/g) ?? []) known.set(word, (known.get(word) ?? 0) + 1)
  let corrected = false
  const words = query.words.map(({ text, pattern }) => {
    if (!/^[a-z]{4,}$/.test(text) || texts.some((found) => found.search(pattern) >= 0)) return text
    const nearest = nearestWord(text, known)
    corrected ||= nearest !== null
    return nearest ?? text
  })
  return corrected ? words.join(' ') : null
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
