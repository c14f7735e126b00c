/** Says what the system refused, and what to do about it, in place of what it calls that. */

const faults: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free space on it, or name another place.',
  EDQUOT: 'The quota of this disk is used up. Free space on it, or name another place.',
  EFBIG: 'A file would be larger than this process may write. Raise the limit (ulimit -f), or name another place.',
  EROFS: 'The disk is read-only. Name another place.',
  EACCES: 'Permission is denied. Let the user who runs this write there, or name another place.',
  EPERM: 'Permission is denied. Let the user who runs this write there, or name another place.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n).',
  ENFILE: 'Too many files are open on this machine. End other programs.',
  ENOTDIR: 'A file stands where a folder should. Take it away, or name another place.',
  EISDIR: 'A folder stands where a file should. Name another place.',
  EEXIST: 'Something stands there already. Name another place.',
  EBUSY: 'It is in use, or another disk begins there. Name another place.',
  EXDEV: 'It lies on another disk. Name another place.',
  ELOOP: 'Symbolic links lead in a circle there. Name another place.',
  ENAMETOOLONG: 'The path is too long. Name another place.',
  ENXIO: 'Nobody reads there. Name another place.',
  ENOENT: 'It is not there, or was taken away meanwhile. Run it again.',
  EIO: 'The disk fails. Name another place.',
  ENOMEM: 'There is not enough memory. End other programs, or run it on a larger machine.',
}

/** Numbers that programs other than Node tell. */
const numbers: Readonly<Record<string, string>> = { 28: 'ENOSPC', 122: 'EDQUOT', 27: 'EFBIG', 30: 'EROFS', 13: 'EACCES', 24: 'EMFILE', 5: 'EIO' }

/** A sentence or two on an error that is the system's, with the path it is about; `null` for any other error. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string }
  const found = code ?? numbers[/\(os error (\d{1,3})\)/.exec(message)?.[1] ?? ''] ?? /\b(?:ENOSPC|EDQUOT|EFBIG|EROFS|EMFILE)\b/.exec(message)?.[0] ?? ''
  if (!Object.hasOwn(faults, found)) return null
  // What is missing is what was to be read; all else is about what was to be written.
  const place = found === 'ENOENT' ? path : dest ?? path
  return place === undefined ? faults[found] as string : `${place}: ${faults[found]}`
}
