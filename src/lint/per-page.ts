import type { Page } from '../model/types.ts'

/** A function of a page that is worked out once a page, however many rules ask for it. */
export function perPage<Result>(work: (page: Page) => Result): (page: Page) => Result {
  const done = new WeakMap<Page, { result: Result }>()
  return (page) => {
    let known = done.get(page)
    if (!known) done.set(page, known = { result: work(page) })
    return known.result
  }
}
