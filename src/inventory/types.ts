/**
 * What the runbooks rely on, declared beside them in `inventory.yaml` or derived from the files it names: compose files,
 * unit files, a Caddyfile, alert rules. Every fact keeps the place it was declared at, so that a message can cite it.
 */
import type { Range } from '../model/types.ts'
import type { ProgramSpec } from '../shell/knowledge/types.ts'

/** A declared name and where it stands. */
export interface Fact {
  name: string
  /** Path relative to the content folder, and the name's range in it. */
  path: string
  range: Range
}

export interface Host extends Fact {
  addresses: Fact[]
  users: Fact[]
  description: string
}

/** A name in DNS. Subdomains stand in the list like any other; the range of one is its own label. */
export interface Domain extends Fact {
  /** The host it resolves to, `''` where it is another party's. */
  host: string
  /** Someone else's site: linked to or called, never administered from here. It covers every name under it, too. */
  external: boolean
  /** Whether every name under it is served, too: a Caddyfile's `*.example.com`. */
  wildcard: boolean
}

export interface ComposeProject extends Fact {
  /** As commands write it, `''` where the inventory does not say. */
  directory: string
  /** The host it runs on, `''` where none is given. */
  host: string
  services: ComposeService[]
  profiles: Fact[]
}

export interface ComposeService extends Fact {
  /** Its `container_name`, `''` where Compose makes one up. */
  container: string
  /** Ports that it listens on inside its container. */
  ports: number[]
}

/** A port that the host listens on. The name is what listens there, in words, or else the number. */
export interface Port extends Fact {
  number: number
  /** The last port of a range that begins at `number`; the same number where it is one port. */
  last: number
  /** A compose service or a unit, `''` where none is given. */
  service: string
  /** The host that it is a port of, `''` where none is given. */
  host: string
}

export interface Database extends Fact {
  users: Fact[]
  /** The compose service or unit that serves it, `''` where none is given. */
  service: string
}

/** A program of the team's own. */
export interface Program extends Fact {
  /** How its command line reads, `null` where the inventory only names it. */
  spec: ProgramSpec | null
}

/** What may be filled in for a placeholder. */
export type PlaceholderType = 'text' | 'name' | 'number' | 'path' | 'commit' | 'service' | 'secret'

export interface PlaceholderSpec extends Fact {
  type: PlaceholderType
  description: string
  example: string
}

/** An alert of a Prometheus rule file. */
export interface Alert extends Fact {
  /** Of its group of rules, `''` where the file gives none. */
  group: string
  /** PromQL. */
  expression: string
  /** How long the expression has to hold before it fires (`10m`), `''` where it fires at once. */
  for: string
  /** From its label `severity`, `''` where it has none. */
  severity: string
  summary: string
  description: string
  /** What its runbook annotation says, or `null`. */
  url: Fact | null
}

/** How names of pages and alerts are compared. */
export type NameMatch = 'ignore-case' | 'exact' | 'off'

/** Where the alerts are, and how they lead to pages. */
export interface Alerts {
  /** Paths, folders and patterns of rule files. */
  from: Fact[]
  /** Addresses under which the book is published; empty where they are to be found out from the alerts. */
  urls: Fact[]
  /** Annotations that may hold the runbook's address; the first that an alert has counts. */
  annotations: string[]
  match: NameMatch
  /** Alerts that need no runbook. */
  ignore: Fact[]
  /** The alerts of the rule files, in their order. */
  rules: Alert[]
}

/** The declared surroundings of a book, plain data like the model. */
export interface Inventory {
  hosts: Host[]
  domains: Domain[]
  compose: ComposeProject[]
  units: Fact[]
  ports: Port[]
  databases: Database[]
  scripts: Fact[]
  programs: Program[]
  placeholders: PlaceholderSpec[]
  /** `null` where the inventory says nothing of alerts. */
  alerts: Alerts | null
}

/** Why an inventory could not be read, or not all of it. */
export interface InventoryProblem {
  message: string
  /** A warning where everything is read that is there to be read. */
  severity?: 'warning'
  path: string
  range: Range
}
