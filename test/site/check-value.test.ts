import { describe, expect, test } from 'vitest'
import { checkValue } from '../../src/browser/check-value.ts'

/** For each type what it takes, and what it does not. */
const types: Record<string, { takes: string[]; refuses: string[]; says: RegExp }> = {
  text: { takes: ['web', 'two words', "it's $(x)", '-v', 'a/b', '日本'], refuses: ['', '  '], says: /^There is no value\.$/ },
  name: {
    takes: ['api', 'api-1', 'api_2.example.org', 'user@host', 'image:1.2', '@team', 'orion_db', 'naïve'],
    refuses: ['-rf', 'a b', 'a/b', '../x', '$HOME', 'a;b', 'a,b', '.hidden', '"a"'], says: /^A name has letters, digits/,
  },
  number: {
    takes: ['0', '42', '-1', '3.5', '007'],
    refuses: ['1e3', '0x1f', '1,5', '1.', '.5', '+1', '1 2', 'twelve', '1); DROP TABLE users; --', '１２'], says: /^This is not a number\.$/,
  },
  path: { takes: ['/var/log/app.log', '~/apps/orion', '~', 'a b/c', './x', '../x'], refuses: ['-rf', '--help'], says: /does not begin with “-”/ },
  commit: {
    takes: ['ce99d34', 'CE99D34', 'dce2', 'a'.repeat(40), 'main', 'v1.4.2', 'release/2026-01', 'HEAD', 'HEAD~1', 'HEAD^^', 'ce99d34^2~3'],
    refuses: ['abc', '1f', '-f', '--hard', '.git', 'a..b', 'a//b', 'main;x', 'HEAD@{1}', 'ce99d34 x', '~1', 'main^{commit}', '$(x)'],
    says: /^A commit is named by its hash/,
  },
  service: { takes: ['api', 'celery-worker', 'db_1'], refuses: ['-api', 'a b', 'api@1', 'a/b', 'api;x'], says: /^A service’s name has letters/ },
  secret: { takes: ['hunter2', "p'a$s w\"ord", '-x', 'ü!'], refuses: ['', ' '], says: /^There is no value\.$/ },
}

describe.each(Object.entries(types))('a value of type %s', (type, { takes, refuses, says }) => {
  test.each(takes)('may be “%s”', (value) => expect(checkValue(value, type)).toBeNull())
  test.each(refuses)('is not “%s”', (value) => expect(checkValue(value, type)).toMatch(says))
})

describe.each(Object.keys(types))('of whatever type, as %s', (type) => {
  test.each([
    ['a\u0000b', 'U+0000'], ['a\u0007b', 'U+0007'], ['a\tb', 'U+0009'], ['\u001b[31m', 'U+001B'], ['a\u007fb', 'U+007F'], ['a\u0085b', 'U+0085'],
    ['a\u202eb', 'U+202E'], ['a\u2066b', 'U+2066'], ['a\u200fb', 'U+200F'], ['a\u200bb', 'U+200B'], ['a\u200db', 'U+200D'], ['a\ufeffb', 'U+FEFF'],
    ['a\u00adb', 'U+00AD'], ['a\u00a0b', 'U+00A0'], ['a\u3164b', 'U+3164'], ['a\u2028b', 'U+2028'], ['a\u{e0041}b', 'U+E0041'],
  ])('a character that cannot be seen is named: %j', (value, code) => {
    expect(checkValue(value, type)).toBe(`The value has a character that cannot be seen (${code}).`)
  })

  test.each(['a\nb', 'a\r\nb', 'a\n'])('a line break is refused: %j', (value) => {
    expect(checkValue(value, type)).toBe('The value has a line break.')
  })

  test.each([' a1', 'a1 '])('blanks around it are refused: %j', (value) => {
    expect(checkValue(value, type)).toBe('The value begins or ends with a blank.')
  })

  test('1000 characters are the most', () => expect(checkValue('1'.repeat(1001), type)).toBe('The value is longer than 1000 characters.'))
})

describe('a service of an inventory', () => {
  const services = ['api', 'db', 'celery-worker', 'celery-beat', 'redis']

  test.each(services)('is %s', (name) => expect(checkValue(name, 'service', services)).toBeNull())

  test.each([
    ['redsi', 'redis'], ['apo', 'api'], ['API', 'api'], ['celery-workr', 'celery-worker'], ['celery-baet', 'celery-beat'], ['beat', 'celery-beat'],
    ['redis-1', 'redis'], ['celery', 'celery-worker'],
  ])('is not %s, but maybe %s', (value, meant) => {
    expect(checkValue(value, 'service', services)).toBe(`There is no service “${value}”. Is it ${meant}?`)
  })

  test.each(['postgres', 'xx', 'api;reboot db', 'ap$(x)'])('is nothing like %s', (value) => {
    expect(checkValue(value, 'service', services)).toMatch(/^There is no service “/)
  })

  test('is any name where none are known', () => expect(checkValue('postgres', 'service', [])).toBeNull())
})
