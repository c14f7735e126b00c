/** Asks git about a folder in such a way that nothing the repository says of itself can run a program. */
import { spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'

/** Whatever a repository may configure that runs a program, or changes what we read. */
const safely = [
  '--no-pager', '--no-optional-locks', '--no-replace-objects',
  '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false',
  '-c', 'safe.bareRepository=explicit', '-c', 'protocol.allow=never',
]

/** How long one question may take, in milliseconds. */
const patience = 30_000

/** What git says when it cannot answer: one line. */
export class GitError extends Error {}

/**
 * The answer of a git command, piece by piece. Whoever stops reading early ends the command.
 *
 * @param separator What ends each piece: a line break, or NUL where the command knows `-z`.
 * @throws GitError where git is not there, has failed, or takes too long.
 */
export async function* askGit(folder: string, args: string[], { separator = '\0', input = '' } = {}): AsyncGenerator<string, void, void> {
  const child = spawn('git', [...safely, ...args], {
    cwd: folder, env: environment(), stdio: 'pipe', windowsHide: true, timeout: patience, killSignal: 'SIGKILL',
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complaint = (complaint + text).slice(0, 2000) })
  // A command that has its answer before it has read everything closes its input.
  child.stdin.on('error', () => {}).end(input)
  const ended = new Promise<string | null>((done) => {
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code === 'ENOENT' ? 'there is no git on this machine' : error.message))
    child.on('close', (code, signal) => done(code === 0 ? null : signal ? 'git took too long' : firstLine(complaint) || `git failed (${code})`))
  })
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const pieces = (rest + decoder.write(chunk)).split(separator)
      rest = pieces.pop() ?? ''
      yield* pieces
    }
    if (rest !== '') yield rest
    const failure = await ended
    if (failure !== null) throw new GitError(failure)
  } finally {
    child.kill('SIGKILL')
  }
}

/** All of an answer at once. */
export async function gitAnswer(...question: Parameters<typeof askGit>): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of askGit(...question)) pieces.push(piece)
  return pieces
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '')?.replace(/^(?:fatal|error): /, '').trim() ?? ''
}

/**
 * Without what git sets for its hooks, which may be of another repository; what the user configures for git stays. A
 * partial clone must not go to the network for what it lacks.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || /^GIT_(?:CONFIG|CEILING|EXEC_PATH)/i.test(name))
  return {
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_ATTR_NOSYSTEM: '1', LC_ALL: 'C',
  }
}
