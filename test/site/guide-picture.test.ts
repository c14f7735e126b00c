import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { treeOf } from '../../src/site/guide-picture/graph.ts'
import { layOut, narrowMeasures, wideMeasures } from '../../src/site/guide-picture/layout.ts'
import type { Box, Edge } from '../../src/site/guide-picture/layout.ts'
import { textWidth, wrapText } from '../../src/site/guide-picture/text.ts'
import { guideTargets } from '../../src/site/guide-targets.ts'
import { pageData } from '../../src/site/page-data.ts'
import { guideOf } from './support.ts'

const folder = new URL('guide-trees/', import.meta.url)
const orion = new URL('../../content/incident-response.md', import.meta.url)
const trees = [...readdirSync(folder).map((name) => ({ name, url: new URL(name, folder) })), { name: 'Orion', url: orion }]

describe.each(trees)('the picture of $name', ({ url }) => {
  describe.each([['wide', wideMeasures], ['narrow', narrowMeasures]] as const)('%s', (_, measures) => {
    const drawn = async () => {
      const { guide, page } = await guideOf(readFileSync(url, 'utf8'))
      const tree = treeOf(guide, guideTargets(guide, [pageData(page)]))
      return { guide, tree, picture: layOut(tree, measures) }
    }

    test('has every step once, and a line for every way', async () => {
      const { tree, picture } = await drawn()
      expect(picture.boxes.filter(({ kind }) => kind === 'step').map(({ id }) => id)).toEqual(tree.map(({ id }) => id))
      const lines = picture.edges.map(({ from, label }) => `${from}: ${label}`).sort()
      expect(lines).toEqual(tree.flatMap(({ id, ways }) => ways.map(({ label }) => `${id}: ${label}`)).sort())
    })

    test('says every answer', async () => {
      const { guide, picture } = await drawn()
      for (const { id, answers } of guide.steps) {
        const said = picture.boxes.find((box) => box.id === id)?.texts.map(({ text }) => text).join('').replaceAll(' ', '')
        for (const { label } of answers) expect(said).toContain(label.replaceAll(' ', ''))
      }
    })

    test('has no box over another, and none outside', async () => {
      const { boxes, width, height } = (await drawn()).picture
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.y).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
        expect(box.y + box.height).toBeLessThanOrEqual(height)
        expect(boxes.slice(index + 1).filter((other) => overlap(box, other)).map(({ id }) => id), box.id).toEqual([])
      }
    })

    test('has every line begin at one box and end at the other', async () => {
      const { boxes, edges } = (await drawn()).picture
      const byId = new Map(boxes.map((box) => [box.id, box]))
      for (const edge of edges) {
        expect(isOnBorder(edge.start, byId.get(edge.from)), `start of ${edge.from}: ${edge.label}`).toBe(true)
        expect(isOnBorder(edge.end, byId.get(edge.to)), `end of ${edge.from}: ${edge.label}`).toBe(true)
        expect(pointsOf(edge).at(0)).toEqual(edge.start)
        expect(pointsOf(edge).at(-1)).toEqual(edge.end)
      }
    })

    test('has no line through a box that it does not lead to', async () => {
      const { boxes, edges } = (await drawn()).picture
      for (const edge of edges) {
        const points = pointsOf(edge)
        for (const [index, point] of points.slice(1).entries()) {
          const before = points[index] as Point
          const stretch = {
            x: Math.min(before.x, point.x), y: Math.min(before.y, point.y),
            width: Math.abs(before.x - point.x), height: Math.abs(before.y - point.y),
          }
          expect(boxes.filter((box) => overlap(stretch, box)).map(({ id }) => id), `${edge.from}: ${edge.label}`).toEqual([])
        }
      }
    })
  })
})

test('a picture for a phone is no wider than a phone, lanes and all', async () => {
  for (const { url } of trees.filter(({ name }) => name !== 'many.md')) {
    const { guide, page } = await guideOf(readFileSync(url, 'utf8'))
    expect(layOut(treeOf(guide, guideTargets(guide, [pageData(page)])), narrowMeasures).width).toBeLessThanOrEqual(270)
  }
})

test('text is broken into lines that fit, long words inside, and what is too much is left out', () => {
  expect(wrapText('one two three', 10, 60).map(({ text }) => text)).toEqual(['one two', 'three'])
  const lines = wrapText('Donaudampfschifffahrtsgesellschaftskapitän in sight', 14, 80)
  expect(lines.length).toBeGreaterThan(3)
  for (const { text, width } of lines) expect([width, textWidth(text, 14)]).toEqual([Math.min(width, 80), width])
  expect(wrapText('a b c d e f g h', 10, 20, 2).at(-1)?.text).toMatch(/…$/)
  expect(wrapText('  ', 10, 20)).toEqual([])
})

interface Point {
  x: number
  y: number
}

type Area = Pick<Box, 'x' | 'y' | 'width' | 'height'>

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isOnBorder({ x, y }: Point, box: Box | undefined): boolean {
  if (!box) return false
  const within = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  const inside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
  return within && !inside
}

/** The corners of a line as it is drawn. */
function pointsOf({ path }: Edge): Point[] {
  const points: Point[] = []
  for (const [, command, first, second] of path.matchAll(/([MHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const { x, y } = points.at(-1) ?? { x: 0, y: 0 }
    points.push(command === 'M' ? { x: Number(first), y: Number(second) } : command === 'H' ? { x: Number(first), y } : { x, y: Number(first) })
  }
  return points
}
