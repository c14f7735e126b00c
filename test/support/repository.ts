/** Throw-away git repositories whose history a test writes. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export class Repository {
  readonly root: string

  constructor(root = realpathSync(mkdtempSync(join(tmpdir(), 'runpress-git-')))) {
    this.root = root
    mkdirSync(root, { recursive: true })
    this.git('init', '-q', '-b', 'main')
  }

  /** Runs git as a user would who has configured nothing but a name. */
  git(...args: string[]): string {
    return this.gitOn('2026-01-01', ...args)
  }

  private gitOn(day: string, ...args: string[]): string {
    const date = `${day}T12:00:00Z`
    const env = {
      PATH: process.env.PATH, HOME: this.root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org', GIT_COMMITTER_DATE: date,
    }
    return execFileSync('git', args, { cwd: this.root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 }).trim()
  }

  write(files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true })
      writeFileSync(join(this.root, path), text)
    }
  }

  /** Commits all that there is, on a day; returns the hash. */
  commit(day: string, files: Record<string, string> = {}): string {
    this.write(files)
    this.git('add', '--all')
    this.gitOn(day, 'commit', '-q', '--allow-empty', '-m', `Of ${day}`)
    return this.git('rev-parse', 'HEAD')
  }

  /** Merges a branch as it is, on a day. */
  merge(day: string, branch: string, ...options: string[]): string {
    this.gitOn(day, 'merge', '-q', '--no-ff', '--no-commit', ...options, branch)
    return this.commit(day)
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
