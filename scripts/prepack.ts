/**
 * What npm runs before it packs (`npm run prepack [DIR]`): writes our TypeScript without its types to `stripped/`, for
 * Node strips none below `node_modules`, and to do it there in every process takes as long as all the rest of a start.
 * With `--clean` it takes the folder away again.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const { values: { clean }, positionals: [root = dirname(import.meta.dirname)] } = parseArgs({
  options: { clean: { type: 'boolean', default: false } }, allowPositionals: true,
})
const target = join(root, 'stripped')

rmSync(target, { recursive: true, force: true })
for (const path of clean ? [] : globSync('**/*.ts', { cwd: join(root, 'src') })) {
  const file = join(target, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stripTypeScriptTypes(readFileSync(join(root, 'src', path), 'utf8')))
}
