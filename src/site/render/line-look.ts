import type { FenceInfo } from '../../syntax/nodes.ts'

/** Properties of a line's element. The number is an attribute that the style sheet shows: nobody copies it. */
export interface LineLook {
  className: string[]
  dataLine?: string
}

/** How a fence wants its lines shown (`linenums`, `hl_lines`), by index; `null` for every line where it says nothing. */
export function lineLooks(fence: FenceInfo | undefined): (index: number) => LineLook | null {
  const marked = new Set(fence?.highlight ?? [])
  const first = fence?.lineNumbers
  if (first === undefined && marked.size === 0) return () => null
  return (index) => ({
    className: marked.has(index + 1) ? ['line', 'line-marked'] : ['line'],
    ...(first !== undefined ? { dataLine: String(first + index) } : {}),
  })
}
