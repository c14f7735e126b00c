/** The book's template for reports, as the site holds it. */

/** A template for reports. */
export interface Template {
  text: string
  /** What it stands under, `''` for the short form that stands in for one. */
  title: string
  /** Where it stands, with the base path; `''` for the short form. */
  url: string
}

/** For books that have no template, and where theirs cannot be loaded. */
export const shortForm: Template = {
  title: '',
  url: '',
  text: `# Incident report: [Brief title]

- **Date**: YYYY-MM-DD
- **Severity**: [Severity]
- **Duration**: HH:MM (from detection to resolution)
- **Author**: [Name]

## Summary

[What happened, and what users noticed.]

## Timeline (UTC)

| Time | Event |
|-------|-------|
| HH:MM | Incident detected |
| HH:MM | Acknowledged |
| HH:MM | Root cause identified |
| HH:MM | Fix applied |
| HH:MM | Service restored |

## Root cause

[Why it happened.]

## Resolution

[What was done to fix it. The commands that did:]

## Impact

[Who was affected, for how long, and whether data was lost.]

## Actions

| Action | Owner | Due |
|--------|-------|-----|
| [What prevents it next time] | [Name] | YYYY-MM-DD |
`,
}

let loaded: Promise<Template> | undefined

/** @throws where it cannot be loaded; the next call tries again. */
export function loadTemplate(base: string): Promise<Template> {
  loaded ??= fetchTemplate(base).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function fetchTemplate(base: string): Promise<Template> {
  const response = await fetch(`${base.replace(/\/$/, '')}/report-template.json`)
  if (!response.ok) throw new Error(`The template came with status ${response.status}.`)
  const { template } = (await response.json()) as { template: { text?: unknown; title?: unknown; url?: unknown } | null }
  if (!template) return shortForm
  return { text: String(template.text), title: String(template.title), url: base.replace(/\/$/, '') + String(template.url) }
}
