/** A thread that reads and renders pages as ever, but for those whose text says what they do to it. */
import { workerData } from 'node:worker_threads'
import { servePages } from '../../../src/content/serve-pages.ts'
import { place, type PageTask, type PageWork } from '../../../src/content/page-tasks.ts'
import { siteWork } from '../../../src/site/page-work.ts'

const work = siteWork()
const kept: unknown[] = []

const deeds: Record<string, () => void> = {
  'goes on for ever': () => {
    Atomics.store(workerData as Int32Array, place.line, 3)
    for (;;) kept.length = 0
  },
  'takes all memory': () => { for (;;) kept.push({ last: kept.length }) },
  'ends its thread': () => process.exit(3),
  'takes a moment too long': () => { while (process.threadCpuUsage().user < 1_500_000) kept.length = 0 },
  throws: () => { throw new TypeError('nothing is a page') },
  'waits for ever': () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0) },
}

const hostile: PageWork = {
  tell: (subject, data) => work.tell(subject, data),
  answer(task: PageTask) {
    const [, kind, deed = ''] = /This page (\w+) (.*)\./.exec(task.source.text) ?? []
    if (kind === task.kind) deeds[deed]?.()
    return work.answer(task)
  },
}

servePages(hostile)
