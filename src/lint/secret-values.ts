/** Whether a value that stands where a secret stands is one, or stands for one. */

/** What documentation writes in place of a secret; a default that everybody knows is none either. */
const PLACEHOLDER_WORDS = new Set(
  ('password passwd passphrase pass pwd secret token key apikey credentials credential auth user username admin root guest test foo bar baz ' +
  'foobar changeme change-me changeit change_me example sample dummy fake placeholder redacted hidden masked removed omitted none null nil ' +
  'undefined true false yes no string str text number integer int bool boolean object value required optional empty todo tbd file env vault ' +
  'prompt stdin basic bearer enabled disabled always never default auto unset unknown here this that your my the an and or not in is of for ' +
  'to from with must should can will may be see if when').split(' '))

const STANDS_FOR = /^(?:your|my|some|the|new|old|example|sample|test|fake|dummy|insert|enter|replace|put|any)[-_. ]?[a-z_. -]*\d?$/i
const NAMES_ITSELF = /(?:passw|secret|token|passphrase|example|placeholder|change.?me|redacted|credential|api.?key|access.?key|dummy)/i

/**
 * Whether a value stands for a secret: a variable, a placeholder, a mask, a path or a word such as `changeme`.
 *
 * @param quoted Whether it is written in quotes: without them `config.password` is an expression.
 */
export function standsForSecret(value: string, quoted: boolean): boolean {
  if (value.length < 4 || PLACEHOLDER_WORDS.has(value.toLowerCase())) return true
  if (/[<>{}[\]…]|^\$|\$[A-Z_(]|^\D*\$|\.\.\.|\*\*|^%|%$|^[@!&*]/.test(value)) return true
  if (/^(.)\1*$/.test(value) || /x{4}|\*{2}|•/i.test(value)) return true
  if (/^(?:~?\/|\.{1,2}\/|(?:file|env|op|vault|secret|arn|ref\+\w+|ssm|gs|s3|https?):)/i.test(value)) return true
  if (/\//.test(value) && !/\d/.test(value)) return true
  if (STANDS_FOR.test(value) || /^[A-Z]+(?:_[A-Z]+)*$/.test(value)) return true
  if (!/\d/.test(value) && NAMES_ITSELF.test(value)) return true
  if (/^[A-Za-z0-9+/]{4,}={1,2}$/.test(value) && PLACEHOLDER_WORDS.has(decoded(value).trim().toLowerCase())) return true
  return !quoted && /^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(value) && !/\d/.test(value)
}

/** Base64, as Kubernetes has secrets. */
function decoded(value: string): string {
  return Buffer.from(value, 'base64').toString('latin1')
}

/** Names of formats and methods that have a digit. */
const METHODS = /^(?:base\d|sha-?\d|md\d|argon\d|oauth|pbkdf|utf-?\d|x509|pkcs|kerberos|ed25519|v\d|\d+-[a-z]+$)/i

/** Whether a value is no word of a sentence: letters with digits or signs among them. */
export function isNoWord(value: string): boolean {
  if (METHODS.test(value)) return false
  const bare = value.replace(/(?<![.,;:!?])[.,;:!?]+$/, '')
  return bare.length >= 6 && /[A-Za-z]/.test(bare) && (/\d/.test(bare) || /[!@#%^&*+=~]/.test(bare))
}

/** Whether a value can only have come from a machine: long, of letters and digits, no words with hyphens. */
export function isRandom(value: string): boolean {
  return value.length >= 16 && /\d/.test(value) && /[A-Za-z]/.test(value) && /^[\w+/=.~-]+$/.test(value) &&
    value.split(/[-_.]/).some((part) => part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part))
}

/** The beginning of a secret, enough to find it and not to use it: `hu…`. */
export function beginningOf(secret: string): string {
  return `${secret.slice(0, secret.length < 6 ? 1 : secret.length < 12 ? 2 : 4)}…`
}
