/** A call of the system that Node has no function for. */
import type FFI from 'node:ffi'

/**
 * Has two folders of one disk change places in one step: nobody ever sees one of the paths without a folder.
 *
 * @returns Whether they did; `false` where this Node, system or disk cannot do it, which leaves both as they were.
 */
export function exchange(one: string, other: string): boolean {
  const ffi = withoutWarning(() => process.getBuiltinModule('node:ffi') as typeof FFI | undefined)
  try {
    if (ffi && process.platform === 'linux') return onLinux(ffi, one, other)
    if (ffi && process.platform === 'darwin') return onDarwin(ffi, one, other)
  } catch {
    // The C library does not have the function, or Node runs without permission to call it.
  }
  return false
}

function onLinux({ dlopen }: typeof FFI, one: string, other: string): boolean {
  const [here, asExchange] = [-100, 2]
  const { functions } = dlopen(null, { renameat2: { arguments: ['i32', 'string', 'i32', 'string', 'u32'], return: 'i32' } })
  return functions.renameat2(here, one, here, other, asExchange) === 0
}

function onDarwin({ dlopen }: typeof FFI, one: string, other: string): boolean {
  const asSwap = 2
  const { functions } = dlopen(null, { renamex_np: { arguments: ['string', 'string', 'u32'], return: 'i32' } })
  return functions.renamex_np(one, other, asSwap) === 0
}

/** Node calls the interface an experiment, which is no concern of whoever builds a site. */
function withoutWarning<Result>(run: () => Result): Result {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return run()
  } finally {
    process.emitWarning = emitWarning
  }
}
