import type { Root } from 'mdast'
import { followLinks, type LinkedAnswer, readDecisionTree } from './decision-tree.ts'
import { type ListedSeverity, listedSeverities } from './runbook-severity.ts'
import { readRunbooks } from './runbooks.ts'
import type { Page } from './types.ts'

/** What of a page only its links tell, which lead somewhere once all pages are read. Plain data that needs no tree. */
export interface ToldByLinks {
  /** Places of the runbooks that do not say how severe they are. */
  unstated: number[]
  listed: ListedSeverity[]
  linked: LinkedAnswer[]
}

/** Reads the page's runbooks and its decision tree, and what of them its links have to tell. */
export function readMeaning(tree: Root, page: Page): ToldByLinks {
  const { runbooks, unstated } = readRunbooks(tree, page)
  page.runbooks = runbooks
  const { decisionTree, linked } = readDecisionTree(tree, page)
  page.decisionTree = decisionTree
  return { unstated, listed: unstated.length > 0 ? listedSeverities(tree, page) : [], linked }
}

/** Fills in what the links tell. They must be resolved already. */
export function tellByLinks(page: Page, { unstated, listed, linked }: ToldByLinks): void {
  const severities = new Map<string, string>()
  for (const { link, severity } of listed) {
    const target = page.links[link]?.target
    if (target?.page === page.path && !severities.has(target.anchor)) severities.set(target.anchor, severity)
  }
  for (const index of unstated) {
    const runbook = page.runbooks[index]
    if (runbook) runbook.severity = severities.get(runbook.anchor) ?? runbook.severity
  }
  followLinks(page, linked)
}
