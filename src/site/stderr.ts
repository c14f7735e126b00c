import { say } from '../source/standard-error.ts'
import type { Log } from './log.ts'

/** Progress, where nobody else wants to hear of it. */
export const logToStandardError: Log = say
