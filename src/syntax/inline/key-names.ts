/** Names of keys, as MkDocs pages write them, and what is printed on the keys. */

/** Keys whose print is not their name in words. */
const prints: Readonly<Record<string, string>> = {
  backslash: '\\', bar: '|', 'brace-left': '{', 'brace-right': '}', 'bracket-left': '[', 'bracket-right': ']',
  colon: ':', comma: ',', 'double-quote': '"', equal: '=', exclam: '!', grave: '`', greater: '>', less: '<', minus: '-',
  period: '.', plus: '+', question: '?', semicolon: ';', 'single-quote': "'", slash: '/', tilde: '~', underscore: '_',
  'arrow-up': 'Up', 'arrow-down': 'Down', 'arrow-left': 'Left', 'arrow-right': 'Right',
  delete: 'Del', insert: 'Ins', escape: 'Esc', command: 'Cmd', control: 'Ctrl', function: 'Fn', windows: 'Win',
  'alt-graph': 'AltGr', 'left-control': 'Left Ctrl', 'right-control': 'Right Ctrl', 'left-windows': 'Left Win',
  'right-windows': 'Right Win', 'num-asterisk': 'Num *', 'num-delete': 'Num Del', 'num-equal': 'Num =',
  'num-minus': 'Num -', 'num-plus': 'Num +', 'num-separator': 'Num .', 'num-slash': 'Num /',
  'browser-back': 'Browser Back', 'context-menu': 'Menu', 'volume-mute': 'Mute',
  'media-next-track': 'Next Track', 'media-prev-track': 'Previous Track', 'media-pause': 'Pause', 'media-play': 'Play',
  'media-play-pause': 'Play/Pause', 'media-stop': 'Stop', backtab: 'Back Tab'
}

/** Keys whose print is their name in words: `page-up` is Page Up. */
const plain: ReadonlySet<string> = new Set([
  'space', 'page-up', 'page-down', 'home', 'end', 'backspace', 'tab', 'break', 'caps-lock', 'clear', 'eject', 'enter',
  'help', 'print-screen', 'scroll-lock', 'num-clear', 'num-lock', 'num-enter', 'alt', 'left-alt', 'left-command',
  'left-meta', 'left-option', 'left-shift', 'left-super', 'meta', 'option', 'right-alt', 'right-command', 'right-meta',
  'right-option', 'right-shift', 'right-super', 'shift', 'super', 'browser-favorites', 'browser-forward',
  'browser-home', 'browser-refresh', 'browser-search', 'browser-stop', 'copy', 'mail', 'media', 'print', 'reset',
  'select', 'sleep', 'volume-down', 'volume-up', 'zoom', 'power', 'fingerprint', 'left-button', 'middle-button',
  'right-button'
])

/** Other names of the same keys. */
const aliases: Readonly<Record<string, string>> = {
  add: 'num-plus', altgr: 'alt-graph', apps: 'context-menu', back: 'backspace', bksp: 'backspace', bktab: 'backtab',
  cancel: 'break', capital: 'caps-lock', 'close-brace': 'brace-right', 'close-bracket': 'bracket-right', clr: 'clear',
  cmd: 'command', cplk: 'caps-lock', ctrl: 'control', dblquote: 'double-quote', decimal: 'num-separator', del: 'delete',
  divide: 'num-slash', down: 'arrow-down', esc: 'escape', return: 'enter', exclamation: 'exclam', fn: 'function',
  favorites: 'browser-favorites', forward: 'browser-forward', 'grave-accent': 'grave', 'greater-than': 'greater',
  gt: 'greater', hyphen: 'minus', ins: 'insert', lalt: 'left-alt', 'launch-mail': 'mail', 'launch-media': 'media',
  lbutton: 'left-button', lcmd: 'left-command', lcommand: 'left-command', lcontrol: 'left-control',
  lctrl: 'left-control', left: 'arrow-left', 'left-cmd': 'left-command', 'left-ctrl': 'left-control',
  lopt: 'left-option', loption: 'left-option', 'left-opt': 'left-option', 'left-win': 'left-windows',
  'less-than': 'less', lmeta: 'left-meta', lshift: 'left-shift', lsuper: 'left-super', lt: 'less',
  lwin: 'left-windows', lwindows: 'left-windows', mbutton: 'middle-button', menu: 'context-menu',
  multiply: 'num-asterisk', mute: 'volume-mute', next: 'page-down', 'next-track': 'media-next-track',
  'num-del': 'num-delete', numlk: 'num-lock', 'open-brace': 'brace-left', 'open-bracket': 'bracket-left', opt: 'option',
  'page-dn': 'page-down', pause: 'media-pause', 'pg-dn': 'page-down', 'pg-up': 'page-up', pipe: 'bar',
  play: 'media-play', 'play-pause': 'media-play-pause', 'prev-track': 'media-prev-track', prior: 'page-up',
  prtsc: 'print-screen', 'question-mark': 'question', ralt: 'right-alt', rbutton: 'right-button',
  rcontrol: 'right-control', rcmd: 'right-command', rcommand: 'right-command', rctrl: 'right-control',
  refresh: 'browser-refresh', right: 'arrow-right', 'right-cmd': 'right-command', 'right-ctrl': 'right-control',
  'right-opt': 'right-option', 'right-win': 'right-windows', rmeta: 'right-meta', ropt: 'right-option',
  roption: 'right-option', rshift: 'right-shift', rsuper: 'right-super', rwin: 'right-windows',
  rwindows: 'right-windows', scroll: 'scroll-lock', search: 'browser-search', separator: 'num-separator', spc: 'space',
  stop: 'media-stop', subtract: 'num-minus', tabulator: 'tab', up: 'arrow-up', 'vol-down': 'volume-down',
  'vol-mute': 'volume-mute', 'vol-up': 'volume-up', win: 'windows'
}

/** What is printed on the key of a name: `ctrl` → `Ctrl`, `a` → `A`; `undefined` where no key has that name. */
export function keyName(name: string): string | undefined {
  const key = Object.hasOwn(aliases, name) ? aliases[name]! : name
  if (Object.hasOwn(prints, key)) return prints[key]
  if (/^(?:[a-z0-9]|f(?:[1-9]|1\d|2[0-4]))$/.test(key)) return key.toUpperCase()
  if (/^num\d$/.test(key)) return `Num ${key.slice(3)}`
  return plain.has(key) ? key.split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') : undefined
}
