import { expect, test } from 'vitest'
import { meantName } from '../../src/inventory/meant-name.ts'

const keys = ['hosts', 'compose', 'placeholders', 'addresses', 'name']

test.each([
  ['host', 'hosts'],
  ['HOSTS', 'hosts'],
  ['place-holders', 'placeholders'],
  ['comopse', 'compose'],
  ['adresses', 'addresses'],
  ['hostss', 'hosts'],
  ['docker-compose', 'compose'],
  ['servers', 'hosts'],
  ['ip', 'addresses'],
  ['ghosts', 'hosts'],
  ['posters', null],
  ['x', null],
  ['', null],
])('“%s” most likely means %o', (written, meant) => {
  expect(meantName(written, keys)).toBe(meant)
})
