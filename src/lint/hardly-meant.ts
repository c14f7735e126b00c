/** Programs that are known, and were hardly meant: a shell given a login, a stranger given what its neighbour gets. */
import { isOneSlip } from '../names/near.ts'
import type { Invocation } from '../model/types.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { isSwap, nearMisses } from './near-miss.ts'
import { programsOneSlipFrom } from './program-slips.ts'
import type { UsedPrograms } from './program-slips.ts'
import type { UnknownName } from './unknown-names.ts'

/** What is odd about a program that is known, or about the Python module that it runs; `null` where nothing is. */
export function hardlyMeant(invocation: Invocation, used: UsedPrograms, knowledge: Knowledge): UnknownName | null {
  return slipInLogin(invocation) ?? slipInFolder(invocation) ?? slipInModule(invocation, knowledge) ?? oddOneOut(invocation, used, knowledge)
}

/** `sh user@host`, `sh -L 9090:localhost:9090 user@host`: nothing there is a script, and one letter more makes it a login. */
function slipInLogin({ name, program, args }: Invocation): UnknownName | null {
  const [first] = args
  if (!first || !isOneSlip(name, 'ssh') || args.some(({ text }) => /\/|\.\w*sh$/.test(text))) return null
  if (!LOGIN.test(first.text) && !(first.text.startsWith('-') && args.some(({ text }) => LOGIN.test(text)))) return null
  return { name, message: `${name} logs in nowhere.`, range: program.range, suggestion: 'ssh', certain: true }
}

/** `dc ~/gitea`: the calculator reads no folder. */
function slipInFolder({ name, program, args: [first, more] }: Invocation): UnknownName | null {
  if (name !== 'dc' || !first || more || !/^(?:~|\.\.|\$HOME|(?=\/))(?:\/[^.\s/]+)*\/?$/.test(first.text)) return null
  return { name, message: 'dc is a calculator.', range: program.range, suggestion: 'cd' }
}

const LOGIN = /^[\w.-]+@[\w.-]+$/

/**
 * A program known by name only, that the page runs once where it elsewhere runs one that is a slip away, with the very
 * same argument: `dc ~/apps/orion`.
 */
function oddOneOut({ name, program, args: [first] }: Invocation, used: UsedPrograms, knowledge: Knowledge): UnknownName | null {
  if (!first || first.value.startsWith('-') || used.get(name)?.size !== 1 || knowledge.specificationOf(name)) return null
  const meant = [...used].filter(([other, firsts]) => isOneSlip(name, other) && knowledge.specificationOf(other) && firsts.has(first.value))
  const [suggestion] = meant[0] ?? []
  if (suggestion === undefined || meant.length > 1) return null
  return { name, message: `${name} is a program of its own, but the page runs ${suggestion} with this argument.`, range: program.range, suggestion }
}

/** Modules of Python's own that can be run. */
const MODULES = `json.tool http.server venv ensurepip unittest timeit pdb cProfile profile trace zipfile tarfile gzip compileall
  py_compile site sysconfig platform base64 calendar ast dis tokenize smtpd webbrowser zipapp pydoc doctest asyncio sqlite3`.split(/\s+/)

/** `python -m alembc`: modules are many, so only one slip from one that is known to be run counts. */
function slipInModule({ name, args }: Invocation, knowledge: Knowledge): UnknownName | null {
  if (!/^python[\d.]*$/.test(name)) return null
  const at = args.findIndex(({ text }) => text === '-m')
  const module = at < 0 ? undefined : args[at + 1]
  if (!module || module.text.length < 4 || MODULES.includes(module.text) || knowledge.isKnownProgram(module.text)) return null
  const slips = [...MODULES.filter((candidate) => isOneSlip(module.text, candidate)), ...programsOneSlipFrom(module.text, knowledge)]
  const near = nearMisses(module.text, slips.filter((candidate) => candidate.length > 3 && (module.text[0] === candidate[0] || isSwap(module.text, candidate))))
  const [suggestion] = near
  if (suggestion === undefined) return null
  return { name: module.text, message: `${module.text} is not a known module.`, range: module.range, suggestion, certain: near.length === 1 }
}
