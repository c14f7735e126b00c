import type { End, TreeStep, Way } from './graph.ts'
import { bold, textWidth, wrapText } from './text.ts'

/** A picture in pixels: boxes, lines between them, and what the lines say. */
export interface Picture {
  width: number
  height: number
  boxes: Box[]
  edges: Edge[]
}

export interface Box {
  id: string
  kind: 'step' | 'runbook' | 'advice'
  x: number
  y: number
  width: number
  height: number
  texts: PlacedText[]
  /** A fragment for a step; without the base for a place of the book; `null` for advice. */
  href: string | null
  /** The severity's mark: its rank, and where it stands. */
  mark: { rank: number; x: number; y: number } | null
  /** How high the part above its answers is. */
  head: number
  /** Lines inside it, by their height. */
  rules: number[]
}

export interface PlacedText {
  text: string
  x: number
  y: number
  look: 'name' | 'question' | 'label' | 'text' | 'severity'
}

export interface Edge {
  from: string
  to: string
  /** Answers that lead this way. */
  label: string
  start: Point
  end: Point
  path: string
  /** Which way its arrow points. */
  arrow: 'down' | 'right'
}

interface Point {
  x: number
  y: number
}

/** How wide the parts of a picture are. */
interface Measures {
  /** A step, with the lanes beside it where `gap` is 0. */
  step: number
  end: number
  /** Between a step and its ends; 0 where they stand below it. */
  gap: number
  lane: number
}

/** Ends beside their steps. */
export const wideMeasures: Measures = { step: 264, end: 290, gap: 52, lane: 18 }
/** Ends below their steps, for the width of a phone. */
export const narrowMeasures: Measures = { step: 268, end: 232, gap: 0, lane: 13 }

const textSize = 14
const smallSize = 13
const lineHeight = 19
const smallLine = 18
const padding = 12
const between = 40
const mostLines = 4

/**
 * Lays a decision tree out. Steps stand below each other in their order. The ends of a step stand beside it, or below it
 * where that would be too wide. The way to the next step goes down; ways to other steps, back or ahead, go through
 * lanes at the left, one for each step that they lead to wherever two would meet.
 */
export function layOut(steps: readonly TreeStep[], widths: Measures): Picture {
  const jumps = jumpsOf(steps)
  const lanes = new Lanes(jumps)
  const left = lanes.count > 0 ? lanes.count * widths.lane + 10 : 1
  const measures = widths.gap > 0 ? widths : shrunk(widths, left)
  const boxes: Box[] = []
  const edges: Edge[] = []
  const pending: Array<{ step: TreeStep; way: Way; start: Point; down: boolean }> = []
  let y = 1
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.id
    const ways = inOrder(step.ways, next)
    const place = measures.gap > 0 ? beside : below
    const placed = place(step, ways, next, { x: left, y }, measures)
    boxes.push(placed.box, ...placed.ends)
    edges.push(...placed.edges)
    for (const { way, start, down } of placed.ways) pending.push({ step, way, start, down })
    y = placed.bottom + between
  }
  const tops = new Map(boxes.filter(({ kind }) => kind === 'step').map((box) => [box.id, box]))
  for (const { step, way, start, down } of pending) {
    const target = 'step' in way.to ? tops.get(way.to.step) : undefined
    if (!target) continue
    const trunk = tops.get(step.id) as Box
    const end = down ? { x: start.x, y: target.y } : { x: target.x, y: target.y + 22 }
    const lane = left - 10 - lanes.of(target.id) * measures.lane
    // Below its box a line begins at the trunk; the height of its label is where it turns.
    const from = measures.gap > 0 || down ? start : { x: start.x, y: trunk.y + trunk.height }
    const path = down ? `M${start.x} ${start.y}V${end.y}` : `M${from.x} ${from.y}V${start.y}H${lane}V${end.y}H${end.x}`
    edges.push({ from: step.id, to: target.id, label: way.label, start: from, end, path, arrow: down ? 'down' : 'right' })
  }
  return {
    width: Math.max(...boxes.map((box) => box.x + box.width)) + 1,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 1,
    boxes,
    edges,
  }
}

/** With less room for steps where lanes take some of it, but never too little to read. */
function shrunk(measures: Measures, by: number): Measures {
  const step = Math.max(190, measures.step - by)
  return { ...measures, step, end: step - 36 }
}

interface Placed {
  box: Box
  ends: Box[]
  edges: Edge[]
  /** Where lines to other steps begin. */
  ways: Array<{ way: Way; start: Point; down: boolean }>
  bottom: number
}

/** The way to the next step last, where its line leaves the box. */
function inOrder(ways: readonly Way[], next: string | undefined): Way[] {
  const leadsOn = ({ to }: Way): boolean => 'step' in to && to.step === next
  return [...ways.filter((way) => !leadsOn(way)), ...ways.filter(leadsOn)]
}

function header(step: TreeStep, { x, y }: Point, width: number): Box {
  const lines = wrapText(step.question, textSize * bold, width - 2 * padding)
  const height = 2 * padding + smallLine + lines.length * lineHeight - 4
  return {
    id: step.id, kind: 'step', x, y, width, height, head: height,
    texts: [
      { text: step.name, x: x + padding, y: y + padding + 10, look: 'name' },
      ...lines.map(({ text }, line): PlacedText => ({ text, x: x + padding, y: y + padding + 29 + line * lineHeight, look: 'question' })),
    ],
    href: `#${step.id}`, mark: null, rules: [],
  }
}

/** A step whose answers are rows of its box, each with its end beside it. */
function beside(step: TreeStep, ways: Way[], next: string | undefined, at: Point, measures: Measures): Placed {
  const box = header(step, at, measures.step)
  const placed: Placed = { box, ends: [], edges: [], ways: [], bottom: 0 }
  const right = at.x + measures.step
  let lowest = 0
  for (const [index, way] of ways.entries()) {
    const top = at.y + box.height
    const isEnd = !('step' in way.to)
    const down = !isEnd && (way.to as { step: string }).step === next
    const lines = wrapText(way.label, smallSize * bold, measures.step - 2 * padding)
    const end = isEnd ? endBox(way.to as End, `${step.id}/${index}`, { x: right + measures.gap, y: 0 }, measures.end) : null
    const labelHeight = lines.length === 0 ? 0 : lines.length * smallLine + 14
    // A line that goes on below, without a word, needs no row.
    const height = Math.max(labelHeight, end ? end.height + 10 : 0)
    if (height > 0) box.rules.push(top)
    const middle = top + height / 2
    lines.forEach(({ text }, line) => box.texts.push({
      text, x: at.x + padding, y: middle + (line - (lines.length - 1) / 2) * smallLine + 4.5, look: 'label',
    }))
    box.height += height
    if (end) {
      move(end, middle - end.height / 2)
      placed.ends.push(end)
      lowest = end.y + end.height
      const path = `M${right} ${middle}H${end.x}`
      placed.edges.push({ from: step.id, to: end.id, label: way.label, start: { x: right, y: middle }, end: { x: end.x, y: middle }, path, arrow: 'right' })
    } else {
      placed.ways.push({ way, down, start: down ? { x: at.x + measures.step / 2, y: at.y + box.height } : { x: at.x, y: middle } })
    }
  }
  placed.bottom = Math.max(at.y + box.height, lowest)
  for (const { down, start } of placed.ways) if (down) start.y = at.y + box.height
  return placed
}

/** A step with its answers and their ends below it, along a trunk. */
function below(step: TreeStep, ways: Way[], next: string | undefined, at: Point, measures: Measures): Placed {
  const box = header(step, at, measures.step)
  const placed: Placed = { box, ends: [], edges: [], ways: [], bottom: 0 }
  const trunk = { x: at.x + padding + 4, y: at.y + box.height }
  let y = trunk.y + 6
  for (const [index, way] of ways.entries()) {
    const lines = wrapText(way.label, smallSize * bold, measures.step - 2 * padding - 14)
    // Labels stand below the box that they belong to.
    lines.forEach(({ text }, line) => box.texts.push({ text, x: trunk.x + 14, y: y + 15 + line * smallLine, look: 'label' }))
    const middle = y + 10
    y += lines.length * smallLine + 5
    if ('step' in way.to) {
      const down = way.to.step === next
      placed.ways.push({ way, down, start: down ? trunk : { x: trunk.x, y: middle } })
      continue
    }
    const end = endBox(way.to, `${step.id}/${index}`, { x: at.x + measures.step - measures.end, y: y + 2 }, measures.end)
    placed.ends.push(end)
    const line = { x: end.x, y: end.y + end.height / 2 }
    placed.edges.push({ from: step.id, to: end.id, label: way.label, start: trunk, end: line, path: `M${trunk.x} ${trunk.y}V${line.y}H${line.x}`, arrow: 'right' })
    y = end.y + end.height + 6
  }
  placed.bottom = ways.length === 0 ? trunk.y : y - 14
  return placed
}

function endBox(end: End, id: string, { x, y }: Point, width: number): Box {
  const severity = end.severity === null ? [] : wrapText(end.severity, smallSize * bold, width - 2 * padding - 20, 1)
  const lines = wrapText(end.text, smallSize, width - 2 * padding, mostLines)
  const height = 16 + (severity.length + lines.length) * smallLine
  const box: Box = {
    id, kind: end.href === null ? 'advice' : 'runbook', x, y, width, height, head: height,
    texts: [
      ...severity.map(({ text }): PlacedText => ({ text, x: x + padding + 20, y: y + 21, look: 'severity' })),
      ...lines.map(({ text }, line): PlacedText => ({ text, x: x + padding, y: y + 21 + (severity.length + line) * smallLine, look: 'text' })),
    ],
    href: end.href,
    mark: severity.length > 0 ? { rank: end.rank, x: x + padding, y: y + 10 } : null,
    rules: [],
  }
  // A short one need not be as wide as there is room.
  const widest = Math.max(...box.texts.map(({ text, x: left }) => left - x + textWidth(text, smallSize) + padding), 96)
  return { ...box, width: Math.min(width, Math.ceil(widest)) }
}

function move(box: Box, y: number): void {
  const by = y - box.y
  box.y += by
  for (const text of box.texts) text.y += by
  if (box.mark) box.mark.y += by
}

/** For each step that others than the one before it lead to: the stretch of steps that its lines pass. */
function jumpsOf(steps: readonly TreeStep[]): Map<string, [number, number]> {
  const place = new Map(steps.map(({ id }, index) => [id, index]))
  const jumps = new Map<string, [number, number]>()
  for (const [from, { ways }] of steps.entries()) {
    for (const { to } of ways) {
      const target = 'step' in to ? place.get(to.step) : undefined
      if (target === undefined || target === from + 1) continue
      const id = (steps[target] as TreeStep).id
      const [first, last] = jumps.get(id) ?? [target, target]
      jumps.set(id, [Math.min(first, from), Math.max(last, from)])
    }
  }
  return jumps
}

/** Which lane leads to which step: short ways inside, and no two in one lane where they pass the same step. */
class Lanes {
  private readonly lanes: Array<Array<[number, number]>> = []
  private readonly byStep = new Map<string, number>()

  constructor(jumps: Map<string, [number, number]>) {
    const byLength = [...jumps].sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]))
    for (const [id, [first, last]] of byLength) {
      const free = this.lanes.findIndex((lane) => lane.every(([start, end]) => last < start || end < first))
      const lane = free < 0 ? this.lanes.length : free
      this.lanes[lane] = [...(this.lanes[lane] ?? []), [first, last]]
      this.byStep.set(id, lane)
    }
  }

  get count(): number {
    return this.lanes.length
  }

  of(step: string): number {
    return this.byStep.get(step) ?? 0
  }
}
