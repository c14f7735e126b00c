/** A web server for a built site that can fail in the ways servers do, and be stopped as a whole. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/**
 * `error`: 503 to everything. `hang`: takes requests and never answers. `stall`: begins to answer and does not go on.
 * `portal`: a page to sign in at, with status 200, whatever is asked for. `gateway`: 404 to everything, as a proxy says
 * it whose servers are gone. `away`: sends pages to a sign-in elsewhere, which is down.
 */
export type Mode = 'fine' | 'error' | 'hang' | 'stall' | 'portal' | 'gateway' | 'away'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json',
}

export class FailingServer {
  mode: Mode = 'fine'
  /** Paths that are answered with 404 although they are there. */
  readonly missing = new Set<string>()
  /** What was asked for, in order. */
  readonly asked: string[] = []
  /** Called before each answer. */
  beforeAnswer: (path: string) => void | Promise<void> = () => {}
  #server: Server | null = null
  #port = 0

  /** The built site; another one is a deployment. */
  dir: string
  readonly base: string

  constructor(dir: string, base = '/') {
    this.dir = dir
    this.base = base
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.base}`
  }

  /** Starts, after a stop on the same port. */
  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy())
    })
    await new Promise<void>((done, fail) => server.once('error', fail).listen(this.#port, '127.0.0.1', done))
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
    return this
  }

  /** Closes the socket that it listens on and every connection: whoever asks is refused. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (!server) return
    const closed = new Promise((done) => server.close(done))
    server.closeAllConnections()
    await closed
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', this.url).pathname)
    this.asked.push(path)
    await this.beforeAnswer(path)
    // As common hosts do: what a browser has seen is good for ten minutes.
    response.setHeader('cache-control', 'max-age=600')
    const text = (status: number, body: string, type = 'text/html'): void => {
      response.writeHead(status, { 'content-type': type }).end(body)
    }
    if (this.mode === 'hang') return
    if (this.mode === 'stall') return void response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html>')
    if (this.mode === 'error') return text(503, '<h1>503</h1>')
    if (this.mode === 'gateway') return text(404, 'default backend - 404', 'text/plain')
    if (this.mode === 'portal') return text(200, '<!doctype html><title>Portal</title><h1>Sign in to the network</h1>')
    if (path === '/sign-in') return text(502, '<h1>The sign-in is down</h1>')
    if (this.mode === 'away' && request.headers.accept?.includes('text/html')) {
      response.writeHead(302, { location: `http://localhost:${this.#port}/sign-in` }).end()
      return
    }
    const file = path.startsWith(this.base) && !this.missing.has(path) ? path.slice(this.base.length) : null
    const found = file === null ? null : await this.#read(file)
    if (found) return void response.writeHead(200, { 'content-type': found.type }).end(found.body)
    if (file !== null && !file.endsWith('/') && await this.#read(`${file}/`)) {
      response.writeHead(301, { location: `${path}/` }).end()
      return
    }
    response.writeHead(404, { 'content-type': 'text/html' }).end(await readFile(join(this.dir, '404.html')))
  }

  async #read(file: string): Promise<{ body: Buffer; type: string } | null> {
    const name = file === '' || file.endsWith('/') ? `${file}index.html` : file
    const body = await readFile(join(this.dir, name)).catch(() => null)
    return body && { body, type: types[extname(name)] ?? 'application/octet-stream' }
  }
}
