import { expect, test } from 'vitest'
import { canonicalIpv6, IPV4, IPV6, isPrivate, namesNoHost } from '../../src/lint/addresses.ts'
import { isDomainName, isReserved, looksLikeFile, looksLikeSite, nearestDomains } from '../../src/lint/domains.ts'
import { isSwap, nearMiss } from '../../src/lint/near-miss.ts'
import { isOneSlip } from '../../src/names/near.ts'

test.each([
  ['systemctl', 'systemclt', true],
  ['systemctl', 'systemct', true],
  ['systemctl', 'systemcttl', true],
  ['systemctl', 'sxstemctl', true],
  ['systemctl', 'systemctl', false],
  ['systemctl', 'sxstemctx', false],
  ['aab', 'aba', true],
  ['ab', 'a', true],
  ['', 'ab', false],
])('%s → %s is one slip: %s', (a, b, expected) => {
  expect(isOneSlip(a, b)).toBe(expected)
  expect(isOneSlip(b, a)).toBe(expected)
})

test('a swap keeps the letters', () => {
  expect(isSwap('gti', 'git')).toBe(true)
  expect(isSwap('gut', 'git')).toBe(false)
})

test('names that differ in digits only are siblings', () => {
  expect(nearMiss('web-1', ['web-2'])).toBeNull()
  expect(nearMiss('wob-2', ['web-2'])).toBe('web-2')
})

test('addresses are found where they stand alone', () => {
  const found = (text: string): string[] => [...text.matchAll(IPV4)].map(([address]) => address)
  expect(found('samir@91.99.65.229:8001, (10.0.0.1) 300.1.2.3.')).toEqual(['91.99.65.229', '10.0.0.1', '300.1.2.3'])
  expect(found('1.2.3 v1.2.3.4 1.2.3.4.5 1.2.3.4a a.1.2.3.4')).toEqual([])
  expect([...'[2a01:4f8::1]:80 10:30:15 ::ffff:10.0.0.1'.matchAll(IPV6)].map(([address]) => address))
    .toEqual(['2a01:4f8::1', '10:30:15', '::ffff:10.0.0.1'])
})

test('an IPv6 address has one spelling', () => {
  expect(canonicalIpv6('2A01:04F8:0:0:0:0:0:1')).toBe('2a01:4f8::1')
  expect(canonicalIpv6('10:30:15')).toBeNull()
  expect(canonicalIpv6('1.2.3.4')).toBeNull()
})

test('addresses that are nobody’s host', () => {
  for (const address of ['127.0.0.1', '0.0.0.0', '255.255.255.0', '192.0.2.9', '198.51.100.1', '203.0.113.5', '169.254.169.254', '::1', '::', '2001:db8::5', 'fe80::1']) {
    expect(namesNoHost(address), address).toBe(true)
  }
  for (const address of ['91.99.65.229', '192.0.3.9', '10.0.0.1', '2a01:4f8::1']) expect(namesNoHost(address), address).toBe(false)
  for (const address of ['10.1.1.1', '172.16.0.1', '172.31.9.9', '192.168.1.1', '100.64.0.1', 'fd00::1']) expect(isPrivate(address), address).toBe(true)
  for (const address of ['172.32.0.1', '100.128.0.1', '11.0.0.1']) expect(isPrivate(address), address).toBe(false)
})

test('names and files', () => {
  expect(isDomainName('api.wizard.lu')).toBe(true)
  for (const name of ['localhost', '2.10.2', 'orion_db.users', '-a.lu', 'a..lu', '91.99.65.229']) expect(isDomainName(name), name).toBe(false)
  for (const name of ['backup.sh', 'psql.c', 'restore.sql.gz', 'docker-compose.yml', 'orion-backup.timer']) expect(looksLikeFile(name), name).toBe(true)
  expect(looksLikeSite('status.hetzner.com')).toBe(true)
  for (const name of ['app.core.tasks', 'os.path', 'down.It', 'Caddy.com']) expect(looksLikeSite(name), name).toBe(false)
  expect(isReserved('api.example.com')).toBe(true)
  expect(isReserved('myexample.com')).toBe(false)
})

test('domains are compared label by label', () => {
  const declared = ['wizard.lu', 'api.wizard.lu', 'git.wizard.lu', 'web1.wizard.lu']
  const rows: Array<[string, string | null]> = [
    ['apii.wizard.lu', 'api.wizard.lu'],
    ['ap.wizard.lu', 'api.wizard.lu'],
    ['api.wizzard.lu', 'api.wizard.lu'],
    ['apiwizard.lu', 'api.wizard.lu'],
    ['wizard.l', 'wizard.lu'],
    ['wizard.ul', 'wizard.lu'],
    ['gate.wizard.lu', null],
    ['web2.wizard.lu', null],
    ['wizard.com', null],
    ['lizards.org', null],
  ]
  expect(rows.map(([name]) => [name, nearestDomains(name, declared)[0] ?? null])).toEqual(rows)
})

test('long words without an address come to nothing, and soon', () => {
  const long = `${'a1'.repeat(100_000)} ${'1.'.repeat(100_000)} ${':'.repeat(100_000)} ${'a-'.repeat(100_000)}`
  for (const pattern of [IPV4, IPV6]) expect([...long.matchAll(pattern)]).toEqual([])
})
