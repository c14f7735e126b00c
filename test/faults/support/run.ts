import { spawn } from 'node:child_process'

export interface Run {
  status: number | null
  signal: string | null
  stdout: string
  stderr: string
}

/**
 * Runs a program to its end, however that comes.
 *
 * @param options.watch Called at once, and with all that was said on standard error whenever there is more.
 */
export function run(
  command: string, args: string[],
  { env = {}, cwd, uid, watch = () => {} }: { env?: Record<string, string>; cwd?: string; uid?: number; watch?(said: string, kill: () => void): void } = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, cwd, uid, stdio: ['ignore', 'pipe', 'pipe'] })
    const kill = (): void => { child.kill('SIGKILL') }
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      watch(stderr, kill)
    })
    child.on('error', fail)
    child.on('close', (status, signal) => done({ status, signal, stdout, stderr }))
    watch('', kill)
  })
}
