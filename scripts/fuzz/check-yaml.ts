import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { parseSettings } from '../../src/inventory/settings.ts'
import { parseMkdocs } from '../../src/mkdocs/read.ts'
import { wrongRanges } from '../../test/support/model-positions.ts'
import { differs, type Folder } from './folder.ts'

/** YAML is read or refused with places in it, and gives the same every time. */
export function yamlFaults({ files }: Folder): string[][] {
  return Object.entries(files).filter(([path]) => path.endsWith('.yaml')).flatMap(([path, text]) => {
    const read = readers[path]
    if (!read) return []
    const result = read(text, path)
    return [
      ...wrongRanges(result, text).map((wrong) => [`place in ${path}`, wrong]),
      ...differs(`${path} read twice`, read(text, path), result),
    ]
  })
}

const readers: Record<string, (text: string, path: string) => unknown> = {
  'inventory.yaml': (text, path) => {
    const declared = parseInventory(text, path)
    return { declared: declared.inventory, joined: joinInventory(declared, new Map()) }
  },
  'runpress.yaml': parseSettings,
  'mkdocs.yaml': (text, path) => parseMkdocs([{ path, text }]),
}
