import { expect, test } from 'vitest'
import { rightOpener } from '../../src/lint/opener.ts'

test.each([
  ['!!!  danger "SEV-1"', '!!! danger "SEV-1"'],
  ['!!!danger "SEV-1"', '!!! danger "SEV-1"'],
  ['!!! danger "SEV-1', '!!! danger "SEV-1"'],
  ['!!! danger \'SEV-1\'', '!!! danger "SEV-1"'],
  ['!!! danger “SEV-1”', '!!! danger "SEV-1"'],
  ['???+ note inline  end ‘More’', '???+ note inline end "More"'],
  ['!!! danger “Don’t”', '!!! danger "Don’t"'],
  ['==="Stuck"', '=== "Stuck"'],
  ['===+ \'Stuck\'', '===+ "Stuck"'],
  ['=== “Disk full”', '=== "Disk full"'],
  ['=== "Disk full', '=== "Disk full"'],
  ['!!!  note', '!!! note'],
])('%s → %s', (written, right) => {
  expect(rightOpener(written)).toBe(right)
})

test.each([
  ['!!! Note: mind this'], ['=== Stopped'], ['!!! note "One" and more'], ['!!! note "One" "two"'], ['!!!! note "One"'], ['== "One"'],
  ['!!! "Title"'], ['!!! danger "SEV-1"'], ['!!! note “a” b”'], ['!!! note "'], ['Text'],
])('nobody but its author knows what this means: %s', (written) => {
  expect(rightOpener(written)).toBeNull()
})
