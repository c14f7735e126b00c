import type { Page } from './types.ts'

/** A page on which nothing stands: what every page is made from. */
export function emptyPage({ path, url, title, textParts }: Pick<Page, 'path' | 'url' | 'title' | 'textParts'>): Page {
  return {
    path,
    url,
    title,
    frontmatter: {},
    summary: '',
    headings: [],
    sections: [],
    admonitions: [],
    tabSets: [],
    codeBlocks: [],
    inlineCode: [],
    prose: [],
    links: [],
    anchors: [],
    runbooks: [],
    severityLevels: [],
    decisionTree: null,
    notes: [],
    suppressions: [],
    textParts,
    refusal: null,
  }
}
