/**
 * A function that is worked out once for each first argument (a page, a book, an inventory), however many rules ask for
 * it. What else it takes has to be the same every time, as the text is of a page.
 */
export function oncePer<Key extends object, Rest extends unknown[], Result>(
  work: (key: Key, ...rest: Rest) => Result,
): (key: Key, ...rest: Rest) => Result {
  const done = new WeakMap<Key, { result: Result }>()
  return (key, ...rest) => {
    let known = done.get(key)
    if (!known) done.set(key, known = { result: work(key, ...rest) })
    return known.result
  }
}
