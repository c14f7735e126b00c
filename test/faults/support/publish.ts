/** `node publish.ts BUILT OUT`: the last part of a build alone, of a site that has been made. */
import { publish } from '../../../src/site/publish.ts'

const [built = '', out = ''] = process.argv.slice(2)
;(globalThis as { startCounting?: () => void }).startCounting?.()
await publish(built, out, () => {})
