import { expect, test } from 'vitest'
import { nearest } from '../../src/names/near.ts'

const rows: Array<[name: string, candidates: string[], near: string | null]> = [
  ['91.99.65.228', ['91.99.65.229', '10.0.0.1'], '91.99.65.229'],
  ['systemclt', ['systemctl', 'sysctl'], 'systemctl'],
  ['celery-workr', ['celery-beat', 'celery-worker'], 'celery-worker'],
  ['api', ['apt', 'app', 'rpi'], 'app'],
  ['ab', ['xy', 'cd'], null],
  ['x', ['c', 'b'], null],
  ['d', ['db'], 'db'],
  ['redis', ['postgres'], null],
  ['Redis', ['redis'], 'redis'],
  ['abcdef', ['abxyef', 'abcxyz'], 'abxyef'],
  ['same', ['same'], null],
]

test.each(rows)('%s among %j', (name, candidates, near) => {
  expect(nearest(name, candidates)).toBe(near)
  expect(nearest(name, [...candidates].reverse())).toBe(near)
})
