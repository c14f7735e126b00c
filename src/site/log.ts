/** Takes progress, one line a call. */
export type Log = (line: string) => void
