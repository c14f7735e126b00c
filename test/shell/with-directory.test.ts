import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { withDirectory } from '../../src/browser/with-directory.ts'

const home = realpathSync(mkdtempSync(`${tmpdir()}/runpress-cd-`))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function led(directory: string, text: string): string {
  const { before, after } = withDirectory(directory, text)
  return before + text + after
}

describe('a command with its cd', () => {
  test.for([
    ['docker compose ps', 'cd ~/app && docker compose ps'],
    ['docker compose logs api 2>&1 | grep -i "error\\|x; y" | tail -20', 'cd ~/app && docker compose logs api 2>&1 | grep -i "error\\|x; y" | tail -20'],
    ['docker compose exec db \\\npsql -c \\\n"SELECT 1;\nSELECT 2;"', 'cd ~/app && docker compose exec db \\\npsql -c \\\n"SELECT 1;\nSELECT 2;"'],
    ['a && b', 'cd ~/app && a && b'],
    ['a; b', 'cd ~/app && {\na; b\n}'],
    ['a || b', 'cd ~/app && {\na || b\n}'],
    ['a &', 'cd ~/app && {\na &\n}'],
    ['cat <<EOF\n$x\nEOF', 'cd ~/app && {\ncat <<EOF\n$x\nEOF\n}'],
    ['for f in *; do\n  echo "$f"\ndone', 'cd ~/app && {\nfor f in *; do\n  echo "$f"\ndone\n}'],
    ['a # why', 'cd ~/app && {\na # why\n}'],
    ['echo "not closed', 'cd ~/app\necho "not closed'],
    ['a \\', 'cd ~/app\na \\'],
    ['cat <<EOF\nno end', 'cd ~/app\ncat <<EOF\nno end'],
  ])('%s', ([text = '', expected]) => {
    expect(led('~/app', text)).toBe(expected)
  })
})

describe.each(['bash', 'sh'])('in %s', shell => {
  const env = { PATH: process.env.PATH, HOME: home }
  const run = (script: string): string => spawnSync(shell, ['-c', script], { cwd: '/', env, encoding: 'utf8', timeout: 5_000 }).stdout

  test.for([
    'pwd', 'true; pwd', 'false || pwd', 'true && pwd', 'pwd | cat', 'pwd & wait', 'cat <<EOF\n$(pwd)\nEOF',
    'if true; then\n  pwd\nfi', '(pwd)', '{ pwd; }', 'pwd # here', '! false && pwd', 'case x in x) pwd;; esac', 'echo $(true; pwd)',
  ])('%s runs there, and nowhere else', text => {
    expect(run(led(home, text)).trim()).toBe(home)
    expect(run(led('/no/such/directory', text))).toBe('')
  })
})
