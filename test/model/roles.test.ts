import { expect, test } from 'vitest'
import { roleOf, roleOfTitle } from '../../src/model/roles.ts'

const roles = [
  ['Diagnosis', 'diagnose'],
  ['🔍 DIAGNOSIS:', 'diagnose'],
  ['1. Diagnosis', 'diagnose'],
  ['Step 1 — Diagnose', 'diagnose'],
  ['2.1) Initial diagnosis steps', 'diagnose'],
  ['Possible checks', 'diagnose'],
  ['What to check first', 'diagnose'],
  ['Check error logs', 'diagnose'],
  ['Fix', 'fix'],
  ['How to fix', 'fix'],
  ['How do I fix it?', 'fix'],
  ['What to do', 'fix'],
  ['What to do if that fails', 'fix'],
  ['Steps', 'fix'],
  ['Runbook', 'fix'],
  ['Remediation steps', 'fix'],
  ['Quick fixes', 'fix'],
  ['Possible Resolutions', 'fix'],
  ['Restore from a backup', 'fix'],
  ['Alert details', 'background'],
  ['What does this alert mean?', 'background'],
  ['What’s the impact?', 'impact'],
  ['Customer impact (SLO)', 'impact'],
  ['Symptoms and impact', 'symptoms'],
  ['Causes & fixes', 'causes'],
  ['Root cause', 'causes'],
  ['Verify after restore', 'verify'],
  ['How to roll back', 'rollback'],
  ['Rollback plan', 'rollback'],
  ['Escalation path', 'escalate'],
  ['Who to call?', 'escalate'],
  ['Long-term fix', 'prevent'],
  ['Pre-requisites', 'prerequisites'],
  ['When does this alert fire?', 'when'],
  ['API reference', 'reference'],
  ['Ursachen', 'causes'],
] as const

test.each(roles)('%s: %s', (title, role) => {
  expect(roleOf(title)).toBe(role)
})

const none = [
  'Check mark colors', 'Checklist', 'Check frequency', 'Restore points', 'Fix version', 'fix: handle empty names', 'Impact labels',
  'Services', 'Severity', 'Dependencies', 'Owner', 'Notes', 'Default definition', 'Incident response', '', '1.', '🔥',
  'The day after', 'Stepping stones', 'Signatures', 'Symptomatic treatment',
]

test.each(none)('%j is no part', (title) => {
  expect(roleOf(title)).toBeNull()
})

test('a title tells of a runbook, or is common, or only begins like one', () => {
  expect(roleOfTitle('Symptoms')).toEqual({ role: 'symptoms', telling: true, exact: true })
  expect(roleOfTitle('Overview')).toEqual({ role: 'background', telling: false, exact: true })
  expect(roleOfTitle('Check the disk first')).toEqual({ role: 'diagnose', telling: false, exact: false })
})

// Where it takes more than one pass, the test runs out of time.
test('a long title is read in one pass', () => {
  expect(roleOf('fix '.repeat(50_000))).toBe('fix')
  expect(roleOf('1.'.repeat(100_000))).toBeNull()
  expect(roleOf('('.repeat(200_000))).toBeNull()
})
