/** Makes the cases: each from its seed alone, so that one can be had again without those before it. */
import { decode } from '../../src/source/decode.ts'
import type { Case } from './case.ts'
import { grammarPage } from './grammar.ts'
import { mutate, window } from './mutate.ts'
import { Random } from './random.ts'
import type { Seeds } from './seeds.ts'

export function makeCase(seed: string, number: number, seeds: Seeds): Case {
  const name = `${seed}-${number}`
  const random = new Random(name)
  const page = (): string => onePage(random, seeds)
  const files: Record<string, string> = { 'a.md': page() }
  if (random.chance(0.12)) Object.assign(files, { 'b.md': page(), 'dir/c.md': page() })
  if (random.chance(0.3)) files['inventory.yaml'] = random.pick(seeds.inventories)
  if (random.chance(0.1)) {
    files['inventory.yaml'] = mutate(random.pick(seeds.inventories), random, random.pick(seeds.mkdocs))
    files['runpress.yaml'] = mutate(random.pick(seeds.settings), random, random.pick(seeds.inventories))
    files['mkdocs.yaml'] = mutate(random.pick(seeds.mkdocs), random, random.pick(seeds.inventories))
  }
  return { name, files }
}

/** As it would be read from a file. */
function onePage(random: Random, seeds: Seeds): string {
  return decode(Buffer.from(pageText(random, seeds))).text
}

function pageText(random: Random, { pages }: Seeds): string {
  if (random.chance(0.4)) return grammarPage(random)
  if (random.chance(0.2)) return mutate(grammarPage(random), random, grammarPage(random))
  const text = random.pick(pages)
  return mutate(random.chance(0.8) ? window(text, random, 60) : text, random, random.chance(0.7) ? random.pick(pages) : grammarPage(random))
}
