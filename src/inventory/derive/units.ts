import { posix } from 'node:path'
import { LineIndex, startOfFile } from '../../model/ranges.ts'
import { noFacts, type Derived, type FactFile } from './facts.ts'

/** Endings of the files that define units. */
export const unitEndings: readonly string[] = ['service', 'timer', 'socket', 'mount', 'automount', 'path', 'target', 'slice', 'swap']

const interpreter = /^(?:.*\/)?(?:env|(?:ba|da|z|k)?sh|python[\d.]*|perl|ruby|node|php[\d.]*)$/
const script = /\.(?:sh|bash|py|pl|rb|js|mjs|ts|php)$/

/** A setting of a unit file; of a value that goes on in further lines only the first. */
interface Setting {
  section: string
  name: string
  value: string
  /** Where its value begins. */
  start: number
}

/**
 * Reads what unit files define: the units by their files' names, their aliases, scripts that they run, and ports that
 * sockets listen on. Drop-ins (`name.service.d/`) and the links of enabled units (`….wants/`) define nothing.
 */
export function deriveUnits(files: readonly FactFile[]): Derived {
  const facts = noFacts()
  for (const { path, text } of files) {
    const unit = posix.basename(path)
    if (!isUnitName(unit) || /\.(?:d|wants|requires|upholds)$/.test(posix.dirname(path))) continue
    facts.units.push({ name: unit, path, range: startOfFile })
    const lines = new LineIndex(text)
    for (const setting of settingsOf(text)) {
      const fact = (name: string, at: number) => ({ name, path, range: lines.range(at, at + name.length) })
      for (const { word, at } of wordsOf(setting)) {
        if (setting.section === 'Install' && setting.name === 'Alias' && isUnitName(word)) facts.units.push(fact(word, at))
        const port = setting.section === 'Socket' && /^Listen(?:Stream|Datagram)$/.test(setting.name) ? portOf(word) : ''
        if (port === '') continue
        const service = unit.replace(/\.socket$/, '')
        facts.ports.push({ ...fact(port, at + word.length - port.length), number: Number(port), last: Number(port), service, host: '' })
      }
      const run = setting.section === 'Service' && /^Exec(?:Start|Stop|Reload)/.test(setting.name) ? scriptOf(setting) : null
      if (run) facts.scripts.push({ ...fact(run.word, run.at), name: run.word.replace(/^%h(?=\/)/, '~') })
    }
  }
  return { facts, problems: [] }
}

function isUnitName(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot > 0 && unitEndings.includes(name.slice(dot + 1)) && /^[\w:.@\\-]+$/.test(name)
}

/** The port at the end of `8010` and `127.0.0.1:8010`, `''` for none. */
function portOf(address: string): string {
  const port = /(?:^|:)(\d{1,5})$/.exec(address)?.[1] ?? ''
  return Number(port) > 0 && Number(port) <= 65_535 ? port : ''
}

/** The script at the start of a command line, with or without an interpreter in front. */
function scriptOf(setting: Setting): { word: string; at: number } | null {
  const words = wordsOf(setting)
  const [first, ...rest] = words
  if (!first) return null
  const signs = /^[-@:+!|]*/.exec(first.word)?.[0].length ?? 0
  const program = { word: first.word.slice(signs), at: first.at + signs }
  const run = interpreter.test(program.word) ? rest.find(({ word }) => !word.startsWith('-') && !interpreter.test(word)) : program
  return run && script.test(run.word) && /^(?:\/|~\/|%h\/)[^%$'"]*$/.test(run.word) ? run : null
}

/** The words of a setting's first line with their offsets in the text. */
function wordsOf({ value, start }: Setting): Array<{ word: string; at: number }> {
  return [...value.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: start + match.index }))
}

function settingsOf(text: string): Setting[] {
  const settings: Setting[] = []
  let section = ''
  let goesOn = false
  let at = 0
  for (const line of text.split('\n')) {
    const start = at
    at += line.length + 1
    const bare = line.trim()
    if (/^[#;]/.test(bare)) continue
    const continues = goesOn
    goesOn = bare.endsWith('\\')
    if (continues) continue
    const header = /^\[([^\]]*)\]$/.exec(bare)?.[1]
    const equals = line.indexOf('=')
    if (header !== undefined) section = header
    else if (equals > 0) {
      const value = line.slice(equals + 1).trimEnd().replace(/\\$/, '')
      settings.push({ section, name: line.slice(0, equals).trim(), value, start: start + equals + 1 })
    }
  }
  return settings
}
