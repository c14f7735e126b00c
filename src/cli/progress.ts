/** Shorter runs say nothing, in milliseconds. */
const PATIENCE = 1000
const PAUSE = 100

/** How far a run has come, on one line of a terminal that is erased when it is done. Elsewhere, and in CI, nothing is shown. */
export class Progress {
  private readonly stream: NodeJS.WriteStream
  private readonly isOn: boolean
  private readonly started = performance.now()
  private last = 0
  private isShown = false

  constructor(stream: NodeJS.WriteStream = process.stderr, env: NodeJS.ProcessEnv = process.env) {
    this.stream = stream
    this.isOn = stream.isTTY === true && !env.CI && env.TERM !== 'dumb'
  }

  /** @param what “Read {} pages”, where `{}` stands for how many of how many. */
  show(what: string, done: number, total: number): void {
    if (!this.isOn) return
    const now = performance.now()
    if (now - this.started < PATIENCE || now - this.last < PAUSE) return
    this.last = now
    this.isShown = true
    const count = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
    this.stream.write(`\r\u001b[2K${what.replace('{}', count).slice(0, Math.max(10, (this.stream.columns || 80) - 1))}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.isShown) this.stream.write('\r\u001b[2K')
    this.isShown = false
  }
}
