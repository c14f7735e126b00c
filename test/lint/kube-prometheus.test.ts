/** The alerts of kube-prometheus against the runbooks written for them, where both collections lie beside the checkout. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { lint } from '../../src/lint/run.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { Repository } from '../support/repository.ts'

const corpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url))
const manifests = join(corpora, 'kube-prometheus-rules/manifests')
const runbooks = join(corpora, 'prometheus-operator-runbooks')
const origin = 'https://runbooks.prometheus-operator.dev/'

const withoutRunbook = [
  'AlertmanagerClusterFailedPeers', 'GrafanaRequestsFailing', 'KubeAPIInstanceUnreachable', 'KubeControllerManagerInstanceUnreachable',
  'KubeDeploymentRolloutStuck', 'KubeJobNotCompleted', 'KubeNodeEviction', 'KubeNodePressure', 'KubePdbNotEnoughHealthyPods',
  'KubePersistentVolumeInodesFillingUp', 'KubeSchedulerInstanceUnreachable', 'KubeletInstanceUnreachable', 'NodeBondingDegraded',
  'NodeCPUHighUsage', 'NodeDiskIOSaturation', 'NodeMemoryHighUtilization', 'NodeMemoryMajorPagesFaults', 'NodeSystemSaturation',
  'NodeSystemdServiceCrashlooping', 'NodeSystemdServiceFailed', 'PrometheusHighQueryLoad', 'PrometheusKubernetesListWatchFailures',
  'PrometheusOperatorStatusUpdateErrors', 'PrometheusSDRefreshFailure', 'PrometheusScrapeBodySizeLimitHit', 'PrometheusScrapeSampleLimitHit',
]
const withoutAlert = [
  'etcd/etcdBackendQuotaLowSpace.md', 'etcd/etcdGRPCRequestsSlow.md', 'etcd/etcdHighFsyncDurations.md',
  'etcd/etcdHighNumberOfFailedGRPCRequests.md', 'etcd/etcdInsufficientMembers.md', 'etcd/etcdMembersDown.md', 'etcd/etcdNoLeader.md',
  'kubernetes/KubeJobCompletion.md', 'kubernetes/KubeProxyDown.md',
]

describe.skipIf(!existsSync(manifests) || !existsSync(runbooks))('kube-prometheus and its runbooks', () => {
  let root = ''
  // What is read lies in the content's repository or beside it.
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'runpress-alerts-'))
    await cp(runbooks, join(root, 'runbooks'), { recursive: true })
    await cp(manifests, join(root, 'rules'), { recursive: true })
    new Repository(join(root, 'runbooks'))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  const cases = ['', 'content', 'content/runbooks'].flatMap((dir) => [null, origin, `${origin}runbooks/`].map((url) => [dir, url] as const))
  test.each(cases)('from the folder %j with the address %j: 26 alerts without a page, 9 pages without an alert', async (dir, url) => {
    const folder = join(root, 'runbooks', dir)
    const inventory = join(folder, 'inventory.yaml')
    await writeFile(inventory, `alerts:\n  from: ${join(root, 'rules')}\n${url === null ? '' : `  url: ${url}\n`}`)
    const content = await readContent(folder)
    await rm(inventory)
    expect(content.inventoryProblems).toEqual([])
    const { problems } = await lint(content, { rules: rules.filter(({ id }) => /alert-|orphan/.test(id)) })
    const found = (rule: string) => problems.filter((problem) => problem.rule === rule)
    expect(found('alert-without-runbook').map(({ message }) => message.split(' ', 1)[0]).sort()).toEqual(withoutRunbook)
    expect(found('orphan-runbook').map(({ path }) => path.replace(/^.*?(?=[^/]+\/[^/]+$)/, ''))).toEqual(withoutAlert)
    expect(found('alert-broken-url')).toEqual([])
    const pages = new Set(content.book.pages.map(({ path }) => path))
    for (const { path, range } of found('alert-without-runbook')) {
      expect(pages.has(path)).toBe(false)
      expect(range.start.line).toBeGreaterThan(1)
    }
  })
})
