import { resolve } from 'node:path'
import { ownPrograms } from '../inventory/own-programs.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import { editUrl } from '../mkdocs/edit-url.ts'
import { buildModel, type BookOptions, type OnPage, type ReadModel } from '../model/read-model.ts'
import type { PageDraft } from '../model/page-reader.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { SourceFile } from '../source/folder.ts'
import { refuseActiveFiles } from './active-files.ts'
import { readIncludes } from './includes.ts'
import { readInventory } from './inventory.ts'
import type { PagePool } from './page-pool.ts'
import { PageThreads, readingPool } from './page-threads.ts'
import { readSetup, type Setup } from './setup.ts'
import { findSourceProblems } from './source-problems.ts'

/** A content folder, read: the files, the model, and the inventory where there is one. */
export interface ReadContent extends ReadModel {
  setup: Setup
  folder: Setup['folder']
  inventory: Inventory | null
  inventoryProblems: InventoryProblem[]
  /** What is wrong with `mkdocs.yml`, or worth knowing about it. */
  configProblems: Setup['problems']
  /** What means that a source is no page of its own, or not one as it is written. */
  sourceProblems: SourceProblem[]
  /** The files that the inventory's facts come from: compose files, unit files, alert rules. */
  factFiles: SourceFile[]
  /** The files and folders whose changes may change the inventory, absolute. */
  inventoryPlaces: string[]
  /** Where pages can be edited, by path; empty where the configuration does not say. */
  editUrls: Map<string, string>
}

/** How a content folder is read. */
export interface ReadOptions {
  /** The path below which the site will be served, where the configuration does not say it. */
  basePath?: string
  /** Told now and then how many pages are read. */
  onPage?: OnPage
  /** The threads that read the pages, for whoever asks them for more. Default: threads of its own, while it lasts. */
  pool?: PagePool | undefined
  /** Given what they answer of each page that they have read. */
  onDraft?: ((draft: PageDraft) => void) | undefined
  /** Whether pages count that say themselves that they are drafts: for whoever checks them. */
  withDrafts?: boolean
}

/**
 * Reads a content folder as every command does, by its own configuration. Pages are read on several threads; one that
 * is too much work for a thread is refused, and keeps its place in the book.
 *
 * @param dir The content folder, or a MkDocs project.
 * @throws UserError when the folder cannot be read or its `runpress.yaml` is wrong.
 */
export async function readContent(dir: string, { basePath, onPage, pool, onDraft, withDrafts = false }: ReadOptions = {}): Promise<ReadContent> {
  const setup = await readSetup(dir)
  const { edit, slugs, title, navigation, unlisted } = setup
  const folder = withDrafts ? folderWithDrafts(setup) : setup.folder
  const declared = folder.inventory && await readInventory(folder.root, folder.inventory)
  const { includes, problems } = await readIncludes(setup)
  const read = await readPages(folder.pages, { pool, onDraft }, {
    files: folder.files,
    excluded: setup.excluded.map(({ path }) => path),
    includes,
    // Whoever sets MkDocs' anchors without a mkdocs.yml means MkDocs all the same.
    mkdocs: setup.configFiles.length > 0 || slugs.style === 'mkdocs',
    slugStyle: slugs.style,
    slugSeparator: slugs.separator,
    basePath: writtenBase(setup) ?? basePath,
    title,
    navigation,
    unlisted,
    programs: declared ? ownPrograms(declared.inventory) : {},
    // The order MkDocs gives pages that no navigation puts in one.
    pagesFirst: setup.configFiles.length > 0,
    onPage,
  })
  await refuseActiveFiles(read.book, folder)
  return {
    setup,
    folder,
    ...read,
    inventory: declared?.inventory ?? null,
    inventoryProblems: declared?.problems ?? [],
    configProblems: [...setup.problems, ...problems],
    sourceProblems: findSourceProblems(folder, setup.configFiles, read.book, new Set(setup.drafts.map(({ path }) => path))),
    factFiles: declared?.files ?? [],
    inventoryPlaces: declared?.places ?? [],
    editUrls: new Map(edit === null ? [] : read.book.pages.map(({ path }) => [path, editUrl(edit, path)])),
  }
}

async function readPages(pages: SourceFile[], { pool: given, onDraft }: ReadOptions, options: BookOptions): Promise<ReadModel> {
  const pool = given ?? readingPool()
  try {
    pool.start(pages)
    return await buildModel(pages, options, (reading) => new PageThreads(pool, reading, onDraft))
  } finally {
    if (pool !== given) await pool.close()
  }
}

function folderWithDrafts({ folder, drafts }: Setup): Setup['folder'] {
  return { ...folder, pages: [...folder.pages, ...drafts].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Files and folders outside the content folder that it is read from, too, absolute: configuration and what the inventory names. */
export function sourcesOutside(content: ReadContent): string[] {
  const { folder, setup } = content
  const configuration = [...setup.configFiles, folder.inventory, folder.settings]
  const outside = configuration.flatMap((file) => (file?.path.startsWith('../') ? [resolve(folder.root, file.path)] : []))
  return [...content.inventoryPlaces, ...outside]
}

/** The path that the pages' own links by URL begin with, as far as the configuration says it. */
function writtenBase({ base, site }: Setup): string | undefined {
  const path = base ?? (site === null ? null : URL.parse(site)?.pathname)
  return path === '/' ? undefined : path ?? undefined
}
