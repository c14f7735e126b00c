import { describe, expect, it } from 'vitest'
import { analyzeShell } from '../../src/shell/analyze.ts'
import { summary } from './summary.ts'
import { brokenPromises, fixtures } from './support.ts'

describe('what a block of shell says', () => {
  for (const { name, text, lang, expected } of fixtures()) {
    it(name, () => {
      const block = analyzeShell(text, lang)
      expect(summary(text, block)).toEqual(expected)
      expect(brokenPromises(text, block)).toEqual([])
    })
  }
})
