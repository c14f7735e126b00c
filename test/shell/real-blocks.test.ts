/** The runbooks of this repository, and any others: RUNPRESS_CORPORA names a folder of Markdown. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'
import type { ShellCommand } from '../../src/shell/types.ts'
import { brokenPromises, fencesBelow, fixtures } from './support.ts'

const folders = [join(import.meta.dirname, '../../content'), process.env.RUNPRESS_CORPORA ?? ''].filter(folder => folder !== '')
const bash = spawnSync('bash', ['--version']).status === 0

/** A command with a word in place of each of its placeholders. */
function filled(text: string, command: ShellCommand): string {
  let result = ''
  for (const line of command.lines) {
    let at = line.start
    for (const hole of command.placeholders) {
      if (hole.form !== 'angle' || hole.start < at || hole.end > line.end) continue
      result += text.slice(at, hole.start) + 'value'
      at = hole.end
    }
    result += `${text.slice(at, line.end)}\n`
  }
  return result
}

for (const folder of folders) {
  const fences = fencesBelow(folder)
  describe(`blocks below ${folder.split('/').at(-1) ?? folder}`, () => {
    it('loses nothing and points at what it names', () => {
      expect(fences.length).toBeGreaterThan(10)
      const broken = fences.flatMap(({ name, text, lang }) =>
        brokenPromises(text, analyzeShell(text, lang)).map(problem => `${name} ${problem}`))
      expect(broken).toEqual([])
    })

    it('knows nearly every program', () => {
      const invocations = fences.flatMap(({ text, lang }) => analyzeShell(text, lang).commands.flatMap(command => command.invocations))
      const unknown = invocations.filter(invocation => !invocation.known)
      expect(unknown.length / Math.max(1, invocations.length)).toBeLessThan(0.01)
    })
  })
}

describe.runIf(bash)('bash agrees with what is offered for pasting', () => {
  const examples = [
    ...fixtures().filter(({ name, expected }) => name !== 'client' && name !== 'look-alikes' && !Object.hasOwn(expected as object, 'errors')),
    ...fencesBelow(folders[0] ?? ''),
  ]
  it('takes every command once its placeholders are filled in', { timeout: 60_000 }, () => {
    const refused: string[] = []
    for (const { name, text, lang } of examples) {
      for (const command of analyzeShell(text, lang).commands) {
        const result = spawnSync('bash', ['-n'], { input: filled(text, command), encoding: 'utf8' })
        if (result.status !== 0 || result.stderr.includes('warning')) refused.push(`${name}: ${command.text}\n${result.stderr}`)
      }
    }
    expect(refused).toEqual([])
  })
})
