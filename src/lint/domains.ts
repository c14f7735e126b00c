import { isOneSlip } from '../names/near.ts'
import { nearMisses } from './near-miss.ts'

/**
 * Dotted words of any alphabet; `isDomainName` decides which of them are names in DNS. Behind a value to fill in, as in
 * `<account>.example.com`, the rest counts.
 */
export const DOTTED = /(?:(?<![\p{L}\p{N}_.-])|(?<=[>}*]\.))[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu

/**
 * Top-level domains by which a dotted word in running text is taken for a site. Not the whole list: country codes that
 * are English words or file extensions (`is`, `it`, `sh`, `rs`) would find a domain in every second file name.
 */
const TOP_LEVEL = new Set((
  'com org net edu gov mil int info biz io dev app cloud tech online site xyz shop store blog page systems network ' +
  'eu ae ar at au be bg br ca ch cl cn co cr cy cz de dk ee es fi fr gr hk hr hu ie il ir jp ke kr lt lu lv ma mt mx ' +
  'ng nl nz pe ph pk pt ro ru sa se sg si sk th tr tw ua uk uy vn za ai gg fm tv ly'
).split(' '))

const FILE_EXTENSIONS = new Set((
  'sh bash zsh py rb pl pm php js mjs cjs ts tsx jsx go rs c h cc cpp hpp cs java jar war class kt swift lua r sql db ' +
  'sqlite json yml yaml toml ini cfg conf config env properties xml html htm css scss md mdx txt rst adoc csv tsv log ' +
  'out err gz tgz bz2 xz zst zip tar rar 7z deb rpm apk iso img qcow2 bin exe so ko dll dylib service socket timer ' +
  'target mount automount path slice scope swap device key pem crt cer csr p12 pub asc sig lock pid sock bak old orig ' +
  'tmp swp dump diff patch rules tmpl tpl j2 tf tfvars hcl nomad mk cmake png jpg jpeg gif svg ico pdf doc docx xls xlsx'
).split(' '))

/** Names under these never resolve for anyone, or only inside one cluster (RFC 2606, RFC 6761, Kubernetes). */
const RESERVED = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|arpa|svc|cluster\.local)$/

/** What stands for a domain of the reader's. */
const OF_THE_READER = /(?:^|\.)(?:your|my)-?(?:own-?)?(?:domain|site|company|org|server|host)(?:-?name)?\.[a-z]{2,}$/i

/** Whether a dotted word has the form of a DNS name whose last label is no number; one letter may be half of a label. */
export function isDomainName(name: string): boolean {
  const labels = name.split('.')
  return labels.length > 1 && name.length <= 253 && /^(?:[a-z]+|xn--[a-z\d-]+)$/i.test(labels.at(-1) ?? '') &&
    labels.every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label))
}

/** Whether the last label says file, not site. */
export function looksLikeFile(name: string): boolean {
  return FILE_EXTENSIONS.has(lastLabel(name))
}

/** Whether a reader would take the name for a site even without a scheme before it. */
export function looksLikeSite(name: string): boolean {
  return name === name.toLowerCase() && TOP_LEVEL.has(lastLabel(name))
}

/** Whether the name stands for no real site. */
export function isReserved(name: string): boolean {
  return RESERVED.test(name.toLowerCase()) || OF_THE_READER.test(name)
}

/** Sites that everybody links to, some of which are a slip from each other: none of them is a misspelling. */
const WELL_KNOWN = new Set((
  'github.com githubusercontent.com github.io gitlab.com gitlab.io bitbucket.org google.com googleapis.com gmail.com docker.com docker.io ' +
  'quay.io ghcr.io gcr.io k8s.io kubernetes.io amazonaws.com amazon.com azure.com microsoft.com npmjs.com npmjs.org pypi.org python.org ' +
  'debian.org ubuntu.com redhat.com fedoraproject.org apache.org slack.com zoom.us stackoverflow.com wikipedia.org cloudflare.com ' +
  'letsencrypt.org hetzner.com hetzner.cloud digitalocean.com grafana.com grafana.net sentry.io'
).split(' '))

export function isWellKnown(name: string): boolean {
  return WELL_KNOWN.has(name.replace(/^www\./, ''))
}

/** Whether the name is one that Kubernetes gives to kinds and labels: it has the form of a domain and leads nowhere. */
export function isApiGroup(name: string): boolean {
  return /(?:^|[.-])(?:k8s|kubernetes|openshift)\.io$/.test(name)
}

/** Whether `name` is `domain` or lies under it. */
export function isUnder(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`)
}

/**
 * The declared domains that a misspelt one may mean, the likeliest first. Names are compared label by label: in
 * `gate.wizard.lu` and `git.wizard.lu` the rest of the name does not make the labels any nearer. Only a dot in the wrong
 * place is a slip in two labels.
 */
export function nearestDomains(name: string, declared: readonly string[]): string[] {
  const labels = name.split('.')
  const near = declared.filter((domain) => {
    const others = domain.split('.')
    if (others.length !== labels.length) return isOneSlip(name, domain)
    const differing = labels.flatMap((label, index) => (label === others[index] ? [] : [index]))
    const [index, ...more] = differing
    if (index === undefined || more.length > 0) return isOneSlip(name, domain)
    const [label = '', other = ''] = [labels[index], others[index]]
    // `.con` is nobody's, whatever the right ending is.
    if (index === labels.length - 1) return isOneSlip(label, other) || (!TOP_LEVEL.has(label) && ['com', 'org', 'net', 'info'].some((top) => isOneSlip(label, top)))
    return Math.max(label.length, other.length) >= 3 && nearMisses(label, [other]).length > 0
  })
  return near.sort((a, b) => Number(isOneSlip(name, b)) - Number(isOneSlip(name, a)))
}

function lastLabel(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
