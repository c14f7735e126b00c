/** What a fence's language says about its text. */
const SHELLS: ReadonlySet<string> = new Set(`
  bash sh shell console terminal zsh ksh ash dash fish shell-session shellsession shellscript shell-script shel
  bash-session sh-session bashsession console-session sh-interactive terminal-session cmdline command commands cli
  posix`.trim().split(/\s+/))

/** `shell` for the shells and their sessions, `unnamed` where there is no language, else `other`. */
export function languageSays(lang: string): 'shell' | 'unnamed' | 'other' {
  const name = lang.trim().toLowerCase().replace(/^.*\//, '').replace(/^\{?\.?|\}$/g, '')
  if (name === '') return 'unnamed'
  return SHELLS.has(name) ? 'shell' : 'other'
}
