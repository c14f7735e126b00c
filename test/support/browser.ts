/**
 * Finds a browser for the browser suite and starts it: the one `CHROME_PATH` names, else an installed Chromium or
 * Chrome, else the Chromium that the `@sparticuz/chromium` package carries for Linux on x64.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

/** A browser that answered, and what it needs to run. */
export interface BrowserChoice {
  /** What it calls itself and where it is from, for people. */
  label: string
  /** The program to start; `null` for the packaged one, which is unpacked first. */
  path: string | null
}

/** What the search looks at. Tests pass their own. */
export interface Surroundings {
  platform: NodeJS.Platform
  arch: string
  env: Record<string, string | undefined>
  exists(path: string): boolean
  /** What the program at `path` answers to `--version`, `null` where it does not run. */
  version(path: string): string | null
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const names = [
  'google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser', 'chrome-headless-shell',
  'microsoft-edge-stable', 'microsoft-edge',
]

const here: Surroundings = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  exists: existsSync,
  version(path) {
    // Chrome for Windows opens a window instead of answering.
    if (process.platform === 'win32') return 'Chrome'
    const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    return answer.status === 0 ? (answer.stdout.trim().split('\n')[0] ?? '') : null
  },
}

/**
 * The browser that the suite uses.
 * @throws an error that says what to install or set, where there is none
 */
export function findBrowser(from: Surroundings = here): BrowserChoice {
  const wished = from.env.CHROME_PATH
  if (wished) {
    const version = from.exists(wished) ? from.version(wished) : null
    if (version === null) {
      throw new Error(`CHROME_PATH names ${wished}, which is not a browser that starts. Correct it or unset it.`)
    }
    return { label: `${version} (${wished}, from CHROME_PATH)`, path: wished }
  }
  for (const path of usualPlaces(from)) {
    // Ubuntu's `chromium-browser` may be a script that only says to install a snap: it must answer to be taken.
    const version = from.exists(path) ? from.version(path) : null
    if (version !== null) return { label: `${version} (${path})`, path }
  }
  if (from.platform === 'linux' && from.arch === 'x64') {
    return { label: `Chromium ${packagedVersion()} (from @sparticuz/chromium)`, path: null }
  }
  throw new Error('No browser found for the browser suite. Install Chrome or Chromium, or set CHROME_PATH to one.')
}

/** Where Chrome and Chromium stand: what PATH names, then where installers put them. */
function usualPlaces({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe']
    return programs.flatMap(program => folders.filter(folder => folder).map(folder => `${folder}\\${program}`))
  }
  const onPath = (env.PATH ?? '').split(':').filter(folder => folder)
  const found = names.flatMap(name => onPath.map(folder => `${folder}/${name}`))
  if (platform === 'darwin') {
    const programs = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])]
    return [...programs.flatMap(program => folders.map(folder => `${folder}/${program}`)), ...found]
  }
  return [...found, '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium']
}

/** Starts a browser that can reach this machine and nothing else. */
export async function launch(choice: BrowserChoice): Promise<Browser> {
  const { path, env } = choice.path ? { path: choice.path, env: {} } : await unpack()
  return chromium.launch({
    executablePath: path,
    // Names of other hosts do not resolve. What a page asks of them is refused and recorded by the page fixture as
    // well; this also holds for what the browser itself would fetch.
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run', '--no-zygote',
    ],
    env: { ...process.env as Record<string, string>, ...env },
  })
}

function packaged(): string {
  return join(root, 'node_modules', '@sparticuz', 'chromium')
}

function packagedVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packaged(), 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/**
 * Unpacks the packaged Chromium with the shared libraries and fonts beside it, once a version.
 *
 * The package itself unpacks the libraries only where it believes to be on Lambda, and it trusts whatever is called
 * `chromium` in the system's folder for temporary files. Here everything goes to a folder of our own, which takes its
 * name when it is complete, so that two runs at once do not start half a browser.
 */
async function unpack(): Promise<{ path: string; env: Record<string, string> }> {
  const cache = join(root, 'node_modules', '.cache', 'runpress')
  const folder = join(cache, `chromium-${packagedVersion()}`)
  const path = join(folder, 'chromium')
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const work = mkdtempSync(join(cache, 'unpack-'))
    const { inflate } = await import('@sparticuz/chromium')
    const before = process.env.TMPDIR
    process.env.TMPDIR = work // where `inflate` writes
    try {
      for (const file of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) {
        await inflate(join(packaged(), 'bin', file))
      }
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    chmodSync(join(work, 'chromium'), 0o755)
    writeFileSync(join(work, 'fonts.conf'), fontconfig(join(folder, 'fonts'), join(folder, 'font-cache')))
    try {
      renameSync(work, folder)
    } catch (error) {
      rmSync(work, { recursive: true, force: true })
      if (!existsSync(path)) throw error
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(part => part).join(':')
  return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') } }
}

/** The system's fonts where it has any, and the packaged ones. */
function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`
}
