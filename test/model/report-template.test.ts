import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { findReportTemplate } from '../../src/model/report-template.ts'
import type { ReportTemplate } from '../../src/model/report-template.ts'
import { readFolder } from '../../src/source/folder.ts'

async function templateIn(path: string): Promise<ReportTemplate | null> {
  const folder = await readFolder(fileURLToPath(new URL(path, import.meta.url)))
  const { book, texts } = buildBook(folder.pages, { files: folder.files })
  return findReportTemplate(book, texts)
}

describe('the template for reports', () => {
  test('of this repository is the block under its heading', async () => {
    const template = await templateIn('../../content')
    expect(template).toMatchObject({ page: 'incident-response.md', title: 'Post-Incident Report Template', anchor: 'post-incident-report-template' })
    expect(template?.text).toMatch(/^# Post-Incident Report: \[Brief Title\]\n\*\*Date\*\*: YYYY-MM-DD\n[^]*## Lessons Learned\n.*\]$/)
  })

  test('is a page that is one by its name, without its front matter', async () => {
    expect(await templateIn('report-templates/page')).toEqual({
      page: 'after/post_mortem_template.md',
      title: 'The form',
      anchor: '',
      text: 'Fill this in within five days.\n\n## Overview\n\n_One or two sentences._\n\n## Timeline\n\n| Time (UTC) | Event |\n| ---------- | ----- |',
    })
  })

  test('may be plain text under a heading that speaks of reports', async () => {
    expect(await templateIn('report-templates/block')).toEqual({
      page: 'runbook.md', title: 'Incident report', anchor: 'incident-report', text: 'Summary:\nTimeline:\n  - HH:MM detected\nCause:',
    })
  })

  test('is the one that calls itself a template, before what comes first and examples', async () => {
    expect(await templateIn('report-templates/explicit-first')).toMatchObject({ page: 'b.md', title: 'Template', text: '# Post-mortem: <title>\n## Timeline' })
  })

  test('is the block of a page that holds one, with the code inside it', async () => {
    expect(await templateIn('report-templates/page-holds-block')).toMatchObject({
      title: 'Incident report template', text: '# [Title]\n\n**Date**: YYYY-MM-DD\n\n```bash\n# commands\n```',
    })
  })

  test('is none where nothing is one', async () => {
    expect(await templateIn('report-templates/none')).toBeNull()
  })
})
